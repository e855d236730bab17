using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Words in quotation marks of all styles.</summary>
public sealed class FindingMarks
{
    [Theory]
    [InlineData("“We will go,” Ann Bell said.")]
    [InlineData("\"We will go,\" Ann Bell said.")]
    [InlineData("«We will go», Ann Bell said.")]
    [InlineData("„We will go“, Ann Bell said.")]
    [InlineData("„We will go”, Ann Bell said.")]
    [InlineData("»We will go«, Ann Bell said.")]
    [InlineData("‘We will go,’ Ann Bell said.")]
    [InlineData("'We will go,' Ann Bell said.")]
    [InlineData("「We will go」, Ann Bell said.")]
    [InlineData("\"We will go,” Ann Bell said.")]
    [InlineData("“We will go,\" Ann Bell said.")]
    public void Of_every_style(string text)
    {
        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Direct);
        draft.Text.ShouldBe("We will go");
        draft.Speaker!.Name.ShouldBe("Ann Bell");
        draft.Cue!.Text.ShouldBe("said");
    }

    [Fact]
    public void Those_inside_others_are_a_part_of_the_words()
    {
        LanguageFiles.English.Single("“He told me, ‘Stop it,’ and I did,” Ann Bell said.").Text.ShouldBe("He told me, ‘Stop it,’ and I did");
        LanguageFiles.English.Single("\"They asked: “Where were you?” Nobody knew,\" Ann Bell said.").Text.ShouldBe("They asked: “Where were you?” Nobody knew");
        LanguageFiles.English.Single("„Er sagte ‚nein‘ dazu“, Ann Bell said.").Text.ShouldBe("Er sagte ‚nein‘ dazu");
    }

    [Fact]
    public void Over_several_paragraphs_each_begins_with_a_mark()
    {
        const string text = "Ann Bell said: “The first thing is the road.\n\n“The second thing is the bridge.\n\n“The third is us.”\n\nNobody answered.";

        var draft = LanguageFiles.English.Single(text);

        draft.Parts.Count.ShouldBe(3);
        draft.Text.ShouldBe("The first thing is the road. The second thing is the bridge. The third is us.");
    }

    [Fact]
    public void What_nobody_closed_ends_with_its_paragraph()
    {
        var draft = LanguageFiles.English.Single("Ann Bell said: “The road is long.\n\nThe meeting ended at noon.");

        draft.Text.ShouldBe("The road is long.");
    }

    [Fact]
    public void Apostrophes_are_no_marks()
    {
        var draft = LanguageFiles.English.Single("The workers' union and Tom's friends aren't sure, but “we don't know what's next,” Ann Bell said.");

        draft.Text.ShouldBe("we don't know what's next");
        LanguageFiles.English.Drafts("In the '90s the farmers' fields weren't theirs; 'twas the barons' land.").ShouldBeEmpty();
    }

    [Fact]
    public void Dashes_and_interruptions_stay_in_the_words()
    {
        LanguageFiles.English.Single("“We were there — all of us — and then…” Ann Bell said.").Text.ShouldBe("We were there — all of us — and then…");
    }

    [Fact]
    public void A_line_that_only_the_paper_broke_is_no_paragraph()
    {
        const string text = "“We have waited for this road for a very long time, and nobody in\nthe whole valley believes in it any more, whatever the papers say,”\nAnn Bell said.";

        var draft = LanguageFiles.English.Single(text);

        draft.Speaker!.Name.ShouldBe("Ann Bell");
        draft.Text.ShouldStartWith("We have waited");
        draft.Text.ShouldEndWith("say");
    }
}
