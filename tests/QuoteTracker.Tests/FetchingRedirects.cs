using Microsoft.AspNetCore.Http;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

public sealed class FetchingRedirects(FetchingSite site) : IClassFixture<FetchingSite>
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Follows_each_kind(int status)
    {
        Page($"/there/{status}");
        var from = site.Leads($"/from/{status}", $"/there/{status}", status);

        var page = (await FetchingSite.Fetch(from)).ShouldBeOfType<FetchedPage>();

        page.FinalUrl.ShouldBe(site.At($"/there/{status}"));
        page.Redirects.ShouldBe([from]);
    }

    [Theory]
    [InlineData("/a/b/from-1", "../target", "/a/target")]
    [InlineData("/a/b/from-2", "target?x=1#part", "/a/b/target?x=1")]
    [InlineData("/a/b/from-3", "/a/ünvan", "/a/%C3%BCnvan")]
    public async Task Reads_a_location_against_the_page_it_came_from(string path, string location, string where)
    {
        site.Has("/a/target", Answer);
        site.Has("/a/b/target", Answer);
        site.Has("/a/ünvan", Answer);
        site.Has(path, context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });

        (await FetchingSite.Fetch(site.At(path))).ShouldBeOfType<FetchedPage>().FinalUrl.AbsoluteUri.ShouldBe(site.At(where).AbsoluteUri);
    }

    [Fact]
    public async Task Stops_in_a_circle()
    {
        var one = site.Leads("/circle/1", "/circle/2");
        site.Leads("/circle/2", "/circle/1");

        (await FetchingSite.Fetch(one)).ShouldBeOfType<FetchFailure>().Fault.ShouldBe(FetchFault.TooManyRedirects);
        site.Asked.Count(path => path == "/circle/1").ShouldBe(1);
    }

    [Fact]
    public async Task Follows_as_many_as_the_limit_and_not_one_more()
    {
        for (var step = 0; step < 6; step++)
            site.Leads($"/step/{step}", $"/step/{step + 1}");
        Page("/step/6");

        (await FetchingSite.Fetch(site.At("/step/1"))).ShouldBeOfType<FetchedPage>().Redirects.Count.ShouldBe(5);
        var failure = (await FetchingSite.Fetch(site.At("/step/0"))).ShouldBeOfType<FetchFailure>();
        failure.Fault.ShouldBe(FetchFault.TooManyRedirects);
        failure.Detail.ShouldContain("5 times");
    }

    [Fact]
    public async Task Says_that_the_refused_address_is_not_the_one_asked_for() =>
        (await FetchingSite.Fetch(site.Leads("/inward", "http://10.0.0.1/"))).ShouldBeOfType<FetchFailure>().Detail
            .ShouldBe($"{site.At("/inward")} leads on elsewhere. 10.0.0.1 is a private address (RFC 1918); only public addresses are fetched.");

    private void Page(string path) => site.Has(path, Answer);

    private static Task Answer(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("There.");
    }
}
