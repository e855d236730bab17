namespace QuoteTracker.Tests;

/// <summary>As <see cref="SeededApp"/>, with each kind of record changed once, as the manual's own examples do.</summary>
public sealed class EditedApp : App
{
    protected override string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (await Send(HttpMethod.Post, "/organizations", new { name = "Example Desk" })).Status.ShouldBe(201);
        (await Send(HttpMethod.Post, "/reviews", Example("AddReview"))).Status.ShouldBe(201);
        foreach (var (one, many) in new[] { ("Person", "people"), ("Organization", "organizations"), ("Group", "groups"), ("Membership", "memberships"), ("Source", "sources"), ("Quote", "quotes"), ("Relation", "relations"), ("Review", "reviews") })
            (await Send(HttpMethod.Patch, $"/{many}/{TheManual.ExampleOf(many)}?reason=an+example", Example($"Patch{one}"))).Status.ShouldBe(200, one);
    }

    private static string Example(string operation) => Repository.Read("openapi", "examples", $"{operation}.request.json");
}

/// <summary>As <see cref="App"/>, and it may fetch pages of this machine.</summary>
public sealed class FetchingApp : App
{
    private protected override Settings Adjust(Settings settings) => settings with { AllowLoopback = true };
}
