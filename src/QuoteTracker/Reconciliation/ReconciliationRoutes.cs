using Microsoft.Extensions.Options;
using QuoteTracker.Http;
using QuoteTracker.Store;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QuoteTracker.Reconciliation;

/// <summary>
/// Speakers for whoever has a table of names, in the protocol of OpenRefine: the W3C Reconciliation Service API 0.2
/// (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). Parameters that it doesn't know are passed over, as clients send such.
/// </summary>
internal static class ReconciliationRoutes
{
    public const string Path = "/reconcile";

    public static IEndpointRouteBuilder MapReconciliation(this IEndpointRouteBuilder app)
    {
        var reconcile = app.MapGroup(Path).ExcludeFromDescription();
        reconcile.MapGet("", Answer);
        reconcile.MapPost("", Answer);
        reconcile.MapGet("/suggest/entity", Suggesting.Entities).ChecksQuery<PrefixQuery>();
        reconcile.MapGet("/suggest/type", Suggesting.Types).ChecksQuery<PrefixQuery>();
        reconcile.MapGet("/suggest/property", Suggesting.Properties).ChecksQuery<PrefixQuery>();
        reconcile.MapGet("/extend/propose", Suggesting.Propose);
        reconcile.MapGet("/preview", Preview.Page);
        return app;
    }

    // One address for the manifest, queries and extension, told apart by what is sent.
    private static async Task<IResult> Answer(HttpRequest request, QuoteDb db, IOptions<JsonOptions> json, CancellationToken cancel)
    {
        var (queries, extend, refusal) = await AskedInForm.Read(request, cancel);
        if (refusal is not null)
            return refusal;

        var errors = new List<FieldError>();
        if (queries is not null)
        {
            if (QueryBatch.Read(queries, json.Value.SerializerOptions, errors) is not { } batch)
                return Problems.Invalid(errors);
            var reconciler = new Reconciler(db, cancel);
            var results = new Dictionary<string, ReconciliationResult>(batch.Count);
            foreach (var (key, query) in batch)
                results[key] = await reconciler.Answer(query);
            return TypedResults.Ok(results);
        }

        if (extend is null)
            return TypedResults.Ok(ServiceManifest.At(request.Server()));
        return Extension.Read(extend, json.Value.SerializerOptions, errors) is { } asked
            ? TypedResults.Ok(await Extension.Answer(asked, db, cancel))
            : Problems.Invalid(errors);
    }
}
