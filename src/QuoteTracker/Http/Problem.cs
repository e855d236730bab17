using System.Text.Json.Serialization;

namespace QuoteTracker.Http;

/// <summary>A refusal, in the shape of RFC 9457.</summary>
/// <param name="Type">The address of the page that explains this kind of problem.</param>
/// <param name="Title" example="The request has wrong fields.">The kind of problem, in a sentence. Alike for every problem of the type.</param>
/// <param name="Status" example="400">The HTTP status.</param>
/// <param name="Detail">What was wrong this time. Null where the title says it all.</param>
/// <param name="Errors">The wrong fields. Absent where no field is to blame.</param>
/// <param name="Sha256">For <c>removed-by-law</c>: SHA-256 of the record's last state, in hexadecimal. Else absent.</param>
/// <param name="Etag" example="&quot;3-5f2a9c01d7e64b88&quot;">For <c>stale</c>: the record's current ETag. Else absent.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldError>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Etag = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sha256 = null);

/// <summary>One wrong field of a request.</summary>
/// <param name="Pointer" example="/saidOn">JSON pointer (RFC 6901) to the field in the body. Absent for a query parameter.</param>
/// <param name="Parameter">Name of the query parameter. Absent for a field of the body.</param>
/// <param name="Detail" example="There is no 13th month.">What is wrong with it.</param>
/// <param name="Given" example="2024-13">What was sent, cut off after 200 characters. Absent where nothing was sent.</param>
/// <param name="Allowed" example="An EDTF date: 2024-10-05, 2024-10, 2024~ or an interval.">What may be sent.</param>
public sealed record FieldError(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pointer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parameter,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Given = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Allowed = null)
{
    /// <summary>An error in the body.</summary>
    internal static FieldError At(string pointer, string detail, string? given = null, string? allowed = null) =>
        new(pointer, null, detail, Short(given), allowed);

    /// <summary>An error in a query parameter.</summary>
    internal static FieldError In(string parameter, string detail, string? given = null, string? allowed = null) =>
        new(null, parameter, detail, Short(given), allowed);

    private static string? Short(string? given) => given is { Length: > 200 } ? given[..200] + "…" : given;
}
