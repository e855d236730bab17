using System.Text.Json.Serialization;
using QuoteTracker.Http;

namespace QuoteTracker.Quotes;

/// <summary>What became of a batch.</summary>
/// <param name="Added" example="2">Quotes that are in the database now.</param>
/// <param name="Refused" example="1">Quotes that are not. Always 0 in mode <c>together</c>.</param>
/// <param name="Results">One for each quote, in the order of the request.</param>
public sealed record QuoteBatchResponse(int Added, int Refused, IReadOnlyList<QuoteResult> Results);

/// <summary>What became of one quote of a batch.</summary>
/// <param name="Index" example="3">Its place in the request, from 0.</param>
/// <param name="Status" example="201">The HTTP status that it would have got alone: 201 added, 400 wrong, 409 its key is taken, or was that of a deleted quote.</param>
/// <param name="Id" example="12">Absent where it was not added.</param>
/// <param name="Key" example="mustafa-3">Absent where it was not added.</param>
/// <param name="Url" example="/api/v1/quotes/12">Absent where it was not added.</param>
/// <param name="Problem">Why it was not added; pointers start at the quote. Absent where it was.</param>
public sealed record QuoteResult(
    int Index, int Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Problem? Problem = null);
