using System.Diagnostics;
using System.Text;
using QuoteTracker.Sources;

namespace QuoteTracker.Tests;

/// <summary>Pages that are built to stop who reads them.</summary>
public sealed class ReadingPagesHostile
{
    // Seconds where it works, minutes or a dead process where it does not; other tests run beside.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, Func<string>> Pages = new()
    {
        ["deep nesting"] = () => Many("<div>", 900_000) + "Last.",
        ["deep tables"] = () => Many("<table><tr><td>", 200_000) + "Last.",
        ["deep templates"] = () => Many("<template>", 400_000),
        ["deep pictures"] = () => Many("<svg><g>", 500_000),
        ["formatting that is repeated"] = () => Each(n => $"<b id={n}>", 900) + Many("<p>x", 150_000),
        ["formatting closed wrongly"] = () => Many("<b><i><u><p></b>", 200_000),
        ["many attributes"] = () => "<p " + Each(n => $"a{n} ", 600_000) + ">Last.",
        ["one attribute many times"] = () => "<p " + Many("class ", 800_000) + ">Last.",
        ["many siblings"] = () => Many("<p>x, y</p>", 400_000),
        ["many links"] = () => Many("<ul>" + Many("<li><a href=x>Some text</a></li>", 50) + "</ul>", 280),
        ["many headings"] = () => "<title>" + Many("word ", 90) + "</title>" + Many("<h2>" + Many("word ", 90) + "</h2>", 9_000),
        ["many metas"] = () => Many("<meta name=author content=x>", 170_000),
        ["patterns in attributes"] = () => Many($"<figure class='{Many(".jpg", 120)} x y'>x</figure>", 5_000),
        ["unfinished tags"] = () => Many("<", 2_000_000),
        ["unfinished comments"] = () => Many("<!--", 1_000_000),
        ["large JSON"] = () => Json("[" + Many("""{"@type":"NewsArticle","headline":"x"},""", 22_000) + "1]"),
        ["larger JSON"] = () => Json("[" + Many("""{"@type":"NewsArticle","headline":"x"},""", 110_000) + "1]"),
        ["deep JSON"] = () => Json(Many("[", 500_000)),
        ["deep graphs"] = () => Json(Many("""{"@graph":""", 60) + "1" + Many("}", 60)),
        ["JSON in circles"] = () => Json("""{"@type":"Article","@id":"a","author":{"@id":"a"},"name":{"@id":"a"}}"""),
        ["many authors"] = () => Json("""{"@type":"Article","author":[""" + Many("""["a",{"name":["x"]}],""", 40_000) + "1]}"),
    };

    public static readonly TheoryData<string> Names = [.. Pages.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Are_read_in_bounded_time(string name)
    {
        var page = Encoding.UTF8.GetBytes(Pages[name]());
        var clock = Stopwatch.StartNew();

        Should.NotThrow(() => PageArticle.Read(page, "text/html", null, new Uri("https://example.org/news/1")));

        clock.Elapsed.ShouldBeLessThan(Bound);
    }

    [Theory]
    [InlineData("deep nesting")]
    [InlineData("deep tables")]
    [InlineData("many attributes")]
    public void Keep_their_text(string name) =>
        PageArticle.Read(Encoding.UTF8.GetBytes(Pages[name]()), "text/html", null, new Uri("https://example.org/news/1")).Text.ShouldBe("Last.");

    [Fact]
    public void Keep_what_they_say_of_themselves()
    {
        var page = "<html lang=en><head><title>Bakery opens</title><meta name=author content='Test Baker'></head><body>" + Many("<div>", 5_000) + "One <b>word</b>.<p>Two.";

        var article = PageArticle.Read(Encoding.UTF8.GetBytes(page), "text/html", null, new Uri("https://example.org/news/1"));

        article.Text.ShouldBe("Bakery opens\n\nOne word.\n\nTwo.");
        article.Authors.ShouldBe(["Test Baker"]);
        article.Language.ShouldBe("en");
    }

    [Fact]
    public void Bytes_of_any_kind_are_read()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var bytes = new byte[2_000];
            new Random(seed).NextBytes(bytes);
            foreach (var charset in new[] { null, "utf-16", "windows-1251", "gb18030", "utf-7", "\u0000" })
                Should.NotThrow(() => PageArticle.Read(bytes, seed % 3 == 0 ? "application/xhtml+xml" : "text/html", charset, new Uri("https://example.org/")));
        }
    }

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Each(Func<int, string> piece, int times) => string.Concat(Enumerable.Range(0, times).Select(piece));

    private static string Json(string json) => $"<script type=application/ld+json>{json}</script>";
}
