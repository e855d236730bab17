using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Words in a headline's quotation marks against the article below it. The people are invented.</summary>
public sealed class CheckingHeadlines
{
    private const string Body = "\n\nThe union met on Monday.\n\n“This road leads nowhere for all of us,” Ann Bell said.\n\n“We are going to open it in spring,” Mayor Tom Gray answered.";

    [Theory]
    [InlineData("Ann Bell: “This Road Leads Nowhere”", HeadlineFinding.Verbatim)]
    [InlineData("Ann Bell: “All Roads Lead Nowhere”", HeadlineFinding.NotVerbatim)]
    [InlineData("Tom Gray: “This Road Leads Nowhere”", HeadlineFinding.Moved)]
    [InlineData("Ann Bell: “The Mayor Must Resign at Once”", HeadlineFinding.Absent)]
    public void Are_told_apart(string headline, HeadlineFinding expected)
    {
        var article = new Article(headline + Body, "en", headline);

        var finding = HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldHaveSingleItem();

        finding.Finding.ShouldBe(expected);
        finding.Draft.ShouldBe(expected == HeadlineFinding.Absent ? null : finding.Draft.ShouldNotBeNull());
        article.Text[finding.Words.Start..finding.Words.End].ShouldBe(finding.Words.Text);
        finding.Because.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Ann Bell: “This Road Leads Nowhere”", HeadlineFinding.Verbatim)]
    [InlineData("Ann Bell: “All Roads Lead Nowhere”", HeadlineFinding.NotVerbatim)]
    [InlineData("Tom Gray: “This Road Leads Nowhere”", HeadlineFinding.Moved)]
    [InlineData("Ann Bell: “The Mayor Must Resign at Once”", HeadlineFinding.Absent)]
    public void A_title_that_stands_on_record_alone_is_checked_too(string title, HeadlineFinding expected)
    {
        foreach (var text in new[] { "Union Meets on Monday" + Body, Body.Trim() })
        {
            var article = new Article(text, "en", title);

            var finding = HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldHaveSingleItem();

            (finding.Finding, finding.IsOnRecordOnly, title[finding.Words.Start..finding.Words.End]).ShouldBe((expected, true, finding.Words.Text));
        }
    }

    [Fact]
    public void What_both_headlines_quote_is_told_once_and_what_one_alone_does_each()
    {
        var article = new Article("Ann Bell: “This Road Leads Nowhere”" + Body, "en", "“This road leads nowhere”, Testborough hears | The Testborough Times");
        Findings(article).ShouldHaveSingleItem().IsOnRecordOnly.ShouldBeFalse();

        Findings(article with { Title = "Tom Gray: “This road leads nowhere”" }).Select(one => (one.Finding, one.IsOnRecordOnly)).ShouldBe([(HeadlineFinding.Verbatim, false), (HeadlineFinding.Moved, true)]);
        Findings(article with { Title = "Ann Bell: “We will never pay for it”" }).Select(one => (one.Finding, one.IsOnRecordOnly)).ShouldBe([(HeadlineFinding.Verbatim, false), (HeadlineFinding.Absent, true)]);
    }

    [Fact]
    public void A_title_further_down_is_no_evidence_of_itself()
    {
        const string Title = "“the mayor must resign at once” was heard by nobody in the town, and said by nobody.";
        var article = new Article("The union met. It stayed.\n\nIt was a long evening.\n\n" + Title + Body, "en", Title);

        Findings(article).ShouldHaveSingleItem().Finding.ShouldBe(HeadlineFinding.Absent);
    }

    [Fact]
    public void A_first_sentence_with_its_full_stop_in_the_marks_is_no_headline()
    {
        var article = new Article("Ann Bell Said: “This road leads nowhere.”\n\nThe union stayed.", "en");

        Findings(article).ShouldBeEmpty();
    }

    private static IReadOnlyList<HeadlineQuote> Findings(Article article) => HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en"));

    [Fact]
    public void A_headline_without_marks_quotes_nobody()
    {
        var article = new Article("Union Meets on Monday" + Body, "en", "Union Meets on Monday");

        HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldBeEmpty();
    }
}
