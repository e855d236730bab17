using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;
using QuoteTracker.Store.Exchange;

namespace QuoteTracker.Exchange;

/// <summary>What an import did.</summary>
/// <param name="Added">Records that were new.</param>
/// <param name="Changed">Records that were there and differed.</param>
/// <param name="Unchanged">Records that were there just so.</param>
/// <param name="Rejected">Lines that were not taken.</param>
internal sealed record ImportReport(int Added, int Changed, int Unchanged, IReadOnlyList<RejectedLine> Rejected);

/// <summary>A part of an import that is written: what it did, and which of its lines were not taken.</summary>
internal sealed record ImportStep(ImportCounts Counts, IReadOnlyList<RejectedLine> Rejected);

/// <summary>A line that was not taken; the others were.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Error">The first thing wrong with it.</param>
internal sealed record RejectedLine(int Line, FieldError Error)
{
    /// <summary>A record that stands there.</summary>
    public static RejectedLine At(FilePlace place, FieldError error) => new(place.Line, error with { Pointer = place.Pointer + error.Pointer });

    public override string ToString() =>
        $"line {Line}{(Error.Pointer is { Length: > 0 } pointer ? $", {pointer}" : "")}: {Error.Detail}"
        + (Error.Given is { } given ? $" Given: {given}." : "")
        + (Error.Allowed is { } allowed ? $" Allowed: {allowed}" : "");
}
