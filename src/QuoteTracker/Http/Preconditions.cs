using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Http;

/// <summary>How <c>If-Match</c> stands to a record.</summary>
internal enum Precondition
{
    /// <summary>There is no such header.</summary>
    Missing,

    /// <summary>It names the version that the record has.</summary>
    Holds,

    /// <summary>It names another.</summary>
    Fails,

    /// <summary>It is no list of tags.</summary>
    Malformed,
}

/// <summary><c>If-Match</c>: who changes a record says which version of it they saw, so that nobody overwrites what they never saw.</summary>
internal static class Preconditions
{
    /// <summary>
    /// It holds where it names the version, as an ETag of the record (whose hash of the answer doesn't count here: a
    /// speaker's new name is no change of a quote) or bare (<c>"3"</c>), or is <c>*</c>.
    /// </summary>
    public static Precondition Of(HttpRequest request, int version)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            return Precondition.Missing;
        if (!EntityTagHeaderValue.TryParseList([header], out var tags))
            return Precondition.Malformed;
        return tags.Any(tag => !tag.IsWeak && Names(tag.Tag.Value!, version))
            ? Precondition.Holds
            : Precondition.Fails;
    }

    /// <summary>The refusal of a change to a record with this version; null where it may be changed. <paramref name="answer"/> is the record as it would be read now.</summary>
    public static async Task<JsonHttpResult<Problem>?> Broken(this Desk desk, int version, Func<Task<IVersioned>> answer, bool isNeeded)
    {
        switch (Of(desk.Http.Request, version))
        {
            case Precondition.Missing:
                return isNeeded ? Problems.PreconditionNeeded() : null;
            case Precondition.Malformed:
                return Problems.Invalid(FieldError.In("If-Match", "This is not an ETag.", desk.Http.Request.Headers.IfMatch.ToString(), "The record's ETag with its quotation marks, as a GET gives it, or *."));
            case Precondition.Fails:
                var etag = desk.ETagOf(await answer());
                desk.Http.Response.Headers.ETag = etag;
                return Problems.Stale(etag);
            default:
                return null;
        }
    }

    private static bool Names(string tag, int version)
    {
        if (tag == "*")
            return true;
        var number = tag.Trim('"');
        if (number.IndexOf('-', StringComparison.Ordinal) is var end and > 0)
            number = number[..end];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given == version;
    }
}
