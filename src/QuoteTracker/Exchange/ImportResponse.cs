using System.Linq.Expressions;
using System.Text.Json.Serialization;
using QuoteTracker.Store.Exchange;

namespace QuoteTracker.Exchange;

/// <summary>A file that was sent to be imported, how far it is and what came of it.</summary>
/// <param name="Id" example="1">Later ones are higher.</param>
/// <param name="State" example="done"><c>waiting</c>: others come first. <c>running</c>. <c>done</c>: read to the end. <c>failed</c>: given up, see <c>failure</c>.</param>
/// <param name="By" example="admin">Name of the key that sent it: the author of every version it makes.</param>
/// <param name="Reason" example="Hansard of October">As given in <c>?reason=</c>; null when nobody said.</param>
/// <param name="Bytes" example="1048576">Size of the file.</param>
/// <param name="Lines" example="4210">Lines of the file with something on them.</param>
/// <param name="Done" example="4210">How many of them are done, wrong ones too.</param>
/// <param name="Added" example="4200">Records that were new.</param>
/// <param name="Changed" example="3">Records that were there and differed.</param>
/// <param name="Unchanged" example="5">Records that were there just so.</param>
/// <param name="Rejected" example="2">Lines that were not taken.</param>
/// <param name="ReceivedAt">When the file was whole, UTC.</param>
/// <param name="StartedAt">UTC; null while it waits.</param>
/// <param name="FinishedAt">UTC; null until it is done or failed.</param>
/// <param name="Failure">Why it failed; null unless it did.</param>
/// <param name="RejectedLines">The first 100 lines that were not taken; <c>/rejected</c> has all. Absent in lists.</param>
public sealed record ImportResponse(
    long Id, ImportState State, string By, string? Reason, long Bytes, long Lines, long Done, long Added, long Changed, long Unchanged, long Rejected,
    DateTimeOffset ReceivedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, string? Failure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RejectedLineResponse>? RejectedLines = null)
{
    internal static readonly Expression<Func<ImportJob, ImportResponse>> Row = job => new ImportResponse(
        job.Id, job.State, job.By, job.Reason, job.Bytes, job.Lines, job.Done, job.Added, job.Changed, job.Unchanged, job.Rejected,
        job.ReceivedAt, job.StartedAt, job.FinishedAt, job.Failure, null);
}

/// <summary>A line that was not taken, with the first thing wrong with it; all others were.</summary>
/// <param name="Line" example="17">Its number in the file, from 1.</param>
/// <param name="Pointer" example="/speakers/0/speaker">JSON pointer to the field; empty for the whole line.</param>
/// <param name="Detail" example="There is no such speaker in this database.">What is wrong.</param>
/// <param name="Given" example="nobody-here">What stands there, cut off after 200 characters. Absent where nothing does.</param>
/// <param name="Allowed" example="The id or slug of a speaker; add it first.">What may stand there.</param>
public sealed record RejectedLineResponse(
    int Line, string Pointer, string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Given,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Allowed)
{
    internal static readonly Expression<Func<RejectedImportLine, RejectedLineResponse>> Row =
        line => new RejectedLineResponse(line.Line, line.Pointer, line.Detail, line.Given, line.Allowed);
}

/// <summary>What an import would have done. Nothing of it was kept.</summary>
/// <param name="Lines" example="4210">Records that the file has.</param>
/// <param name="Added" example="4200">Records that would be new.</param>
/// <param name="Changed" example="3">Records that are there and differ.</param>
/// <param name="Unchanged" example="5">Records that are there just so.</param>
/// <param name="Rejected" example="2">Records that would not be taken.</param>
/// <param name="RejectedLines">The first 100 of them.</param>
public sealed record DryRunResponse(long Lines, long Added, long Changed, long Unchanged, long Rejected, IReadOnlyList<RejectedLineResponse> RejectedLines)
{
    private const int Told = 100;

    internal static DryRunResponse Of(long lines, ImportReport report) => new(lines, report.Added, report.Changed, report.Unchanged, report.Rejected.Count,
        [.. report.Rejected.Take(Told).Select(line => new RejectedLineResponse(line.Line, line.Error.Pointer ?? "", line.Error.Detail, line.Error.Given, line.Error.Allowed))]);
}
