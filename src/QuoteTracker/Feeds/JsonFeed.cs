using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Http;
using QuoteTracker.Quotes;

namespace QuoteTracker.Feeds;

/// <summary>A search's feed as JSON Feed 1.1. What the Atom feed says, in the names of that format.</summary>
internal sealed record JsonFeed(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("home_page_url")] string Home,
    [property: JsonPropertyName("feed_url")] string Self,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("authors")] IReadOnlyList<JsonFeedAuthor> Authors,
    [property: JsonPropertyName("items")] IReadOnlyList<JsonFeedItem> Items)
{
    public static JsonFeed Of(string server, FeedOf about, IReadOnlyList<(QuoteResponse Quote, DateTimeOffset ChangedAt)> quotes) => new(
        "https://jsonfeed.org/version/1.1", about.Title, $"{server}{about.Search}", $"{server}{about.Self}", AtomFeed.Subtitle, [new JsonFeedAuthor("QuoteTracker")],
        [.. quotes.Select(entry => JsonFeedItem.Of(server, entry.Quote, entry.ChangedAt))]);

    public string Json() => JsonSerializer.Serialize(this, JsonShape.Exchange);
}

/// <summary>Who said it.</summary>
internal sealed record JsonFeedAuthor([property: JsonPropertyName("name")] string Name);

/// <summary>A quote in a feed.</summary>
internal sealed record JsonFeedItem(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("external_url")] string? Source,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("content_html")] string Html,
    [property: JsonPropertyName("content_text")] string Text,
    [property: JsonPropertyName("date_published")] DateTimeOffset PublishedAt,
    [property: JsonPropertyName("date_modified")] DateTimeOffset ChangedAt,
    [property: JsonPropertyName("authors")] IReadOnlyList<JsonFeedAuthor> Authors,
    [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags,
    [property: JsonPropertyName("language")] string Language)
{
    public static JsonFeedItem Of(string server, QuoteResponse quote, DateTimeOffset changedAt) => new(
        $"{server}/api/v1/quotes/{quote.Id}", $"{server}/quotes/{quote.Key}", quote.Occurrences.Select(place => place.Source.Url).FirstOrDefault(url => url is not null),
        AtomEntry.Title(quote), AtomEntry.Html(quote, server), quote.Text, quote.AddedAt, changedAt,
        [.. quote.Speakers.Select(said => new JsonFeedAuthor(said.Speaker.Name))], quote.Topics, quote.Language);
}
