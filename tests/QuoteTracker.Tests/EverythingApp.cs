namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with a record of each kind; the source was captured again and the quote changed.</summary>
public sealed class EverythingApp : App
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await EveryKind.In(this, "x");
        (await Send(HttpMethod.Post, "/sources/x-source/snapshots", new { text = "Later they wrote: “The word x holds.” And so on." })).Status.ShouldBe(201);
        (await Send(HttpMethod.Post, "/sources", new { title = "Gone", language = "en", key = "x-gone", text = "Gone." })).Status.ShouldBe(201);
        (await Send(HttpMethod.Delete, "/sources/x-gone")).Status.ShouldBe(204);
        (await Send(HttpMethod.Patch, "/quotes/x-quote", new { leadIn = "They wrote:" })).Status.ShouldBe(200);
    }
}
