using System.Net;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

/// <summary>Whoever may add a webhook could have the server knock at its own doors: the same tricks as with pages lead nowhere here.</summary>
public sealed class SendingToClosedAddresses(FetchingSite site) : IClassFixture<FetchingSite>
{
    public static readonly TheoryData<string> Closed = [.. FetchingClosedAddresses.AlwaysClosed, .. FetchingClosedAddresses.Loopback];

    [Theory, MemberData(nameof(Closed))]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("data:text/html,hello")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://example.org@127.0.0.1/")]
    [InlineData("http://example.org:25/")]
    public async Task Is_refused_when_the_hook_is_added_and_when_it_is_told(string url)
    {
        using var sender = new MessageSender(new OutboundLimits(), Knows("127.0.0.1"), TimeProvider.System);

        (await sender.Refusal(new Uri(url), Cancel)).ShouldNotBeNull();
        var sent = await sender.Send(new Uri(url), [], [], Cancel);
        sent.Status.ShouldBeNull();
        sent.Error.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Is_refused_after_the_look_up(string address)
    {
        using var sender = new MessageSender(new OutboundLimits(), Knows(address), TimeProvider.System);
        (await sender.Send(new Uri("https://hooks.example.org/"), [], [], Cancel)).Error!.ShouldContain("only public addresses");
    }

    [Fact]
    public async Task Is_looked_up_once_for_the_check_and_the_connection_and_anew_for_the_next_message()
    {
        var asked = 0;
        HostLookup rebinding = (_, _) => Task.FromResult(new[] { IPAddress.Parse(++asked == 1 ? "127.0.0.1" : "169.254.169.254") });
        using var sender = new MessageSender(new OutboundLimits(AllowLoopback: true), rebinding, TimeProvider.System);
        site.Has("/hooked", context => Task.CompletedTask);
        var url = new Uri($"http://hooks.example.org:{site.Port}/hooked");

        (await sender.Send(url, [], [], Cancel)).Status.ShouldBe(200);
        asked.ShouldBe(1);
        (await sender.Send(url, [], [], Cancel)).Error!.ShouldContain("link-local");
    }

    [Fact]
    public async Task Is_not_reached_by_a_redirect()
    {
        using var sender = new MessageSender(new OutboundLimits(AllowLoopback: true), Knows("127.0.0.1"), TimeProvider.System);
        site.Has("/inside", context => Task.CompletedTask);
        var sent = await sender.Send(site.Leads("/outside", "/inside", 307), [], [], Cancel);
        (sent.Status, sent.Error!.Contains("not followed", StringComparison.Ordinal)).ShouldBe((307, true));
        site.Asked.ShouldNotContain("/inside");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HostLookup Knows(params string[] addresses) => (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());
}
