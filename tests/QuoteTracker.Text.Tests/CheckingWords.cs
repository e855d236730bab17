using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Tests;

public sealed class CheckingWords
{
    private const string Mustafa = "We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence.";

    [Theory]
    [InlineData("We are not the ones deteriorating relations with America.")]
    [InlineData("“we are NOT the ones deteriorating relations with america”")]
    [InlineData("America says it is ready to take all kinds of steps for Armenia")]
    public void A_run_of_the_words_is_one(string asked) => Of(asked).Likeness.ShouldBe(Likeness.Run);

    [Fact]
    public void All_of_them_are_whole() => Of(Mustafa.ToUpperInvariant().Replace("America.", "America —", StringComparison.Ordinal)).Likeness.ShouldBe(Likeness.Whole);

    [Theory]
    [InlineData("We are not the ones deteriorating relations … the steps they take threaten our state independence")]
    [InlineData("We are not the ones [...] deteriorating relations with America. [ … ] But the steps they take")]
    [InlineData("America says it is ready ... (…) to take all kinds of steps")]
    public void Runs_with_marked_gaps_are_runs(string asked) => Of(asked).Likeness.ShouldBe(Likeness.Runs);

    [Fact]
    public void Words_in_brackets_are_an_editors()
    {
        var asked = MarkedWords.Quoted("But the steps [the Americans] take threaten our state independence [sic].");
        asked.Insertions.Select(span => asked.Text.Substring(span.Start, span.Length)).ShouldBe(["[the Americans]", "[sic]"]);
        Of(asked.Text).Likeness.ShouldBe(Likeness.Runs);
    }

    [Theory]
    [InlineData("We are the ones deteriorating relations with America.", "negation", "not", "")]
    [InlineData("We are not the ones deteriorating relations with Russia.", "name", "America", "Russia")]
    [InlineData("We are not the ones improving relations with America.", "wording", "deteriorating", "improving")]
    [InlineData("We are not really the ones deteriorating relations with America.", "insertion", "", "really")]
    [InlineData("We are not the ones deteriorating with America.", "omission", "relations", "")]
    [InlineData("America says it is not ready to take all kinds of steps for Armenia", "negation", "", "not")]
    [InlineData("America says it is ready to take two kinds of steps for Armenia", "number", "all", "two")]
    [InlineData("America says it is ready to take steps for Armenia", "unmarkedGap", "all kinds of", "")]
    [InlineData("to take all kinds of steps for Armenia America says it is ready", "order", null, null)]
    public void Says_what_a_change_does_to_the_meaning(string asked, string kind, string? removed, string? added)
    {
        var found = Of(asked);
        found.Likeness.ShouldBe(Likeness.Changed);
        var change = found.Changes.ShouldHaveSingleItem();
        change.Kind.ToString().ShouldBe(kind, StringCompareShould.IgnoreCase);
        if (removed is not null)
            (change.Removed, change.Added).ShouldBe((removed, added));
        (asked.Substring(change.Asked.Start, change.Asked.Length), Mustafa.Substring(change.Stored.Start, change.Stored.Length)).ShouldBe((change.Added, change.Removed));
    }

    [Theory]
    [InlineData("We cut taxes [in 2001] and there was more ... money coming in", "cut taxes [in 2001] and there was more ... money", Likeness.Run)]
    [InlineData("We cut taxes [in 2001] and there was more ... money coming in", "cut taxes [in 2002] and there was more ... money", Likeness.Runs)]
    [InlineData("We cut taxes and there was more money coming in", "cut taxes … and there was more money", Likeness.Runs)]
    public void Copies_of_marks_that_are_stored_mark_nothing(string stored, string asked, Likeness likeness) => Of(asked, stored).Likeness.ShouldBe(likeness);

    [Fact]
    public void Two_topics_in_common_are_no_quotation() =>
        Of("The river ships of Armenia take coal and grain to the northern harbours of the country").Likeness.ShouldBe(Likeness.Unlike);

    [Theory]
    [InlineData("the ones deteriorating relations with America", "not")]
    [InlineData("America says it is ready to take all kinds of steps for Armenia.", "But the steps they take")]
    public void Tells_what_an_excerpt_leaves_out_that_turns_it(string excerpt, string cut)
    {
        var cues = Cues();
        var found = new Comparing(cues, _ => 1, _ => false).Of(MarkedWords.Quoted(excerpt), MarkedWords.Stored(Mustafa));
        CutContext.Of(MarkedWords.Stored(Mustafa), found.Stored, cues).ShouldHaveSingleItem().ShouldStartWith(cut);
    }

    [Fact]
    public void Leaves_alone_what_does_not_turn_it() =>
        CutContext.Of(MarkedWords.Stored("The treaty was signed in the city. Everybody came."), new TextSpan(0, 21), Cues()).ShouldBeEmpty();

    [Fact]
    public void Sees_parts_of_two_texts_as_one()
    {
        var texts = new[] { "The treaty was signed in the old city by both sides.", "Everybody came to see the ships in the harbour that day." }.Select(MarkedWords.Stored).ToList();
        var parts = Stitching.Of(MarkedWords.Quoted("The treaty was signed in the old city, everybody came to see the ships"), texts)!;
        parts.Select(part => (part.Text, part.Run.Asked, part.Run.Stored, part.Run.Length)).ShouldBe([(0, 0, 0, 8), (1, 8, 0, 6)]);
        Stitching.Of(MarkedWords.Quoted("The treaty was signed in the old city by both sides"), texts).ShouldBeNull();
    }

    private static Comparison Of(string asked, string stored = Mustafa) =>
        new Comparing(Cues(), word => Cues().IsCommon(word) ? 0.3 : 3, _ => false).Of(MarkedWords.Quoted(asked), MarkedWords.Stored(stored));

    private static WordCues Cues() => WordCues.Read(
    [
        "negation: not never can't don't # some", "number: one two five million billion all few", "amount: few", "title: mr mrs",
        "turn: but if", "common: the a of it is to with we are they our for in and that on us",
    ]);
}
