using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>
/// A quote in the words of schema.org. Words that are the speaker's own are a <c>Quotation</c>; what a source only tells of
/// (indirect, reported, a silence) is a <c>Claim</c> that appears in the source. A silence and a reported act are about the
/// speaker and not by them.
/// </summary>
internal static class QuoteJsonLd
{
    public const string Context = "https://schema.org";

    /// <summary>A document of its own.</summary>
    public static string Document(QuoteResponse quote, string server)
    {
        var node = Node(quote, server);
        node.Insert(0, "@context", Context);
        return node.ToJsonString(JsonShape.Exchange);
    }

    /// <summary>The node of a graph.</summary>
    public static JsonObject Node(QuoteResponse quote, string server)
    {
        var isQuotation = quote.Kind is QuoteKind.Direct or QuoteKind.Partial;
        var node = new JsonObject
        {
            ["@type"] = isQuotation ? "Quotation" : "Claim",
            ["@id"] = $"{server}/quotes/{quote.Key}",
            ["identifier"] = quote.Key,
            ["text"] = quote.Text,
            ["inLanguage"] = quote.Language,
            [quote.Kind is QuoteKind.Silence or QuoteKind.Reported ? "about" : "creator"] = SparseJson.Many(quote.Speakers.Select(said => SpeakerJsonLd.Reference(said.Speaker, server))),
            ["dateCreated"] = quote.DateBasis == Store.Sources.DateBasis.Stated ? PlainDate.Of(quote.SaidOn) : null,
            ["temporal"] = quote.SaidOn,
            ["version"] = quote.Version,
            ["creativeWorkStatus"] = Store.Words.Of(quote.Status),

            // Retracted, denied, changed at its source: whoever shows the words must show it too.
            ["correction"] = SparseJson.Many(quote.Flags.Where(flag => flag != "translation").Select(flag => JsonValue.Create(flag))),
            ["keywords"] = SparseJson.Many(quote.Topics.Select(topic => JsonValue.Create(topic))),
            ["translationOfWork"] = quote.SpokenIn is { } spoken ? new JsonObject { ["@type"] = "CreativeWork", ["inLanguage"] = spoken } : null,
            [isQuotation ? "isPartOf" : "appearance"] = SparseJson.Many(quote.Occurrences.Select(place => place.Source).DistinctBy(source => source.Id).Select(source => Source(source, server))),
            ["review"] = SparseJson.Many(quote.Reviews.Select(review => new JsonObject { ["@id"] = $"{server}/reviews/{review.Key}" })),
        };
        return node.WithoutNulls();
    }

    private static JsonObject Source(SourceSummary source, string server) => new JsonObject
    {
        ["@type"] = "CreativeWork",
        ["@id"] = $"{server}/sources/{source.Key}",
        ["name"] = source.Title,
        ["url"] = source.Url,
    }.WithoutNulls();
}
