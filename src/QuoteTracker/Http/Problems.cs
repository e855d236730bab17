using Microsoft.AspNetCore.Http.HttpResults;

namespace QuoteTracker.Http;

/// <summary>Every refusal this API gives, in one place: its address, its title and its status.</summary>
/// <remarks>A problem's <c>type</c> is a heading in docs/errors.md; a test fails when one is missing there.</remarks>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>Every problem type, for the docs test.</summary>
    internal static readonly string[] Types =
    [
        "invalid-request", "not-here", "no-such-address", "already-there", "in-use", "key-needed", "body-too-large",
        "not-json", "wrong-method", "snapshot-is-final", "unexpected",
    ];

    public static JsonHttpResult<Problem> Invalid(params IReadOnlyList<FieldError> errors) =>
        Json("invalid-request", 400, "The request has wrong fields.",
            errors.Count == 1 ? errors[0].Detail : $"{errors.Count} fields are wrong.", errors);

    public static JsonHttpResult<Problem> NotHere(string what, object id) =>
        Json("not-here", 404, "Not in this database.", $"There is no {what} '{id}' in this database.");

    public static JsonHttpResult<Problem> NoSuchAddress(string path) =>
        Json("no-such-address", 404, "Nothing answers at this address.", $"{path} is not an address of this API. They are listed at /swagger.");

    public static JsonHttpResult<Problem> AlreadyThere(string what, string where) =>
        Json("already-there", 409, "Already in the database.", $"This {what} is already in the database, at {where}.");

    public static JsonHttpResult<Problem> InUse(string detail) =>
        Json("in-use", 409, "Other records need this one.", detail);

    public static JsonHttpResult<Problem> SnapshotIsFinal() =>
        Json("snapshot-is-final", 409, "A captured text never changes.",
            "This source has a text already, and quotes point into it. Leave text out to keep it.");

    public static JsonHttpResult<Problem> KeyNeeded() =>
        Json("key-needed", 401, "Writing needs a key.",
            "Send a valid key as 'Authorization: Bearer …'. The first start made one and printed it; 'key create' makes more.");

    public static JsonHttpResult<Problem> BodyTooLarge(long? limit) =>
        Json("body-too-large", 413, "The body is too large.", $"At most {limit ?? Body.MaxBytes:N0} bytes are taken.");

    public static JsonHttpResult<Problem> NotJson(string? given) =>
        Json("not-json", 415, "The body must be JSON.", $"Send it with Content-Type: application/json, not '{given}'.");

    public static JsonHttpResult<Problem> WrongMethod(string method) =>
        Json("wrong-method", 405, "This address doesn't take that method.", $"{method} is not taken here; the Allow header lists what is.");

    public static JsonHttpResult<Problem> Unexpected() =>
        Json("unexpected", 500, "Something went wrong on the server.", "It was logged. Nothing was changed.");

    private static JsonHttpResult<Problem> Json(
        string type, int status, string title, string detail, IReadOnlyList<FieldError>? errors = null) =>
        TypedResults.Json(new Problem($"/docs/errors#{type}", title, status, detail, errors), contentType: MediaType, statusCode: status);
}
