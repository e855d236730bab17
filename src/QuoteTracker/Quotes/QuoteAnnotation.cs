using System.Text.Json.Nodes;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>
/// A quote as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one for each place where it stands: the source is
/// the target, the words there the selector, and tags say whose words they are. Offsets are left out: the W3C counts them in
/// code points, we in UTF-16 units, and the words with what stands around them find the place.
/// </summary>
internal static class QuoteAnnotation
{
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>With the profile that tells it from other JSON-LD.</summary>
    public const string MediaType = $"application/ld+json; profile=\"{Context}\"";

    /// <summary>A page of annotations: those of one quote.</summary>
    public static string Document(QuoteResponse quote, string server) => new JsonObject
    {
        ["@context"] = Context,
        ["id"] = $"{server}/quotes/{quote.Key}",
        ["type"] = "AnnotationPage",
        ["items"] = new JsonArray([.. Nodes(quote, server)]),
    }.ToJsonString(JsonShape.Exchange);

    /// <summary>The annotations, without their context.</summary>
    public static IEnumerable<JsonObject> Nodes(QuoteResponse quote, string server) => quote.Occurrences.Select(place => new JsonObject
    {
        ["id"] = $"{server}/quotes/{quote.Key}#place-{place.Place}",
        ["type"] = "Annotation",
        ["motivation"] = "describing",
        ["created"] = quote.AddedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["body"] = new JsonArray([Said(quote, place), .. Tags(quote).Select(Tag), .. quote.Speakers.Select(said => Identified(said, server))]),
        ["target"] = new JsonObject
        {
            ["source"] = place.Source.Url ?? $"{server}/sources/{place.Source.Key}",
            ["selector"] = new JsonObject
            {
                ["type"] = "TextQuoteSelector",
                ["exact"] = place.QuoteSelector.Exact,
                ["prefix"] = place.QuoteSelector.Prefix,
                ["suffix"] = place.QuoteSelector.Suffix,
            },
        },
    });

    /// <summary>What an import of annotations reads of a quote (docs/web-annotations.md).</summary>
    private static IEnumerable<string> Tags(QuoteResponse quote)
    {
        foreach (var said in quote.Speakers)
            yield return $"speaker:{said.Speaker.Slug}";
        yield return $"kind:{Words.Of(quote.Kind)}";
        if (quote.SaidOn is { } day)
            yield return $"said:{day}";
        if (quote.DateBasis is { } basis)
            yield return $"basis:{Words.Of(basis)}";
        if (quote.SpokenIn is { } spoken)
            yield return $"spoken-in:{spoken}";
        yield return $"status:{Words.Of(quote.Status)}";
        foreach (var topic in quote.Topics)
            yield return topic;
    }

    // In a sentence, for people; what is doubtful is told with it.
    private static JsonObject Said(QuoteResponse quote, OccurrenceResponse place)
    {
        var doubts = quote.Flags.Concat(place.Flags).Concat(place.Anchor == AnchorState.Exact ? [] : [$"the place is {Words.Of(place.Anchor)}"]).ToList();
        var who = string.Join(", ", quote.Speakers.Select(said => said.RoleAsStated is { } role ? $"{said.Speaker.Name} ({role})" : said.Speaker.Name));
        var day = quote.SaidOn is { } on ? $", {on} ({Words.Of(quote.DateBasis!.Value)})" : "";
        return new JsonObject
        {
            ["type"] = "TextualBody",
            ["purpose"] = "describing",
            ["format"] = "text/plain",
            ["language"] = "en",
            ["value"] = $"{who}: {Words.Of(quote.Kind)}{day}{(quote.IsRendering ? $"; a rendering of {quote.SpokenIn}" : "")}{(doubts.Count > 0 ? $"; {string.Join(", ", doubts)}" : "")}.",
        };
    }

    private static JsonObject Tag(string value) => new() { ["type"] = "TextualBody", ["purpose"] = "tagging", ["value"] = value };

    private static JsonObject Identified(QuoteSpeaker said, string server) => new()
    {
        ["type"] = "SpecificResource",
        ["purpose"] = "identifying",
        ["source"] = Speakers.SpeakerJsonLd.AddressOf(said.Speaker.Type, said.Speaker.Slug, server),
    };
}
