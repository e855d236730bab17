using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with an extractor of the operator's that reads <see cref="Article"/> in one way, whatever the rules would say. Article and speakers are invented.</summary>
public sealed class DraftingApp : App
{
    public const string Article = """
        Testborough “bans geese forever”

        Ada Testlamp, the mayor, said that the market is closed to geese: “We will not let geese into the market. Not one.”

        “They were here before us,” said Bob Testhouse, “and they will stay.”

        Testmill argued that “nobody owns” the square.

        The office of ponds has not commented.
        """;

    private WebApplication? extractor;
    private string address = "";

    private protected override Settings Adjust(Settings settings) => settings with { Extractor = new Uri(address) };

    public override async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        extractor = builder.Build();
        extractor.MapPost("/", () => Results.Json(Read()));
        await extractor.StartAsync(TestContext.Current.CancellationToken);
        address = extractor.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await base.InitializeAsync();
        await HasPerson("Ada Testlamp");
        await HasPerson("Cyra Testmill");
        await HasPerson("Dora Testmill");
    }

    /// <summary>A source with the article; gives its key.</summary>
    public async Task<string> HasArticle(string key)
    {
        (await Send(HttpMethod.Post, "/sources", new { key, title = "Testborough “bans geese forever”", text = Article, language = "en", publishedOn = "2024-10-07" })).Status.ShouldBe(201);
        return key;
    }

    // In the order of the article.
    private static JsonObject Read() => new()
    {
        ["drafts"] = new JsonArray(
            Draft("indirect", 0.95, Person("Ada Testlamp", "Ada Testlamp"), "the market is closed to geese"),
            Draft("direct", 0.95, Person("Ada Testlamp", "Ada Testlamp"), "We will not let geese into the market. Not one.").With("leadIn", 0).With("lead", Words("Ada Testlamp, the mayor, said that the market is closed to geese")),
            Draft("direct", 0.92, Person("Bob Testhouse", "Bob Testhouse"), "They were here before us,", "and they will stay."),
            Draft("partial", 0.8, Person("Testmill", "Testmill"), "nobody owns"),
            Draft("silence", 0.55, null, "The office of ponds has not commented.")),
        ["headline"] = new JsonArray(Words("bans geese forever").With("finding", "absent").With("because", "The text has nothing like it.")),
    };

    private static JsonObject Draft(string kind, double confidence, JsonObject? speaker, params string[] parts) => new()
    {
        ["kind"] = kind,
        ["text"] = string.Join(' ', parts),
        ["parts"] = new JsonArray([.. parts.Select(part => new JsonObject { ["start"] = At(part), ["end"] = At(part) + part.Length })]),
        ["speaker"] = speaker,
        ["confidence"] = confidence,
        ["because"] = "It stands so in a test.",
    };

    private static JsonObject Person(string mention, string name) => new() { ["mention"] = mention, ["start"] = At(mention), ["end"] = At(mention) + mention.Length, ["kind"] = "person", ["name"] = name, ["because"] = "named beside the words" };

    private static JsonObject Words(string text) => new() { ["text"] = text, ["start"] = At(text), ["end"] = At(text) + text.Length };

    private static int At(string words) => Article.IndexOf(words, StringComparison.Ordinal);
}

/// <summary>One member more.</summary>
file static class Members
{
    public static JsonObject With(this JsonObject record, string name, JsonNode value)
    {
        record[name] = value;
        return record;
    }
}
