using CsCheck;
using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Text.Tests;

/// <summary>Finds what a text quotes and whom it names for it. The sentences with invented names are invented.</summary>
public sealed class ScanningTexts
{
    private static readonly WordCues English = WordCues.Read([
        "says: said says told stated stating emphasized argued noted added believes", "source: according", "pronoun: he she they",
        "governs: of in on by with from to for", "common: the a an of in on to that and is also", "title: mr mrs",
    ]);

    [Theory]
    [InlineData("He said “we will go” and left.", "we will go")]
    [InlineData("He said \"we will go\" and left.", "we will go")]
    [InlineData("Er sagte: „Wir gehen“, und ging.", "Wir gehen")]
    [InlineData("Il a dit : « nous partons », puis.", "nous partons")]
    [InlineData("Sie sagte: »Wir gehen« und ging.", "Wir gehen")]
    [InlineData("He said 'we will go' and left the MPs' house; it's theirs.", "we will go")]
    [InlineData("It's the MPs' house, don't go.")]
    [InlineData("He said “she told me ‘no’ and went” then “bye all”.", "she told me ‘no’ and went", "bye all")]
    [InlineData("He said “she said “no” to me” then.", "she said “no” to me")]
    [InlineData("A “first paragraph.\n\n“Second paragraph.” End.", "first paragraph.\n\n“Second paragraph.")]
    [InlineData("A “never closed.\n\nAnother paragraph.", "never closed.")]
    [InlineData("彼は「行きます」と言った。", "行きます")]
    [InlineData("The ‘90s and the ’80s were rock ’n’ roll.")]
    [InlineData("A board of 5' by 10' and “nothing else”.", "nothing else")]
    public void Finds_quotations(string text, params string[] quoted) =>
        Quotations.Find(text).Select(span => text.Substring(span.Start, span.Length)).ShouldBe(quoted);

    [Theory]
    [InlineData("“We will go,” said Ada Lamp.", "Ada Lamp")]
    [InlineData("“We will go,” Ada Lamp said on Monday.", "Ada Lamp")]
    [InlineData("“We will go,” Ada told reporters in Rome.", "Ada")]
    [InlineData("Ada Lamp emphasized that it is late: “We will go”.", "Ada Lamp")]
    [InlineData("According to Lamp, it is late: “We will go”.", "Lamp")]
    [InlineData("Mr. Lamp said: “We will go”.", "Mr. Lamp")]
    [InlineData("Ada Lamp, chairman of the Green House Party (GHP), believes that it is late: “We will go”.", "Ada Lamp")]
    [InlineData("One of the MPs who signed, Ada Lamp, told Turan agency that it is late: “We will go”.", "Ada Lamp")]
    [InlineData("A commentator, Ada Lamp also wrote with Radio House, stating that it is late: “We will go”.", "Ada Lamp")]
    [InlineData("The house was late. “We will go” was on its door.", null)]
    [InlineData("Nobody of “We will go” came.", null)]
    [InlineData("“We will go,” Lamp told House.", "Lamp")]
    [InlineData("“We have no problem with the U.S.” said Lamp & co.", "Lamp")]
    [InlineData("House said the day was fine.\n\n“We will go”\n\n— Ada Lamp", "Ada Lamp")]
    public void Says_whom_the_text_names(string text, string? name)
    {
        var span = Quotations.Find(text).Single();
        new SpeakersInText(text, English).Of(span, text.Length)?.Name.ShouldBe(name);
        (new SpeakersInText(text, English).Of(span, text.Length) is null).ShouldBe(name is null);
    }

    [Fact]
    public void Takes_a_pronoun_for_whoever_spoke_before()
    {
        const string Text = "Ada Lamp said: “It is late.” He noted that nobody came:\n“We will go.”\n\nBob House argued: “No.”\n\nShe added: “Yes.”";
        var spans = Quotations.Find(Text);
        var spoken = new SpeakersInText(Text, English);

        spans.Select((span, i) => spoken.Of(span, i + 1 < spans.Count ? spans[i + 1].Start : Text.Length)?.Name)
            .ShouldBe(["Ada Lamp", "Ada Lamp", "Bob House", "Bob House"]);
    }

    [Theory]
    [InlineData("<p>He said &ldquo;we <b>will</b> go&rdquo;.</p><p>It&#39;s late.</p>", "“we will go”")]
    [InlineData("<script>var a = \"we lie\";</script><q>we go</q>", "“we go”")]
    [InlineData("<blockquote><p>We go home</p></blockquote><p>She said.</p>", "“We go home\n\n”")]
    [InlineData("1 < 2 and “we go” > 3 <", "“we go”")]
    [InlineData("<!-- “hidden” --><p>“We go”</p>", "“We go”")]
    public void Reads_html(string html, string quoted)
    {
        var mapped = HtmlText.Of(html);
        mapped.Text.ShouldContain(quoted);
        Quotations.Find(mapped.Text).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("He said “we [will](https://example.org/a_b) **go**”.", "we will go")]
    [InlineData("> We go home\n> tomorrow\n\nSaid *Ada*.", "We go home tomorrow")]
    [InlineData("> Nobody believes him.\n> The box had no index.\n\nSaid *Ada*.", "Nobody believes him. The box had no index.")]
    [InlineData("> “We go home” said Ada\n", "We go home")]
    [InlineData("# A head\n\n```\nprint(\"no quote here\")\n```\n“We go”", "We go")]
    public void Reads_markdown(string markdown, string quoted)
    {
        var mapped = MarkdownText.Of(markdown);
        Quotations.Find(mapped.Text).Select(span => mapped.Text.Substring(span.Start, span.Length)).ShouldBe([quoted]);
    }

    [Fact]
    public void Words_that_another_reader_took_out_of_the_markup_have_their_places_in_it()
    {
        const string Html = "<nav>We go</nav>\n<p>One &amp; <b>two</b> three</p>\n<blockquote>Four five</blockquote><p>Six seven eight nine hundred and ten<sup>1</sup> eleven twelve</p>";
        const string Words = "One & two three\n\n“Four five”\n\nSix seven eight nine hundred and ten eleven twelve\n\nNowhere";
        var mapped = HtmlText.Of(Html).As(Words);

        mapped.Text.ShouldBe(Words);
        foreach (var (word, place) in new[] { ("One", "One"), ("& two", "&amp; <b>two"), ("three", "three"), ("Four five", "Four five") })
            Html[mapped.Given(Words.IndexOf(word, StringComparison.Ordinal), 1).Start..].ShouldStartWith(place);

        // What stands there otherwise is told by its first words, and what doesn't by what was before.
        Html[mapped.Given(Words.IndexOf("twelve", StringComparison.Ordinal), 1).Start..].ShouldStartWith("Six seven");
        mapped.Given(Words.IndexOf("Nowhere", StringComparison.Ordinal), 1).Start.ShouldBeLessThan(Html.Length);
    }

    [Fact]
    public void Tells_where_words_stand_in_the_markup()
    {
        const string Html = "<p>He said &ldquo;we <b>will</b> go&rdquo;.</p>";
        var mapped = HtmlText.Of(Html);
        var span = Quotations.Find(mapped.Text).Single();
        var given = mapped.Given(span.Start, span.Length);
        Html.Substring(given.Start, given.Length).ShouldBe("we <b>will</b> go");

        const string Markdown = "He said “we [will](https://example.org) **go**”.";
        mapped = MarkdownText.Of(Markdown);
        span = Quotations.Find(mapped.Text).Single();
        given = mapped.Given(span.Start, span.Length);
        Markdown.Substring(given.Start, given.Length).ShouldStartWith("we [will](https://example.org) **go");
    }

    [Fact]
    public void Takes_any_text()
    {
        Gen.OneOf(new[] { "“", "”", "\"", "'", "«", "<p>", "</p>", "<blockquote>", "&quot;", "&", "<", "> ", "\n\n", "\n", "a", "said ", "Ada ", "[", "](", ")", "`", "*", "_", "said\r\n", "😀", "\u0301", "- ", "1. ", "|", "\0", "\uD83D" }.Select(Gen.Const).ToArray()).Array[0, 60]
            .Sample(parts =>
            {
                var text = string.Concat(parts);
                foreach (var mapped in new[] { MappedText.Plain(text), HtmlText.Of(text), MarkdownText.Of(text) })
                {
                    var end = -1;
                    var spoken = new SpeakersInText(mapped.Text, English);
                    foreach (var span in Quotations.Find(mapped.Text))
                    {
                        span.Start.ShouldBeGreaterThan(end);
                        span.Length.ShouldBeGreaterThan(0);
                        end = span.Start + span.Length;
                        end.ShouldBeLessThanOrEqualTo(mapped.Text.Length);
                        var given = mapped.Given(span.Start, span.Length);
                        given.Start.ShouldBeInRange(0, text.Length);
                        (given.Start + given.Length).ShouldBeLessThanOrEqualTo(text.Length);
                        spoken.Of(span, mapped.Text.Length);
                    }
                }
            }, iter: 20_000);
    }
}
