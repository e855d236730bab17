using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>An article with five drafts, by nobody about people who are not: a lead-in, its direct quote, one of two parts, one of somebody whose name two have, and nobody's.</summary>
internal static class GeeseOfTestborough
{
    public const string Text = """
        Testborough votes on geese

        Ada Testlamp, the mayor, said that the market is closed to geese: “We will not let geese into the market. Not one.”

        “They were here before us,” said Bob Testhouse, “and they will stay.”

        Testmill argued that “nobody owns” the square.

        The office of ponds has not commented.
        """;

    /// <summary>Whatever a server's extractor is asked, it reads this article, in one way, whatever the rules would say; and people it speaks of are on record.</summary>
    public static async Task In(ExtractorApp app)
    {
        var article = new AnArticle("", Text);
        var ada = article.Speaker("Ada Testlamp", "Ada Testlamp", role: "the mayor");
        var read = new
        {
            drafts = new[]
            {
                article.Draft("indirect", "the market is closed to geese").By(ada),
                article.Draft("direct", "We will not let geese into the market. Not one.").By(ada.DeepClone().AsObject()).With("leadIn", 0).With("lead", article.Words("Ada Testlamp, the mayor, said that the market is closed to geese")),
                article.Draft("direct", "They were here before us,", "and they will stay.").By(article.Speaker("Bob Testhouse", "Bob Testhouse")),
                article.Draft("partial", "nobody owns").With("confidence", 0).By(article.Speaker("Testmill", "Testmill")),
                article.Draft("silence", "The office of ponds has not commented.").With("confidence", 0.55),
            },
        };
        app.Reads = _ => read;
        foreach (var key in new[] { "ada-testlamp", "cyra-testmill", "dora-testmill" })
            await app.Send(HttpMethod.Post, "/people", new { key, name = string.Join(' ', key.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) });
    }

    /// <summary>Makes a source of it.</summary>
    public static async Task<string> HasArticle(this App app, string key) => (await new AnArticle(key, Text).In(app)).Key;

    /// <summary>What is quoted from a source, oldest first.</summary>
    public static async Task<List<JsonNode>> QuotesOf(this App app, string source) =>
        [.. (await app.Get($"/sources/{source}/quotes?sort=oldest&limit=100"))["items"]!.AsArray().Select(item => item!["quote"]!).OrderBy(quote => (long)quote["id"]!)];
}
