using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>What is told in the writer's words. The people are invented.</summary>
public sealed class ReadingIndirectSpeech
{
    [Theory]
    [InlineData("Ann Bell said that the road was closed.", "the road was closed", "said")]
    [InlineData("Ann Bell said the road was closed.", "the road was closed", "said")]
    [InlineData("The road was closed, Ann Bell said.", "The road was closed", "said")]
    [InlineData("The road was closed, Ann Bell said on Thursday.", "The road was closed", "said")]
    [InlineData("According to Ann Bell, the road was closed.", "the road was closed", "According to")]
    [InlineData("The road was closed, according to Ann Bell.", "The road was closed", "according to")]
    [InlineData("Ann Bell told reporters in Oslo on Friday that the road was closed.", "the road was closed", "told")]
    [InlineData("In Ann Bell's view, the road was closed.", "the road was closed", "In Ann Bell's view")]
    [InlineData("Ann Bell demanded that the road be closed.", "the road be closed", "demanded")]
    public void The_clause_is_the_words(string text, string words, string cue)
    {
        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Indirect);
        draft.Text.ShouldBe(words);
        draft.Cue!.Text.ShouldBe(cue);
        draft.Speaker!.Name.ShouldBe("Ann Bell");
    }

    [Fact]
    public void What_stands_on_both_sides_is_both_parts()
    {
        LanguageFiles.English.Single("The road, Ann Bell said, was closed by snow.").Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_second_verb_is_a_second_statement_of_the_same_speaker()
    {
        var drafts = LanguageFiles.English.Drafts("Ann Bell said the road was closed, adding that the bridge was gone.");

        drafts.Select(draft => draft.Text).ShouldBe(["the road was closed", "the bridge was gone"]);
        drafts.ShouldAllBe(draft => draft.Speaker!.Name == "Ann Bell");
    }

    [Fact]
    public void The_act_alone_is_reported()
    {
        LanguageFiles.English.Single("Ann Bell criticized the appeal.").Kind.ShouldBe(DraftKind.Reported);
    }

    [Theory]
    [InlineData("The ministry has not commented on the appeal.", "ministry")]
    [InlineData("Ann Bell declined to comment.", "Ann Bell")]
    [InlineData("The company did not respond to a request for comment.", "company")]
    public void Silence_is_told_as_such(string text, string speaker)
    {
        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Silence);
        draft.Speaker!.Name.ShouldBe(speaker);
        draft.Text.ShouldBe(text.TrimEnd('.'));
    }

    [Fact]
    public void Nouns_that_look_like_verbs_are_not()
    {
        LanguageFiles.English.Drafts("The United States and other states met; the claims of the reports fell away, and notes were lost.").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ann Bell said Thursday that the road was closed.", "2024-10-03", false)]
    [InlineData("On October 3, Ann Bell said the road was closed.", "2024-10-03", false)]
    [InlineData("On October 3, 2023, Ann Bell said the road was closed.", "2023-10-03", true)]
    [InlineData("Ann Bell said yesterday that the road was closed.", "2024-10-04", false)]
    [InlineData("In December, Ann Bell said the road was closed.", "2023-12", false)]
    public void The_day_is_read_beside_the_verb(string text, string on, bool isStated)
    {
        var day = LanguageFiles.English.Drafts(text, publishedOn: "2024-10-05")[0].Day!;

        day.On.ShouldBe(on);
        day.IsStated.ShouldBe(isStated);
    }

    [Fact]
    public void A_day_that_is_spoken_of_is_not_the_day_of_the_saying()
    {
        LanguageFiles.English.Single("Ann Bell said that the road was closed on Thursday.").Day.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ann Bell told the Testing news agency that the road was closed.", "told the Testing news agency", true)]
    [InlineData("Ann Bell shared her views with Radio Testing, saying that the road was closed.", "shared her views with Radio Testing", true)]
    [InlineData("Ann Bell said in a written statement that the road was closed.", "in a written statement", false)]
    [InlineData("“The road is closed,” Ann Bell said on X.", "on X", false)]
    public void The_way_of_the_words_is_kept(string text, string cue, bool isOutlet)
    {
        var link = LanguageFiles.English.Drafts(text)[0].Chain.ShouldHaveSingleItem();

        link.Cue.Text.ShouldBe(cue);
        link.IsOutlet.ShouldBe(isOutlet);
    }
}
