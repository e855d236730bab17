using System.Text;
using QuoteTracker.Sources;

namespace QuoteTracker.Tests;

/// <summary>What pages say of themselves. All pages and names here are invented.</summary>
public sealed class ReadingPagesClaims
{
    private const string JsonLd = """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bakery &amp; mill open","inLanguage":"az",
        "author":{"@type":"Person","name":"Test Baker"},"publisher":{"@type":"Organization","name":"Test Gazette"},"datePublished":"2024-10-05T23:30:00+04:00"}</script>
        """;

    private const string OpenGraph = """
        <meta property="og:title" content="Bakery opens | Test Site"><meta property="og:site_name" content="Test Site"><meta property="og:locale" content="en_us">
        <meta property="article:author" content="https://example.org/profile"><meta property="article:author" content="Test Miller"><meta property="article:published_time" content="2024-10-06">
        """;

    private const string Plain = """
        <meta name="DC.title" content="Plain title"><meta name="author" content="By Test Farmer"><meta name="dc.publisher" content="Test Press">
        <meta name="date" content="7 October 2024"><meta http-equiv="Content-Language" content="ru, en">
        """;

    [Fact]
    public void JSON_LD_is_trusted_most() =>
        About(Plain + OpenGraph + JsonLd).ShouldBe("Bakery & mill open / Test Gazette / Test Baker / 2024-10-05 / az");

    [Fact]
    public void Then_Open_Graph() => About(Plain + OpenGraph).ShouldBe("Bakery opens / Test Site / Test Miller / 2024-10-06 / en-US");

    [Fact]
    public void Then_plain_meta() => About(Plain).ShouldBe("Plain title / Test Press / Test Farmer / 2024-10-07 / ru");

    [Fact]
    public void Then_what_every_page_has() => About("").ShouldBe("Page title / - /  / - / de");

    [Fact]
    public void What_one_part_leaves_out_or_garbles_is_taken_from_the_next() =>
        About("""<script type="application/ld+json">{"@type":"Article","datePublished":"yesterday","inLanguage":"English","author":[]}</script>""" + OpenGraph)
            .ShouldBe("Bakery opens / Test Site / Test Miller / 2024-10-06 / en-US");

    [Theory]
    [InlineData("""{"@type":"Report","author":"Test Baker"}""", "Test Baker")]
    [InlineData("""{"@type":["Thing","http://schema.org/BlogPosting"],"author":["Test Baker",{"name":"Test Miller"},{"name":"Test Baker"},{"url":"x"}]}""", "Test Baker; Test Miller")]
    [InlineData("""[{"@type":"WebSite"},{"@type":"NewsArticle","author":{"name":["Test Baker","Test Miller"]}}]""", "Test Baker; Test Miller")]
    [InlineData("""{"@graph":[{"@type":"Article","author":{"@id":"#b"}},{"@type":"Person","@id":"#b","name":"Test Baker"}]}""", "Test Baker")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"Article","author":"Test Baker"}}""", "Test Baker")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"Article","author":"Test Other"}]}""", "")]
    [InlineData("""[{"@type":"Article","url":"/other","author":"Test Other"},{"@type":"Article","url":"https://example.org/news/1","author":"Test Baker"}]""", "Test Baker")]
    [InlineData("{\"@type\":\"Article\",\"author\":\"Test\n Baker\",}", "Test Baker")]
    [InlineData("""{"@type":"Article","author":"\ud800"}""", "")]
    [InlineData("""{"@type":"Article","author":{"@id":"#a"},"@id":"#a","name":5}""", "")]
    [InlineData("""{"@type":"Article","author":""", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public void Authors_are_found_in_all_the_shapes_of_JSON_LD(string json, string authors) =>
        string.Join("; ", Read($"<script type='application/ld+json'>{json}</script>").Authors).ShouldBe(authors);

    [Theory]
    [InlineData("2024-10-05", "2024-10-05")]
    [InlineData("2024-10-05T23:30:00-11:00", "2024-10-05")]
    [InlineData("2024-10-05T00:10:00+04:00", "2024-10-05")]
    [InlineData(" 2024-10-05 12:00", "2024-10-05")]
    [InlineData("20241005T1200Z", "2024-10-05")]
    [InlineData("2024/10/5", "2024-10-05")]
    [InlineData("05.10.2024 12:00", "2024-10-05")]
    [InlineData("Sat, 05 Oct 2024 23:30:00 GMT", "2024-10-05")]
    [InlineData("October 5, 2024", "2024-10-05")]
    [InlineData("05/10/2024", null)]
    [InlineData("2024-10", null)]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-13-01", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("1728111600", null)]
    [InlineData("5 Oktober 2024", null)]
    [InlineData("5 Foo 2024", null)]
    [InlineData("٢٠٢٤-١٠-٠٥", null)]
    public void A_day_is_read_as_written_or_not_at_all(string written, string? day) =>
        Read($"<meta property='article:published_time' content='{written}'>").PublishedOn.ShouldBe(day);

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("az_cyrl_az", "az-Cyrl-AZ")]
    [InlineData("es-419", "es-419")]
    [InlineData("English", null)]
    [InlineData("und", null)]
    [InlineData("e", null)]
    public void A_language_is_a_tag_or_nothing(string written, string? tag) => Read($"<html lang='{written}'>").Language.ShouldBe(tag);

    [Theory]
    [InlineData("<link rel='Canonical' href='/a?b=1'><meta property=og:url content=/c>", "https://example.org/a?b=1")]
    [InlineData("<link rel='alternate' href='/b'><meta property=og:url content='https://example.com/c'>", "https://example.com/c")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", null)]
    [InlineData("<link rel=canonical href='http://user:secret@example.org/'>", null)]
    [InlineData("<link rel=canonical href='http://['>", null)]
    public void The_canonical_address_is_on_the_web_or_nothing(string head, string? canonical) =>
        Read(head).Canonical?.AbsoluteUri.ShouldBe(canonical);

    [Fact]
    public void What_is_too_long_to_be_a_title_is_none() => Read($"<title>{new string('a', 501)}</title>").Title.ShouldBeNull();

    private static string About(string head)
    {
        var page = Read($"<html lang=de><head><title>Page title</title>{head}</head><body><p>Text.</p>");
        return $"{page.Title} / {page.Publisher ?? "-"} / {string.Join("; ", page.Authors)} / {page.PublishedOn ?? "-"} / {page.Language}";
    }

    private static PageArticle Read(string page) => PageArticle.Read(Encoding.UTF8.GetBytes(page), "text/html", null, new Uri("https://example.org/news/1"));
}
