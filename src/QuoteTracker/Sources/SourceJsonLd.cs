using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A source in the words of schema.org.</summary>
internal static class SourceJsonLd
{
    public static string Of(SourceResponse source, string server) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = TypeOf(source.Kind),
        ["@id"] = $"{server}/sources/{source.Key}",
        ["name"] = source.Title,
        ["url"] = source.Url,
        ["inLanguage"] = source.Language,
        ["datePublished"] = PlainDate.Of(source.PublishedOn),
        ["author"] = source.Authors.Count == 0 ? null : new JsonArray([.. source.Authors.Select(author => new JsonObject { ["@type"] = "Thing", ["name"] = author })]),
        ["publisher"] = source.Publisher is { } by
            ? SpeakerJsonLd.Reference(by, server)
            : source.PublisherAsPrinted is { } printed ? new JsonObject { ["@type"] = "Thing", ["name"] = printed } : null,
    }.WithoutNulls().ToJsonString(JsonShape.Exchange);

    private static string TypeOf(SourceKind kind) => kind switch
    {
        SourceKind.Article => "Article",
        SourceKind.Letter => "Message",
        SourceKind.Post => "SocialMediaPosting",
        SourceKind.Book => "Book",
        _ => "CreativeWork",
    };
}
