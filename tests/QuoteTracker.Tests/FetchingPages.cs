using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using QuoteTracker.Outbound;

namespace QuoteTracker.Tests;

public sealed class FetchingPages(FetchingSite site) : IClassFixture<FetchingSite>
{
    private static readonly OutboundLimits Small = new(AllowLoopback: true, MaxBytes: 100_000);

    [Fact]
    public async Task Brings_the_bytes_as_sent_with_type_and_charset()
    {
        var url = site.Has("/page", context => Send(context, "<p>Bakı", "Text/HTML; Charset=\"utf-8\""));

        var page = (await FetchingSite.Fetch(new Uri(url, "/page#part"))).ShouldBeOfType<FetchedPage>();

        page.FinalUrl.ShouldBe(url);
        page.MediaType.ShouldBe("text/html");
        page.Charset.ShouldBe("utf-8");
        page.Redirects.ShouldBeEmpty();
        Encoding.UTF8.GetString(page.Bytes).ShouldBe("<p>Bakı");
    }

    [Fact]
    public async Task Says_who_asks_and_sends_nothing_else_of_its_own()
    {
        var headers = new List<string>();
        var url = site.Has("/who", context =>
        {
            headers.AddRange(context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
            return Send(context, "");
        });
        using var ours = new System.Diagnostics.Activity("ours").Start();

        await FetchingSite.Fetch(url);

        headers.ShouldContain("User-Agent: QuoteTracker/0.1");
        headers.Select(header => header.Split(':')[0]).ShouldBe(["Host", "User-Agent", "Accept", "Accept-Encoding"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xhtml+xml;charset=utf-8;charset=utf-8")]
    [InlineData("text/html;charset")]
    public async Task Takes_pages_of(string type)
    {
        var url = site.Has($"/type/{type.Length}", context => Send(context, "Text.", type));
        (await FetchingSite.Fetch(url)).ShouldBeOfType<FetchedPage>();
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/svg+xml")]
    [InlineData("application/json")]
    [InlineData("text/htmlx")]
    [InlineData(null)]
    public async Task Takes_nothing_of(string? type)
    {
        var url = site.Has($"/type/{type?.Length}", context => Send(context, "Text.", type));
        (await Failure(url)).ShouldBe((FetchFault.WrongType, null));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(301)]
    public async Task Without_a_page_tells_the_status(int status)
    {
        var url = site.Has($"/status/{status}", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        (await Failure(url)).ShouldBe((FetchFault.BadStatus, status));
    }

    [Fact]
    public async Task Takes_as_much_as_the_limit_and_not_a_byte_more()
    {
        var full = site.Has("/full", context => Send(context, new string('a', Small.MaxBytes)));
        var over = site.Has("/over", context => Send(context, new string('a', Small.MaxBytes + 1)));

        (await FetchingSite.Fetch(full, Small)).ShouldBeOfType<FetchedPage>().Bytes.Length.ShouldBe(Small.MaxBytes);
        (await Failure(over, Small)).ShouldBe((FetchFault.TooLarge, null));
    }

    [Fact]
    public async Task Stops_a_body_of_no_stated_length_at_the_limit()
    {
        // It has no end: who reads on is stopped by the clock, and says so.
        var url = site.Has("/endless", async context =>
        {
            context.Response.ContentType = "text/html";
            var piece = new byte[16_000];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        });

        (await Failure(url, Small)).ShouldBe((FetchFault.TooLarge, null));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Counts_what_a_bomb_unpacks_to(string coding)
    {
        var bomb = Packed(new byte[20_000_000], coding);
        bomb.Length.ShouldBeLessThan(Small.MaxBytes);
        var url = site.Has($"/bomb/{coding}", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = coding;
            await context.Response.Body.WriteAsync(bomb, context.RequestAborted);
        });

        (await Failure(url, Small)).ShouldBe((FetchFault.TooLarge, null));
    }

    [Fact]
    public async Task Unpacks_what_is_packed_and_says_when_it_can_not()
    {
        var good = site.Has("/packed", context => SendPacked(context, Packed(Encoding.UTF8.GetBytes("<p>Unpacked."), "gzip")));
        var bad = site.Has("/broken", context => SendPacked(context, Encoding.UTF8.GetBytes("This is not gzip at all.")));

        Encoding.UTF8.GetString((await FetchingSite.Fetch(good)).ShouldBeOfType<FetchedPage>().Bytes).ShouldBe("<p>Unpacked.");
        (await Failure(bad)).ShouldBe((FetchFault.Invalid, null));
    }

    private static async Task<(FetchFault, int?)> Failure(Uri url, OutboundLimits? limits = null)
    {
        var failure = (await FetchingSite.Fetch(url, limits)).ShouldBeOfType<FetchFailure>();
        failure.Detail.ShouldEndWith(".");
        return (failure.Fault, failure.Status);
    }

    private static Task Send(HttpContext context, string body, string? type = "text/html; charset=utf-8")
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
    }

    private static Task SendPacked(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Packed(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize),
            _ => new GZipStream(packed, CompressionLevel.SmallestSize),
        })
            packing.Write(bytes);
        return packed.ToArray();
    }
}
