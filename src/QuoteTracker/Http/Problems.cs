using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Store;

namespace QuoteTracker.Http;

/// <summary>Every refusal this API gives, in one place: its address, its title and its status.</summary>
/// <remarks>A problem's <c>type</c> is a heading in docs/errors.md; a test fails when one is missing there.</remarks>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>Every problem type, for the docs test.</summary>
    internal static readonly string[] Types =
    [
        "invalid-request", "not-here", "no-such-address", "already-there", "in-use", "key-needed", "key-refused", "scope-needed",
        "too-many-requests", "too-many-requests-at-once", "too-many-streams", "busy", "takes-too-long", "no-room", "database-out-of-order", "body-too-large", "too-slow",
        "not-ready", "not-json", "wrong-method", "snapshot-is-final", "unexpected",
        "gone", "moved", "precondition-needed", "stale", "idempotency-key-used-otherwise", "answer-removed", "page-not-fetched", "not-json-lines", "search-out-of-date", "other-origin", "removed-by-law",
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

    public static JsonHttpResult<Problem> QuoteEntered(IReadOnlyList<FieldError> errors) =>
        Json("already-there", 409, "Already in the database.", errors.Count == 1 ? errors[0].Detail : $"{errors.Count} of these drafts are quotes already.", errors);

    public static JsonHttpResult<Problem> KeyOfDeleted(string what, string key, string versions) =>
        Json("already-there", 409, "Already in the database.", $"'{key}' is the key of a {what} that was deleted, and stays so. Its versions are at {versions}; reverting to one brings it back.");

    public static JsonHttpResult<Problem> KeyOfPurged(string what, string key, DateTimeOffset at) =>
        Json("already-there", 409, "Already in the database.", $"'{key}' is the key of a {what} that was removed by law at {at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, and stays so: nothing is taken under it again.");

    public static JsonHttpResult<Problem> InUse(string detail) =>
        Json("in-use", 409, "Other records need this one.", detail);

    public static JsonHttpResult<Problem> SearchOutOfDate(string key, IReadOnlyList<FieldError> errors) =>
        Json("search-out-of-date", 409, "The saved search can't be asked any more.", $"What '{key}' names is not there any more, or may be too many by now. The pointers are into the search; replace it.", errors);

    public static JsonHttpResult<Problem> SnapshotIsFinal() =>
        Json("snapshot-is-final", 409, "A captured text never changes.",
            "This source has a text already, and quotes point into it. Leave text out to keep it; a new text is captured by POST …/snapshots.");

    public static JsonHttpResult<Problem> Gone(string what, string key, string by, DateTimeOffset at, string versions) =>
        Json("gone", 410, "Deleted.", $"The {what} '{key}' was deleted by {by} at {at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}. Its versions are at {versions}; reverting to one brings it back.");

    public static JsonHttpResult<Problem> RemovedByLaw(string what, string key, DateTimeOffset at, string? because, string sha256) =>
        Json("removed-by-law", 410, "Removed by law.", $"The {what} '{key}' was removed by law at {at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}: {because} Its words are not kept; sha256 is the hash of its last state.", sha256: sha256);

    public static JsonHttpResult<Problem> Moved(string what, string key, string to) =>
        Json("moved", 308, "Merged into another record.", $"The {what} '{key}' was merged into the one at {to}.");

    public static JsonHttpResult<Problem> PreconditionNeeded() =>
        Json("precondition-needed", 428, "Say which version you saw.",
            "Send the record's ETag, as a GET gives it, in If-Match: so nobody overwrites a change that they never saw.");

    public static JsonHttpResult<Problem> Stale(string etag) =>
        Json("stale", 412, "The record has changed since.", "If-Match names another version than the current one, whose ETag is in etag. Read again, then decide.", etag: etag);

    public static JsonHttpResult<Problem> IdempotencyKeyUsedOtherwise() =>
        Json("idempotency-key-used-otherwise", 422, "This Idempotency-Key was used with another request.",
            "The same key stands for the same address and body, for 24 hours. Take a new key for a new request.");

    public static JsonHttpResult<Problem> AnswerRemoved() =>
        Json("answer-removed", 422, "The answer that this Idempotency-Key got was removed by law.",
            "What was asked was done then, and is not done again. The answer had words that a purge took out. Take a new key for a new request.");

    public static JsonHttpResult<Problem> PageNotFetched(string detail) =>
        Json("page-not-fetched", 502, "The page could not be fetched.", $"{detail} Nothing was changed. Where you have the text, send it in text.");

    public static JsonHttpResult<Problem> KeyNeeded() =>
        Json("key-needed", 401, "This needs a key.",
            "Send a key as 'Authorization: Bearer …'. The first start made one and printed it; 'key create' makes more.");

    public static JsonHttpResult<Problem> KeyRefused(string why) =>
        Json("key-refused", 401, "The key sent doesn't work.", why);

    public static JsonHttpResult<Problem> ScopeNeeded(string scope, string has) =>
        Json("scope-needed", 403, "The key may not do this.", $"This needs a key with the scope '{scope}'; the key sent has: {has}.");

    public static JsonHttpResult<Problem> OtherOrigin(string origin) =>
        Json("other-origin", 403, "Pages of other sites may not ask this.", $"The request came from a page at '{(origin.Length > 200 ? origin[..200] + "…" : origin)}'. Clients that are no web page send no Origin.");

    public static JsonHttpResult<Problem> TooManyRequests(int seconds) =>
        Json("too-many-requests", 429, "Too many requests in a short time.", $"Send the next one in {seconds} s. The RateLimit-Policy header says how many are taken.");

    public static JsonHttpResult<Problem> TooManyAtOnce() =>
        Json("too-many-requests-at-once", 503, "Too many requests at once.", "The server works on as many as it can, and as many wait already. Nothing was done: send it again in 1 s.");

    public static JsonHttpResult<Problem> TooManyStreams(HttpContext http, int most)
    {
        http.Response.Headers.RetryAfter = "30";
        return Json("too-many-streams", 503, "Too many streams are open.", $"This server keeps {most} open at once. Try again in 30 s, or poll GET /api/v1/changes, which has no such bound.");
    }

    public static JsonHttpResult<Problem> TooManyStreamsOfAddress(HttpContext http, int most)
    {
        http.Response.Headers.RetryAfter = "30";
        return Json("too-many-streams", 429, "Too many streams are open.", $"One address keeps {most} open at once without a key. End one and try again in 30 s, or poll GET /api/v1/changes, which has no such bound.");
    }

    public static JsonHttpResult<Problem> Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "1";
        return Json("busy", 503, "Too many heavy queries at once.", "Each takes much of the machine, so they wait for each other, and too many wait already. Send it again in 1 s, or ask for less.");
    }

    /// <summary>What is to blame is the operator's, and the caller may send the same again.</summary>
    public static JsonHttpResult<Problem> OfStorage(HttpContext http, StorageFault fault)
    {
        // A primary that died has a follower within seconds; what else there is waits for an operator.
        http.Response.Headers.RetryAfter = fault is StorageFault.Unreachable or StorageFault.Locked ? "2" : "30";
        return fault == StorageFault.Full
            ? Json("no-room", 507, "There is no room left on the database's disk.", "Nothing was changed, and what is there can be read. The operator must make room; then the same request can be sent again.")
            : Json("database-out-of-order", 503, "The database can't do this just now.", fault switch
            {
                StorageFault.ReadOnly => "It can be read, and not written. Nothing was changed; the operator must let it be written again.",
                StorageFault.Damaged => "Its file is damaged. Nothing was changed; the operator must restore a backup.",
                StorageFault.Locked => "Others kept it locked for as long as a request waits. Nothing was changed; send it again.",
                _ => "It can't be reached, or its disk can't be read. Nothing that was acknowledged is lost. Whether a write that was under way was done is not known: send it again with the same Idempotency-Key or If-Match, and it is done once.",
            });
    }

    public static JsonHttpResult<Problem> TakesTooLong(TimeSpan patience) =>
        Json("takes-too-long", 503, "This text takes too long to read.", $"It was read for {patience.TotalSeconds:0} s and not to its end. Sent again it takes as long: add it in several sources, or enter its quotes by hand.");

    public static JsonHttpResult<Problem> NotReady(string why) =>
        Json("not-ready", 503, "The server takes no writes now.", why);

    public static JsonHttpResult<Problem> BodyTooLarge(long? limit) =>
        Json("body-too-large", 413, "The body is too large.", $"At most {limit ?? Body.MaxBytes:N0} bytes are taken.");

    public static JsonHttpResult<Problem> TooSlow() =>
        Json("too-slow", 408, "The body came too slowly.", "Nothing was done: send it again, faster than 240 bytes a second.");

    public static JsonHttpResult<Problem> NotJson(string? given) =>
        Json("not-json", 415, "The body must be JSON.", $"Send it with Content-Type: application/json, not '{given}'.");

    public static JsonHttpResult<Problem> Packed(string encoding) =>
        Json("not-json", 415, "The body must be JSON.", $"Send it as it is, not with Content-Encoding: {encoding}.");

    public static JsonHttpResult<Problem> NotLines(string? given, IEnumerable<string> types) =>
        Json("not-json-lines", 415, "The body must be JSON Lines, or a file of a type that is read.", $"Send it with Content-Type: {string.Join(" or ", types)}, not '{given}'.");

    public static JsonHttpResult<Problem> WrongMethod(string method) =>
        Json("wrong-method", 405, "This address doesn't take that method.", $"{method} is not taken here; the Allow header lists what is.");

    public static JsonHttpResult<Problem> Unexpected() =>
        Json("unexpected", 500, "Something went wrong on the server.", "It was logged. Nothing was changed.");

    private static JsonHttpResult<Problem> Json(
        string type, int status, string title, string detail, IReadOnlyList<FieldError>? errors = null, string? etag = null, string? sha256 = null) =>
        TypedResults.Json(new Problem($"/docs/errors#{type}", title, status, detail, errors, etag, sha256), contentType: MediaType, statusCode: status);
}
