using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>Says what an import would do.</summary>
internal static class ImportDryRun
{
    /// <summary>The largest file tried over HTTP: the database takes no other write meanwhile.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    public static async Task<Results<Ok<DryRunResponse>, JsonHttpResult<Problem>>> Run([AsParameters] FileQuery query, [AsParameters] Desk desk, ImportTrial trial, Settings settings)
    {
        var (upload, refusal) = await ImportStart.Receive(query, desk, settings, MostBytes);
        if (upload is null)
            return refusal!;
        try
        {
            return TypedResults.Ok(DryRunResponse.Of(upload.Lines, await trial.Try(new ImportFile(upload.Path, TextFolder: null), desk.Cancel)));
        }
        finally
        {
            upload.Delete();
        }
    }
}
