using System.Text.Json.Nodes;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange.Formats;

/// <summary>A record of a file in another format: as a line of the exchange format, or what is wrong with it.</summary>
/// <param name="At">Where it stands in its file.</param>
/// <param name="Line">With its type and key; null where something is wrong.</param>
/// <param name="Wrong">Why it can't be one; null where it is.</param>
internal sealed record ForeignRecord(FilePlace At, JsonObject? Line, FieldError? Wrong)
{
    public static ForeignRecord Of(FilePlace at, JsonObject line) => new(at, line, null);

    public static ForeignRecord Refused(FilePlace at, FieldError wrong) => new(at, null, wrong);
}
