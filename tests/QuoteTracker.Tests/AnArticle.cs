using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>An article by nobody about people who are not, and drafts of what stands in it.</summary>
internal sealed record AnArticle(string Key, string Text)
{
    /// <summary>One with a direct quote of two parts after its lead-in, by a person with a role, and a group's.</summary>
    public static AnArticle OfTestborough(string key) => new(key, """
        Mayor of Testborough: river is clean

        On 3 May 2024 Petra Gardener, mayor of Testborough, told Testborough Radio that the river is clean: “We cleaned it,” she said, “and nobody helped us.”

        About 40 anglers demanded a new bridge. Gardener has not commented on the bridge.
        """);

    /// <summary>Makes a source of it.</summary>
    public async Task<AnArticle> In(App app, string? publishedOn = "2024-05-04")
    {
        (await app.Send(HttpMethod.Post, "/sources", new { key = Key, title = "Mayor of Testborough: river is clean", language = "en", publishedOn, text = Text })).Status.ShouldBe(201);
        return this;
    }

    /// <summary>A draft of words that stand there.</summary>
    public JsonObject Draft(string kind, params string[] parts)
    {
        var places = new JsonArray([.. parts.Select(part => Place(part))]);
        return new JsonObject { ["kind"] = kind, ["parts"] = places, ["text"] = string.Join(' ', parts), ["confidence"] = 0.9, ["because"] = "A test says so." };
    }

    /// <summary>Words with their place.</summary>
    public JsonObject Words(string words)
    {
        var place = Place(words);
        place.Insert(0, "text", words);
        return place;
    }

    /// <summary>Who speaks.</summary>
    public JsonObject Speaker(string mention, string? name, string kind = "person", string? role = null)
    {
        var place = Place(mention);
        return new JsonObject { ["mention"] = mention, ["start"] = (int)place["start"]!, ["end"] = (int)place["end"]!, ["kind"] = kind, ["name"] = name, ["role"] = role, ["because"] = "A test says so." };
    }

    private JsonObject Place(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new JsonObject { ["start"] = start, ["end"] = start + words.Length };
    }
}

internal static class Drafting
{
    public static JsonObject By(this JsonObject draft, JsonObject speaker) => draft.With("speaker", speaker);

    public static JsonObject With(this JsonObject draft, string field, JsonNode? value)
    {
        draft[field] = value;
        return draft;
    }

    /// <summary>What the API reads in a source's text.</summary>
    public static async Task<JsonNode> Extracts(this App app, string source, object? body = null)
    {
        var answer = await app.Send(HttpMethod.Post, $"/sources/{source}/extract", body);
        answer.Status.ShouldBe(200, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    /// <summary>Decides on drafts of a source's text.</summary>
    public static Task<Answer> Decides(this App app, string source, JsonNode read, params IEnumerable<JsonObject> decisions) =>
        app.Send(HttpMethod.Post, $"/sources/{source}/extract/decisions", new JsonObject { ["snapshot"] = (string)read["snapshot"]!, ["decisions"] = new JsonArray([.. decisions]) }.ToJsonString());

    /// <summary>A decision on a draft as it was read.</summary>
    public static JsonObject Decide(this JsonNode draft, string decision, JsonNode? quote = null) => new() { ["draft"] = draft.DeepClone(), ["decision"] = decision, ["quote"] = quote };
}
