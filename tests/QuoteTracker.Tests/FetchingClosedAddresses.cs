using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

/// <summary>The tricks that lead a server to what only it can reach.</summary>
public sealed class FetchingClosedAddresses(FetchingSite site) : IClassFixture<FetchingSite>
{
    /// <summary>Closed whatever the settings say.</summary>
    public static readonly TheoryData<string> AlwaysClosed =
    [
        "http://0.0.0.0/", "http://0.1.2.3/", "http://0/",
        "http://10.0.0.1/", "http://10.255.255.255/", "http://167772161/", "http://0xa.0.0.1/", "http://012.0.0.1/", "http://10.1/", "http://10.0.0.1./",
        "http://100.64.0.1/", "http://100.127.255.254/",
        "http://168.63.129.16/",
        "http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://0xA9FEA9FE/", "http://0251.0376.0251.0376/", "http://169.254.43518/",
        "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.0.1/", "http://3232235521/",
        "http://192.0.0.192/", "http://192.0.2.1/", "http://192.31.196.1/", "http://192.52.193.1/", "http://192.88.99.1/", "http://192.175.48.1/",
        "http://198.18.0.1/", "http://198.19.255.255/", "http://198.51.100.1/", "http://203.0.113.1/",
        "http://224.0.0.1/", "http://239.255.255.255/", "http://240.0.0.1/", "http://255.255.255.255/", "http://4294967295/",
        "http://[::]/", "http://[::2]/",
        "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:10.0.0.1]/", "http://[::ffff:a9fe:a9fe]/", "http://[0:0:0:0:0:ffff:7f00:0001]/",
        "http://[::127.0.0.1]/", "http://[::7f00:1]/", "http://[::a9fe:a9fe]/",
        "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[64:ff9b:1::7f00:1]/", "http://[64:ff9b:1:ffff::1]/",
        "http://[2001::1]/", "http://[2001:0:7f00:1::]/", "http://[2002:7f00:1::]/", "http://[2002:a9fe:a9fe::1]/",
        "http://[2001:2::1]/", "http://[2001:10::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[2620:4f:8000::1]/",
        "http://[100::1]/", "http://[4000::1]/", "http://[5f00::1]/", "http://[::ffff:0:127.0.0.1]/",
        "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fe80::1%251]/", "http://[febf::1]/", "http://[fec0::1]/", "http://[ff02::1]/",
    ];

    /// <summary>Open with AllowLoopback alone.</summary>
    public static readonly TheoryData<string> Loopback =
    [
        "http://127.0.0.1/", "http://127.255.255.254/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f.1/", "http://0x7f000001/",
        "http://0177.0.0.1/", "http://0177.1/", "http://017700000001/", "http://127.0.0.1./", "http://127.0.0.1:8080/", "https://127.0.0.1/",
        "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/", "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://localhost:5280/",
        "http://127。0。0。1/", "http://localhost。/", "http://127.0.0.1#@example.org/", "http://127.0.0.1?@example.org/", "http://[::1%25lo]/", "http://[0000::1]/",
    ];

    [Theory]
    [InlineData("http://%6c%6f%63alhost/")]
    [InlineData("http://127.0.0.1\\@example.org/")]
    [InlineData("http:///127.0.0.1/")]
    [InlineData("http://127.0.0.1\t/")]
    [InlineData("http://127.0.0.1\r\nHost:%20x/")]
    [InlineData("http://[::ffff:127.0.0.1/")]
    public void Are_no_addresses_where_parsers_differ_on_them(string url) => Uri.TryCreate(url, UriKind.Absolute, out _).ShouldBeFalse();

    [Theory, MemberData(nameof(AlwaysClosed)), MemberData(nameof(Loopback))]
    public async Task Are_refused_as_hosts(string url) => (await Fault(new Uri(url), new OutboundLimits())).ShouldBe(FetchFault.AddressNotAllowed);

    [Theory, MemberData(nameof(AlwaysClosed))]
    public async Task Stay_closed_where_loopback_is_open(string url) =>
        (await Fault(new Uri(url), new OutboundLimits(AllowLoopback: true))).ShouldBe(FetchFault.AddressNotAllowed);

    [Theory, MemberData(nameof(AlwaysClosed))]
    public async Task Are_refused_after_a_redirect(string url)
    {
        var from = site.Leads("/to/" + Guid.NewGuid(), url);
        (await Fault(from, new OutboundLimits(AllowLoopback: true))).ShouldBe(FetchFault.AddressNotAllowed);
    }

    [Theory]
    [InlineData("http://１２７.０.０.１/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    public async Task Are_checked_after_the_look_up_where_the_digits_are_of_another_script(string url)
    {
        (await Fault(new Uri(url))).ShouldBe(FetchFault.NotFound);
        (await Fault(new Uri(url), new OutboundLimits(), Knows("127.0.0.1"))).ShouldBe(FetchFault.AddressNotAllowed);
    }

    [Theory]
    [InlineData("ftp://example.org/", nameof(FetchFault.Invalid))]
    [InlineData("file:///etc/passwd", nameof(FetchFault.Invalid))]
    [InlineData("gopher://127.0.0.1/", nameof(FetchFault.Invalid))]
    [InlineData("data:text/html,hello", nameof(FetchFault.Invalid))]
    [InlineData("http://user@example.org/", nameof(FetchFault.Invalid))]
    [InlineData("http://user:secret@example.org/", nameof(FetchFault.Invalid))]
    [InlineData("http://example.org@127.0.0.1/", nameof(FetchFault.Invalid))]
    [InlineData("http://example.org:80@169.254.169.254/", nameof(FetchFault.Invalid))]
    [InlineData("dict://127.0.0.1:11211/stats", nameof(FetchFault.Invalid))]
    [InlineData("ldap://127.0.0.1/", nameof(FetchFault.Invalid))]
    [InlineData("jar:http://127.0.0.1!/", nameof(FetchFault.Invalid))]
    [InlineData("javascript:alert(1)", nameof(FetchFault.Invalid))]
    [InlineData("ws://127.0.0.1/", nameof(FetchFault.Invalid))]
    [InlineData("http://example.org:22/", nameof(FetchFault.AddressNotAllowed))]
    [InlineData("http://example.org:25/", nameof(FetchFault.AddressNotAllowed))]
    [InlineData("https://example.org:465/", nameof(FetchFault.AddressNotAllowed))]
    [InlineData("http://example.org:6667/", nameof(FetchFault.AddressNotAllowed))]
    [InlineData("http://example.org:0/", nameof(FetchFault.AddressNotAllowed))]
    [InlineData("//example.org/", nameof(FetchFault.NotFound))]
    public async Task And_other_ways_out_are_refused_at_the_start_and_after_a_redirect(string url, string fault)
    {
        var first = new Uri(url, UriKind.RelativeOrAbsolute);
        if (first.IsAbsoluteUri && first.Scheme != "file" || url.StartsWith("file", StringComparison.Ordinal))
            (await Fault(first)).ToString().ShouldBe(fault);
        (await Fault(site.Leads("/out/" + Guid.NewGuid(), url))).ToString().ShouldBe(fault);
    }

    [Fact]
    public async Task Are_refused_as_relative_addresses() => (await Fault(new Uri("/page", UriKind.Relative))).ShouldBe(FetchFault.Invalid);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1%3")]
    public async Task Are_refused_as_answers_of_DNS(string address)
    {
        var failure = (await FetchingSite.Fetch(new Uri("http://example.org/"), new OutboundLimits(), Knows(address))).ShouldBeOfType<FetchFailure>();

        failure.Fault.ShouldBe(FetchFault.AddressNotAllowed);
        failure.Detail.ShouldContain("RFC");
    }

    [Fact]
    public async Task Are_left_out_where_a_host_has_others_too()
    {
        var url = Page("/both");
        // With loopback open it stands for the public one; the private one would never answer.
        (await FetchingSite.Fetch(url, lookUp: Knows("10.0.0.1", "127.0.0.1"))).ShouldBeOfType<FetchedPage>();
        (await Fault(url, new OutboundLimits(AllowLoopback: true), Knows("10.0.0.1", "192.168.0.1"))).ShouldBe(FetchFault.AddressNotAllowed);
    }

    [Fact]
    public async Task Are_not_reached_by_an_answer_that_changes()
    {
        var asked = 0;
        HostLookup rebinding = (_, _) => Task.FromResult(new[] { IPAddress.Parse(++asked == 1 ? "127.0.0.1" : "169.254.169.254") });
        using var fetcher = new PageFetcher(new OutboundLimits(AllowLoopback: true), rebinding);
        var url = Page("/rebinding");

        // One look-up for the check and the connection alike; the next fetch checks anew, over a connection of its own.
        (await fetcher.Fetch(url, TestContext.Current.CancellationToken)).ShouldBeOfType<FetchedPage>();
        asked.ShouldBe(1);
        (await fetcher.Fetch(url, TestContext.Current.CancellationToken)).ShouldBeOfType<FetchFailure>().Fault.ShouldBe(FetchFault.AddressNotAllowed);
    }

    [Fact]
    public async Task Are_not_reached_by_an_answer_that_changes_between_redirects()
    {
        var asked = 0;
        HostLookup rebinding = (_, _) => Task.FromResult(new[] { IPAddress.Parse(++asked == 1 ? "127.0.0.1" : "10.0.0.1") });
        site.Leads("/changes", "/changed");

        (await Fault(new Uri($"http://example.org:{site.Port}/changes"), new OutboundLimits(AllowLoopback: true), rebinding)).ShouldBe(FetchFault.AddressNotAllowed);
        site.Asked.ShouldNotContain("/changed");
    }

    [Fact]
    public async Task Are_not_asked_through_a_proxy_of_the_environment()
    {
        Environment.SetEnvironmentVariable("http_proxy", "http://10.0.0.1:3128");
        try
        {
            (await FetchingSite.Fetch(Page("/no-proxy"), lookUp: Knows("127.0.0.1"))).ShouldBeOfType<FetchedPage>();
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    [Fact]
    public async Task Are_not_hosts_that_DNS_does_not_know()
    {
        (await Fault(new Uri("http://example.org/"))).ShouldBe(FetchFault.NotFound);
        (await Fault(new Uri("http://example.org/"), lookUp: (_, _) => throw new SocketException((int)SocketError.HostNotFound))).ShouldBe(FetchFault.NotFound);
    }

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    [InlineData("2606:4700::1111")]
    public void Are_no_public_ones(string address) => AddressRule.WhyClosed(IPAddress.Parse(address), allowLoopback: false).ShouldBeNull();

    private Uri Page(string path)
    {
        site.Has(path, context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("Here.");
        });
        return new Uri($"http://example.org:{site.Port}{path}");
    }

    private static HostLookup Knows(params string[] addresses) => (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());

    private static async Task<FetchFault> Fault(Uri url, OutboundLimits? limits = null, HostLookup? lookUp = null)
    {
        var failure = (await FetchingSite.Fetch(url, limits, lookUp)).ShouldBeOfType<FetchFailure>();
        failure.Detail.ShouldEndWith(".");
        return failure.Fault;
    }
}
