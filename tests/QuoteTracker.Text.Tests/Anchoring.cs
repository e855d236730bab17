namespace QuoteTracker.Text.Tests;

public sealed class Anchoring
{
    private static readonly AnchorPlace Nowhere = new(AnchorState.Orphan, -1, -1, 0);

    [Fact]
    public void Finds_words_that_stand_once() =>
        Anchor.Find("We are not the ones.", new TextQuoteSelector("not")).ShouldBe(new AnchorPlace(AnchorState.Exact, 7, 10, 1));

    [Fact]
    public void Takes_the_place_hinted_at() =>
        Anchor.Find("yes, yes, yes", new TextQuoteSelector("yes"), 5).ShouldBe(new AnchorPlace(AnchorState.Exact, 5, 8, 1));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(99)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Looks_elsewhere_when_the_words_do_not_stand_at_the_hint(int hint) =>
        Anchor.Find("we said yes", new TextQuoteSelector("yes"), hint).ShouldBe(new AnchorPlace(AnchorState.Exact, 8, 11, 1));

    [Theory]
    [InlineData("first ", null)]
    [InlineData(null, ", then")]
    [InlineData("first ", ", then")]
    public void Lets_the_words_around_decide(string? prefix, string? suffix) =>
        Anchor.Find("yes and first yes, then yes", new TextQuoteSelector("yes", prefix, suffix)).ShouldBe(new AnchorPlace(AnchorState.Exact, 14, 17, 1));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("never ", null)]
    public void Gives_the_first_of_several_that_nothing_tells_apart(string? prefix, string? suffix) =>
        Anchor.Find("yes and yes", new TextQuoteSelector("yes", prefix, suffix)).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 0, 3, 1));

    [Fact]
    public void Prefers_a_place_with_both_sides_to_those_with_one() =>
        Anchor.Find("a x b, a x c, d x c", new TextQuoteSelector("x", "a ", " c")).ShouldBe(new AnchorPlace(AnchorState.Exact, 9, 10, 1));

    [Fact]
    public void Gives_the_first_of_the_best() =>
        Anchor.Find("x, a x, a x", new TextQuoteSelector("x", "a ")).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 5, 6, 1));

    [Theory]
    [InlineData("We are the ones.", "not")]
    [InlineData("We are the ones.", "we")]
    [InlineData("We are the ones.", "")]
    [InlineData("", "not")]
    public void Calls_words_that_stand_nowhere_an_orphan(string text, string words) =>
        Anchor.Find(text, new TextQuoteSelector(words), 0).ShouldBe(Nowhere);

    [Theory]
    [InlineData("👍🏽 we said 👨\u200D👩\u200D👧 yes", "👨\u200D👩\u200D👧", 13)]
    [InlineData("قال الرئيس: لن نتراجع", "لن نتراجع", 12)]
    [InlineData("הוא אמר: \u200Fלא\u200F ניסוג", "לא", 10)]
    public void Counts_in_UTF16_units_in_any_script(string text, string words, int start) =>
        Anchor.Find(text, TextQuoteSelector.At(text, start, start + words.Length)).ShouldBe(new AnchorPlace(AnchorState.Exact, start, start + words.Length, 1));

    [Fact]
    public void Finds_overlapping_places() =>
        Anchor.Find("a a a", new TextQuoteSelector("a a")).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 0, 3, 1));

    [Theory]
    [InlineData("yes, yes and first yes", 0, 19)]
    [InlineData("yes, yes and first yes", 5, 19)]
    [InlineData("yes, yes and first yes", 19, 19)]
    public void Takes_a_place_that_the_words_around_fit_better_than_the_one_hinted_at(string text, int hint, int start) =>
        Anchor.Find(text, new TextQuoteSelector("yes", "first "), hint).ShouldBe(new AnchorPlace(AnchorState.Exact, start, start + 3, 1));

    [Theory]
    [InlineData("she is", "he is", "", "")]
    [InlineData("he isn't", "he is", null, null)]
    [InlineData("we lost 1,000 men", "we lost 1", "", " man")]
    [InlineData("in the U.S.A. then", "in the U.S", null, null)]
    [InlineData("he said cafe\u0301", "he said cafe", null, null)]
    [InlineData("all said \u0301no", "\u0301no", "", "")]
    [InlineData("we say 👍🏽", "we say 👍", null, null)]
    [InlineData("👨\u200D👩\u200D👧", "👩", null, null)]
    [InlineData("🇦🇿", "🇦", null, null)]
    [InlineData("❤\uFE0F", "❤", null, null)]
    [InlineData("مُحَمَّدٌ", "مُحَمَّد", null, null)]
    [InlineData("השלום", "שלום", null, null)]
    public void Never_takes_words_inside_of_longer_ones(string text, string words, string? prefix, string? suffix) =>
        Anchor.Find(text, new TextQuoteSelector(words, prefix, suffix), text.IndexOf(words, StringComparison.Ordinal)).State.ShouldNotBe(AnchorState.Exact);

    [Theory]
    [InlineData("She is", "he is", "S", "")]
    [InlineData("deteriorating", "deteriorat", "", "ing")]
    [InlineData("cafe\u0301", "\u0301", "cafe", "")]
    [InlineData("👍🏽", "🏽", "👍", "")]
    public void Takes_words_inside_of_longer_ones_when_the_selector_was_cut_out_of_one(string text, string words, string prefix, string suffix) =>
        Anchor.Find(text, new TextQuoteSelector(words, prefix, suffix)).ShouldBe(new AnchorPlace(AnchorState.Exact, prefix.Length, prefix.Length + words.Length, 1));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(1, 4)]
    public void Never_splits_a_surrogate_pair_though_the_selector_does(int start, int end) =>
        Anchor.Find("👍 a", TextQuoteSelector.At("👍 a", start, end), start).ShouldBe(Nowhere);
}
