using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>The article that the project began with.</summary>
public sealed class ReadingTheSeed
{
    private static readonly IReadOnlyList<Draft> Drafts = LanguageFiles.English.Drafts(LanguageFiles.SeedArticle, publishedOn: "2024-10");

    [Fact]
    public void All_14_direct_quotes_with_the_right_speakers()
    {
        var direct = Drafts.Where(draft => draft is { Kind: DraftKind.Direct, InHeadline: false }).ToList();

        direct.Select(draft => draft.Speaker!.Name).ShouldBe(
        [
            "nearly 60 U.S. Congressmen", "Ilham Aliyev", "Fazil Mustafa", "Fazil Mustafa", "Fazil Mustafa", "Fazil Mustafa", "Fazil Mustafa", "Fazil Mustafa",
            "Ali Karimli", "Ali Karimli", "Nasimi Mammadli", "Nasimi Mammadli", "Nasimi Mammadli", "Nasimi Mammadli",
        ]);
        direct.ShouldAllBe(draft => draft.Confidence >= 0.8);
        direct[3].Text.ShouldStartWith("This threatening move");
        direct[13].Text.ShouldEndWith("by these two states.");
    }

    [Fact]
    public void The_3_fragments()
    {
        var partial = Drafts.Where(draft => draft.Kind == DraftKind.Partial).ToList();

        partial.SelectMany(draft => draft.Parts.Select(part => LanguageFiles.SeedArticle.Substring(part.Start, part.Length))).ShouldBe(["provocative statements against Armenia", "decaying dictatorships", "authoritarian regimes"]);
        partial.Select(draft => draft.Speaker!.Name).ShouldBe(["nearly 60 U.S. Congressmen", "Ali Karimli"]);
    }

    [Fact]
    public void Both_silences()
    {
        Drafts.Where(draft => draft.Kind == DraftKind.Silence).Select(draft => draft.Speaker!.Name).ShouldBe(["U.S.", "Ministry of Foreign Affairs of Azerbaijan"]);
    }

    [Fact]
    public void Neither_title_is_taken_for_speech()
    {
        Drafts.Where(draft => draft.Kind is DraftKind.Direct or DraftKind.Partial).ShouldAllBe(draft => !draft.Text.Contains("Joint Declaration") && !draft.Text.Contains("Cross-Servicing"));
    }

    [Fact]
    public void Thirteen_direct_quotes_have_the_indirect_statement_that_leads_to_them()
    {
        var paired = Drafts.Where(draft => draft.LeadIn is not null).ToList();

        paired.Count.ShouldBe(13);
        paired.ShouldAllBe(draft => draft.Kind == DraftKind.Direct && Drafts[draft.LeadIn!.Value].Kind == DraftKind.Indirect && Drafts[draft.LeadIn.Value].Speaker!.Name == draft.Speaker!.Name);
        Drafts[paired[1].LeadIn!.Value].Text.ShouldBe("the issue at stake is the threat to state independence");
    }

    [Fact]
    public void Whom_the_words_were_told_to_on_their_way()
    {
        Drafts.Where(draft => draft.Speaker?.Name == "Fazil Mustafa").ShouldAllBe(draft => draft.Chain.Count == 1 && draft.Chain[0].Through.Text == "Turan news agency");
        Drafts.Where(draft => draft.Speaker?.Name == "Nasimi Mammadli").ShouldAllBe(draft => draft.Chain.Count == 1 && draft.Chain[0].Through.Text == "Radio Azadlig");
    }

    [Fact]
    public void The_days_that_the_article_gives()
    {
        Drafts.Where(draft => draft.Day is not null).Select(draft => draft.Day!.On).Distinct().ShouldBe(["2024-10-05", "2024-10-03"]);
    }

    [Fact]
    public void The_headlines_words_are_nobodys_as_they_stand()
    {
        var article = new Article(LanguageFiles.SeedArticle, "en");

        var findings = HeadlineCheck.Of(article, Drafts, LanguageFiles.Cues("en"));

        findings.Select(finding => finding.Finding).ShouldBe([HeadlineFinding.Moved, HeadlineFinding.NotVerbatim]);
        Drafts[findings[0].Draft!.Value].Text.ShouldStartWith("This step by the U.S.");
        findings[0].Speaker.ShouldBe("Azerbaijani MPs");
        Drafts[findings[1].Draft!.Value].Text.ShouldStartWith("They have become so alarmed");
    }
}
