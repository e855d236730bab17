using System.Text;
using QuoteTracker.Sources;

namespace QuoteTracker.Tests;

/// <summary>The text of pages. All pages and names here are invented.</summary>
public sealed class ReadingPages
{
    private static readonly Uri Url = new("https://example.org/news/1");

    private const string Long = "This paragraph is here to be long enough for a paragraph of an article, with commas, and with nothing in it that matters to anyone.";

    [Fact]
    public void An_article_is_its_headline_and_its_paragraphs_and_nothing_around_them()
    {
        var article = Read($"""
            <html><head><title>Bakery opens - Test Gazette</title><style>p:before</style><script>var p = "<p>Script</p>";</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <header><h1>Bakery
               opens</h1></header>
            <div class="content"><p>{Long}</p><p>“We&nbsp;open at   <b>six</b>,” said Test Baker. <em>He</em> did not say&#8239;why.</p>
            <ul><li>Bread, and rolls, as ever.</li><li>Cake, on Sundays.</li></ul>
            <blockquote><p>{Long} Quoted.</p></blockquote><p hidden>Hidden.</p><p>{Long} Last.</p></div>
            <footer><p>Copyright.</p></footer></body></html>
            """);

        article.Text.ShouldBe($"Bakery opens\n\n{Long}\n\n“We open at six,” said Test Baker. He did not say why.\n\nBread, and rolls, as ever.\n\nCake, on Sundays.\n\n{Long} Quoted.\n\n{Long} Last.");
    }

    [Fact]
    public void A_headline_that_the_text_has_is_not_repeated() =>
        Read($"<title>Other words for machines</title><article><h1>Bakery opens</h1><p>{Long}</p><p>{Long}</p></article>").Text
            .Split("Bakery opens").Length.ShouldBe(2);

    [Fact]
    public void A_headline_that_only_the_head_has_comes_first() =>
        Read($"<title>Bakery opens</title><h1>Test Gazette</h1><meta property=og:site_name content='Test Gazette'><article><p>{Long}</p><p>{Long}</p></article>").Text
            .ShouldStartWith($"Bakery opens\n\n");

    [Fact]
    public void A_page_without_article_is_the_text_of_its_body() =>
        Read("<body><div>One<br>line<br><br>Two <q>words</q></div><pre>a\n\nb</pre><table><tr><td>1<td>2</table><script>no()</script></body>").Text
            .ShouldBe("One\nline\n\nTwo “words”\n\na\n\nb\n\n1 2");

    [Theory]
    [InlineData("")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<frameset><frame src=a></frameset>")]
    public void A_page_without_text_is_empty(string page) => Read(page).Text.ShouldBeEmpty();

    [Fact]
    public void Plain_text_is_taken_as_it_is() =>
        PageArticle.Read(Encoding.UTF8.GetBytes("\uFEFFOne  <b>\r\n\r\n\r\n two\0"), "text/plain", null, Url)
            .ShouldBeEquivalentTo(new PageArticle("One  <b>\r\n\r\n\r\n two\uFFFD", null, null, [], null, null, null));

    [Fact]
    public void Letters_of_all_scripts_stay_as_they_are()
    {
        Read($"<html lang=az><title>Çörəkçi</title><p>{Long} Çörəkçi dedi: “Bağda ığıdır, İşıq gəlir.”</p>").Text.ShouldContain("Çörəkçi dedi: “Bağda ığıdır, İşıq gəlir.”");
        var persian = Read($"<html lang=fa dir=rtl><title>نانوا</title><p>{Long} نانوا گفت: «می\u200Cپزیم\u200F».</p>");
        persian.Text.ShouldContain("نانوا گفت: «می\u200Cپزیم\u200F».");
        persian.Language.ShouldBe("fa");
        Read($"<p>{Long} Hy\u00ADphen\u200Bated \U0001F950.</p>").Text.ShouldEndWith("Hyphenated \U0001F950.");
    }

    [Theory]
    [InlineData("windows-1251", "windows-1251", "<p>{0}")]
    [InlineData("windows-1251", null, "<meta charset='windows-1251'><p>{0}")]
    [InlineData("windows-1251", null, "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>{0}")]
    [InlineData("windows-1251", "cp1251", "<meta charset=utf-8><p>{0}")]
    [InlineData("koi8-r", "koi8-r", "<p>{0}")]
    [InlineData("utf-8", null, "<p>{0}")]
    [InlineData("utf-8", "no-such-charset", "<p>{0}")]
    [InlineData("utf-8", null, "<meta charset=utf-16><p>{0}")]
    [InlineData("utf-8", null, "\uFEFF<meta charset=windows-1251><p>{0}")]
    [InlineData("utf-16", null, "\uFEFF<p>{0}")]
    [InlineData("utf-8", null, "<?xml version='1.0' encoding='utf-8'?><p>{0}")]
    public void Is_decoded_by_header_then_mark_then_declaration_then_as_UTF8(string written, string? header, string page)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var bytes = encoding.GetBytes(page.Replace("{0}", "Пекарь сказал: открываем.", StringComparison.Ordinal));
        PageArticle.Read(bytes, "text/html", header, Url).Text.ShouldBe("Пекарь сказал: открываем.");
    }

    [Fact]
    public void Latin_1_is_what_browsers_take_it_for()
    {
        PageArticle.Read([0x3C, 0x70, 0x3E, 0x93, 0x48, 0x69, 0x94], "text/html", "ISO-8859-1", Url).Text.ShouldBe("“Hi”");
        PageArticle.Read([0x3C, 0x70, 0x3E, 0xFE, 0xFD], "text/html", "iso-8859-9", Url).Text.ShouldBe("şı");
    }

    [Fact]
    public void XHTML_with_empty_elements_is_read_to_its_end() =>
        PageArticle.Read(Encoding.UTF8.GetBytes($"<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='en'><head><script src='a.js'/><title>Bakery opens</title></head><body><a id='x'/><p>{Long}</p><br/></body></html>"), "application/xhtml+xml", null, Url)
            .ShouldBeEquivalentTo(new PageArticle($"Bakery opens\n\n{Long}", "Bakery opens", null, [], null, "en", null));

    [Fact]
    public async Task Nothing_of_a_page_is_asked_for()
    {
        await using var site = new FetchingSite();
        await site.InitializeAsync();
        var at = site.At("/x");

        Read($"<base href={at}><link rel=stylesheet href={at}><script src={at}></script><img src={at}><iframe src={at}></iframe><meta http-equiv=refresh content='0;{at}'><p style='background:url({at})'>{Long}</p>").Text.ShouldBe(Long);

        site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_bytes_give_the_same_text()
    {
        var page = $"<title>Bakery opens</title><div class=content><p>{Long}</p><p>{Long} Again.</p></div>";
        Enumerable.Range(0, 5).Select(_ => Read(page).Text).Distinct().ShouldHaveSingleItem();
    }

    private static PageArticle Read(string page) => PageArticle.Read(Encoding.UTF8.GetBytes(page), "text/html", "utf-8", Url);
}
