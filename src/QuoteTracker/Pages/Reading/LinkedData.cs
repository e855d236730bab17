using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Quotes;

namespace QuoteTracker.Pages.Reading;

/// <summary>What a page is about, for machines: JSON-LD of schema.org, escaped so that it can stand in HTML.</summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    /// <summary>The site, with its search.</summary>
    public static string Site(string server) => Html(new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "WebSite",
        ["name"] = "QuoteTracker",
        ["url"] = $"{server}/",
        ["potentialAction"] = new JsonObject { ["@type"] = "SearchAction", ["target"] = $"{server}/quotes?q={{q}}", ["query-input"] = "required name=q" },
    });

    /// <summary>A quote as a Quotation, its reviews as ClaimReviews beside it.</summary>
    public static string Quotation(QuoteResponse quote, string server)
    {
        var graph = new JsonArray(new JsonObject
        {
            ["@type"] = "Quotation",
            ["@id"] = $"{server}{Addresses.Of(quote)}",
            ["url"] = $"{server}{Addresses.Of(quote)}",
            ["text"] = quote.Text,
            ["inLanguage"] = quote.Language,
            ["creator"] = new JsonArray([.. quote.Speakers.Select(said => new JsonObject { ["@type"] = Type(said.Speaker.Type), ["name"] = said.Speaker.Name, ["url"] = $"{server}{Addresses.Of(said.Speaker)}" })]),
            ["dateCreated"] = quote.SaidOn,
            ["isPartOf"] = new JsonArray([.. quote.Occurrences.Select(place => new JsonObject { ["@type"] = "CreativeWork", ["name"] = place.Source.Title, ["url"] = place.Source.Url ?? $"{server}{Addresses.Of(place.Source)}" })]),
        });
        foreach (var review in quote.Reviews)
        {
            graph.Add(new JsonObject
            {
                ["@type"] = "ClaimReview",
                ["claimReviewed"] = review.Claim,
                ["url"] = review.Url,
                ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = review.Reviewer.Name },
                ["reviewRating"] = new JsonObject { ["@type"] = "Rating", ["alternateName"] = review.Rating },
                ["itemReviewed"] = new JsonObject { ["@id"] = $"{server}{Addresses.Of(quote)}" },
            });
        }

        return Html(new JsonObject { ["@context"] = Context, ["@graph"] = graph });
    }

    /// <summary>A speaker.</summary>
    public static string Speaker(ListedSpeaker speaker, string server) => Html(new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = Type(speaker.Type),
        ["@id"] = $"{server}/{Addresses.Room(speaker.Type)}/{speaker.Slug}",
        ["name"] = speaker.Name,
        ["alternateName"] = new JsonArray([.. speaker.OtherNames.Select(name => JsonValue.Create(name.Name))]),
        ["description"] = speaker.Summary ?? speaker.Description,
        ["birthDate"] = speaker.BirthDate,
        ["deathDate"] = speaker.DeathDate,
        ["sameAs"] = new JsonArray([.. (speaker.Links ?? []).Select(link => JsonValue.Create(link.Url))]),
    });

    private static string Type(string type) => type switch { "person" => "Person", _ => "Organization" };

    // The usual encoder writes <, > and & as escapes.
    private static string Html(JsonObject data)
    {
        foreach (var name in data.Where(one => one.Value is null or JsonArray { Count: 0 }).Select(one => one.Key).ToList())
            data.Remove(name);
        return data.ToJsonString(JsonSerializerOptions.Default);
    }
}
