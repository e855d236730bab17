namespace QuoteTracker.Benchmarks.Search;

/// <summary>A bare Kestrel server around <see cref="Bare"/>: the rows as JSON, and nothing else.</summary>
internal static class BareServer
{
    /// <summary>Serves until its process ends.</summary>
    public static async Task Run(string folder, int quotes, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var questions = new Questions(quotes);
        await using var bare = new Bare(Path.Combine(folder, ImportBenchmark.DatabaseFile), questions);
        app.MapGet("/{asked}/{i:int}", (QueryClass asked, int i) => TypedResults.Ok(bare.Rows(questions.Of(asked, i))));
        await app.RunAsync();
    }

    /// <summary>Starts it in a process of its own.</summary>
    public static Task<ServerProcess> Start(int quotes, string url) => ServerProcess.StartNet(
        "QuoteTracker.Benchmarks.dll", ["bare", $"{quotes}", url], () => ServerProcess.Answers(Url(url, QueryClass.Newest, 0)));

    /// <summary>The address of a question.</summary>
    public static string Url(string server, QueryClass asked, int i) => $"{server}/{asked}/{i}";
}
