using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>; it may send to this machine, and its clock stands until the test lets time pass.</summary>
public sealed class HookApp : App
{
    internal FakeClock Clock { get; init; } = new(TimeProvider.System.GetUtcNow());

    private protected override Settings Adjust(Settings settings) => settings with { Clock = Clock, AllowLoopback = true };

    /// <summary>A hook that is there from now on.</summary>
    public async Task<(long Id, string Secret)> Hooks(string url, object? kinds = null, object? actions = null, string? secret = null)
    {
        var added = await Send(HttpMethod.Post, "/hooks", new { url, kinds, actions, secret });
        added.Status.ShouldBe(201, added.Body?.ToJsonString());
        return ((long)added.Body!["hook"]!["id"]!, (string)added.Body["secret"]!);
    }

    /// <summary>What a hook was sent, newest first.</summary>
    public async Task<List<JsonNode>> Deliveries(long hook, string query = "") =>
        [.. (await Ask($"/hooks/{hook}/deliveries{query}"))["items"]!.AsArray().Select(item => item!)];

    /// <summary>Looks again and again until it is so with the newest message; the message as it is then.</summary>
    public Task<JsonNode> Until(long hook, Func<JsonNode, bool> isSo) => UntilAll(hook, all => all.Count > 0 && isSo(all[0]));

    /// <summary>As above, with all messages.</summary>
    public async Task<JsonNode> UntilAll(long hook, Func<List<JsonNode>, bool> isSo)
    {
        for (var tries = 0; tries < 1_500; tries++)
        {
            if (await Deliveries(hook, "?limit=1000") is var all && isSo(all))
                return all.FirstOrDefault() ?? JsonNode.Parse("null")!;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException((await Ask($"/hooks/{hook}/deliveries")).ToJsonString());
    }

    /// <summary>Whether it was sent so often and what came of that is kept.</summary>
    public static Func<JsonNode, bool> Tried(int attempts) => delivery => (int)delivery["attempts"]! == attempts && (delivery["lastError"] is not null || (string)delivery["state"]! != "pending");
}
