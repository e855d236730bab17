using Microsoft.Net.Http.Headers;

namespace QuoteTracker.Http;

/// <summary>Another form of a record than our JSON, for callers whose <c>Accept</c> asks for it.</summary>
/// <param name="MediaType">Such as <c>application/ld+json</c>; with a profile where one media type has several forms.</param>
/// <param name="Text">The record in this form, at the server of this address.</param>
internal sealed record Offer<T>(string MediaType, Func<T, string, string> Text);

/// <summary>Content negotiation on single records (RFC 9110, section 12).</summary>
internal static class Offers
{
    /// <summary>The type of our own JSON.</summary>
    public const string Json = "application/json";

    /// <summary>JSON-LD in the words of schema.org.</summary>
    public const string JsonLd = "application/ld+json";

    /// <summary>Gives one of the forms where <c>Accept</c> would rather have it than JSON, which is given where it asks for nothing that is here.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, params Offer<T>[] offers) where T : class => route
        .WithMetadata(new OtherForms([.. offers.Select(offer => offer.MediaType)]))
        .AddEndpointFilter(async (call, next) =>
        {
            var (answer, http) = (await next(call), call.HttpContext);
            if ((answer is INestedHttpResult nested ? nested.Result : answer) is not IValueHttpResult { Value: T record })
                return answer;
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            return Wanted(http.Request, offers) is { } wanted
                ? TypedResults.Text(wanted.Text(record, http.Request.Server()), $"{wanted.MediaType}{(wanted.MediaType.Contains(';', StringComparison.Ordinal) ? "" : "; charset=utf-8")}")
                : answer;
        });

    /// <summary>Whether this names a type outright that is a form of a record and not a page.</summary>
    public static bool IsForm(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || Forms.Contains(accepted.MediaType.ToString());

    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase) { JsonLd, "application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json" };

    private static Offer<T>? Wanted<T>(HttpRequest request, Offer<T>[] offers)
    {
        if (request.Headers.Accept.Count == 0)
            return null;
        foreach (var accepted in request.GetTypedHeaders().Accept.OrderByDescending(one => one.Quality ?? 1).Where(one => one.Quality is not 0))
        {
            if (offers.LastOrDefault(offer => Matches(accepted, MediaTypeHeaderValue.Parse(offer.MediaType))) is { } offer)
                return offer;
            if (accepted.MatchesAllTypes || accepted.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || accepted.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return null;
    }

    // A form with a profile is for those who ask for the profile.
    private static bool Matches(MediaTypeHeaderValue accepted, MediaTypeHeaderValue offered) =>
        accepted.MediaType.Equals(offered.MediaType, StringComparison.OrdinalIgnoreCase)
        && (Profile(offered) is not { } profile || Profile(accepted) == profile);

    private static string? Profile(MediaTypeHeaderValue type) => type.Parameters.FirstOrDefault(one => one.Name == "profile")?.GetUnescapedValue().ToString();
}

/// <summary>The media types of a route's other forms, for the manual.</summary>
internal sealed record OtherForms(IReadOnlyList<string> MediaTypes);
