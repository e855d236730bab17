using QuoteTracker.Quotes;

namespace QuoteTracker.Feeds;

/// <summary>A form in which a feed is written.</summary>
/// <param name="Ending">Of its addresses.</param>
/// <param name="MediaType">What it is sent as.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Operation">How the names of its operations begin.</param>
/// <param name="Write">Writes it: the server's address, what it is of, the quotes with when they were changed last.</param>
internal sealed record FeedFormat(string Ending, string MediaType, string Name, string Operation, Func<string, FeedOf, IReadOnlyList<(QuoteResponse Quote, DateTimeOffset ChangedAt)>, string> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new(".atom", "application/atom+xml", "Atom feed", "GetFeed", (server, about, quotes) => new AtomFeed(server, about, quotes).Xml()),
        new(".json", "application/feed+json", "JSON Feed", "GetJsonFeed", (server, about, quotes) => JsonFeed.Of(server, about, quotes).Json()),
    ];
}
