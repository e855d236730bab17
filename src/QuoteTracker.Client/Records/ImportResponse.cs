namespace QuoteTracker.Client;

/// <summary>A file that was sent to be imported, how far it is and what came of it.</summary>
/// <param name="Id">Later ones are higher.</param>
/// <param name="State"><c>waiting</c>: others come first. <c>running</c>. <c>done</c>: read to the end. <c>failed</c>: given up, see <c>failure</c>.</param>
/// <param name="By">Name of the key that sent it: the author of every version it makes.</param>
/// <param name="Reason">As given in <c>?reason=</c>; null when nobody said.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Lines">Lines of the file with something on them.</param>
/// <param name="Done">How many of them are done, wrong ones too.</param>
/// <param name="Added">Records that were new.</param>
/// <param name="Changed">Records that were there and differed.</param>
/// <param name="Unchanged">Records that were there just so.</param>
/// <param name="Rejected">Lines that were not taken.</param>
/// <param name="ReceivedAt">When the file was whole, UTC.</param>
/// <param name="StartedAt">UTC; null while it waits.</param>
/// <param name="FinishedAt">UTC; null until it is done or failed.</param>
/// <param name="Failure">Why it failed; null unless it did.</param>
/// <param name="RejectedLines">The first 100 lines that were not taken; <c>/rejected</c> has all. Absent in lists.</param>
public sealed record ImportResponse(
    long Id, ImportState State, string By, string? Reason, long Bytes, long Lines, long Done, long Added, long Changed, long Unchanged,
    long Rejected, DateTimeOffset ReceivedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, string? Failure,
    IReadOnlyList<RejectedLineResponse>? RejectedLines);

/// <summary>What an import would have done. Nothing of it was kept.</summary>
/// <param name="Lines">Records that the file has.</param>
/// <param name="Added">Records that would be new.</param>
/// <param name="Changed">Records that are there and differ.</param>
/// <param name="Unchanged">Records that are there just so.</param>
/// <param name="Rejected">Records that would not be taken.</param>
/// <param name="RejectedLines">The first 100 of them.</param>
public sealed record DryRunResponse(
    long Lines, long Added, long Changed, long Unchanged, long Rejected, IReadOnlyList<RejectedLineResponse> RejectedLines);

/// <summary>A line that was not taken, with the first thing wrong with it; all others were.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Pointer">JSON pointer to the field; empty for the whole line.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Given">What stands there, cut off after 200 characters. Absent where nothing does.</param>
/// <param name="Allowed">What may stand there.</param>
public sealed record RejectedLineResponse(int Line, string Pointer, string Detail, string? Given, string? Allowed);
