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

    [Fact]
    public void A_headline_without_marks_quotes_nobody()
    {
        var article = new Article("Union Meets on Monday" + Body, "en", "Union Meets on Monday");

        HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldBeEmpty();
    }
}
