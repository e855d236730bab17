using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>What stands where a speaker could, and is none: openings, times, places, offices; each with the sentence that showed it, told of invented people.</summary>
public sealed class SubjectsThatMislead
{
    [Theory]
    [InlineData("Speaking at a meeting in Novi, Michigan, Bell went after the mayor, calling him “a total stranger to the truth.”", "Bell")]
    [InlineData("Weighing in on the road, former mayor Ann Bell agreed, praising it as “one of the best that we have got.”", "Ann Bell")]
    [InlineData("Hours later, Bell answered the union, telling the paper, “Tom and I have been friends for a long time.”", "Bell")]
    [InlineData("But a few days later, Bell turned round, telling the paper that the bridges “are closed and will stay so for long.”", "Bell")]
    [InlineData("In an angry press conference, Bell began an attack on the mayor, calling him “the most stubborn man in our town.”", "Bell")]
    [InlineData("“The road is closed,” said retired Army Lt. Gen. Ann Bell, who led the works.", "Ann Bell")]
    [InlineData("Secretary of State Ann B. Bell said in a statement that the votes were “an important step forward for us.”", "Ann B. Bell")]
    [InlineData("The two farmers, however, argue that “there is a road on the other side.”", "The two farmers")]
    [InlineData("The complaint, which was filed in court in Springfield, alleged that the town “failed to close the road in time.”", "The complaint")]
    [InlineData("Miller, who is a pastor at the church of Springfield, Colorado, blamed the town for “its bridges, roads and lamps.”", "Miller")]
    [InlineData("Bell issued a statement saying his remark “has absolutely no place on this road.”", "Bell")]
    [InlineData("Standing before the workers, Ann Bell, 70, said it was too early but added, “You all have an idea of the price.”", "Ann Bell")]
    [InlineData("NOVI, July 25 (XP) — The Road Committee released a statement at the outset of the meeting, offering “a deep and sincere apology to all” for the dust.", "The Road Committee")]
    public void Is_passed_over(string text, string speaker)
    {
        var draft = LanguageFiles.English.Drafts("Mayor Tom Gray met Bell and Miller beside the river. " + text).Last(draft => draft.Text.Length > 0 && text.Contains(draft.Text, StringComparison.Ordinal) && draft.Kind is DraftKind.Direct or DraftKind.Partial);

        draft.Speaker!.Mention.Text.ShouldBe(speaker);
    }

    [Theory]
    [InlineData("“Go back to your bridge,” Bell barked and left.")]
    [InlineData("“They will call it a bridge,” Bell started.")]
    [InlineData("“We will go,” Bell mumbled at the bridge.")]
    [InlineData("“We will go,” stammered Bell.")]
    [InlineData("It does not surprise the pollster Ann Bell: “Old bridges are loved more than new ones.”")]
    [InlineData("The meeting of Gray was loud. Bell then turned to the farmers again: “Here is what I regret about it.”")]
    public void Is_told_from_who_speaks(string text)
    {
        var draft = LanguageFiles.English.Drafts("Mayor Tom Gray said nothing was wrong. Ann Bell disagreed. " + text)[^1];

        draft.Speaker!.Name.ShouldBe("Ann Bell");
    }

    [Fact]
    public void A_short_year_opens_no_marks()
    {
        const string text = "Rep. Ann Bell (D-Ga.) said in ‘08 that the votes put the bridge in doubt. “I do sense that people are aware of it,” she said.";

        LanguageFiles.English.Drafts(text)[^1].Text.ShouldBe("I do sense that people are aware of it");
    }

    [Theory]
    [InlineData("“I expect to be asked,” she said on “Meet the Town.” “But not so often.”")]
    [InlineData("“I expect to be asked,” she said in an interview with “Fox Town Sunday.”")]
    public void A_programme_that_ends_the_sentence_is_no_speech(string text) =>
        LanguageFiles.English.Drafts("Ann Bell came. " + text).ShouldAllBe(draft => !draft.Text.Contains("Town", StringComparison.Ordinal));

    [Theory]
    [InlineData("Hope Bell met Tom Gray. He said, “The road is closed.”", "Tom Gray")]
    [InlineData("Reince Gray met Polly Bell at the river yesterday. She said, “The road is closed.”", "Polly Bell")]
    public void Given_names_tell_whom_a_pronoun_can_mean(string text, string name) => LanguageFiles.English.Drafts(text)[0].Speaker!.Name.ShouldBe(name);
}
