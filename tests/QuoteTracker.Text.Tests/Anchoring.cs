using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class Anchoring
{
    private static readonly AnchorPlace Nowhere = new(AnchorState.Orphan, -1, -1);

    [Fact]
    public void Finds_words_that_stand_once() =>
        Anchor.Find("We are not the ones.", new TextQuoteSelector("not")).ShouldBe(new AnchorPlace(AnchorState.Exact, 7, 10));

    [Fact]
    public void Takes_the_place_hinted_at() =>
        Anchor.Find("yes, yes, yes", new TextQuoteSelector("yes"), 5).ShouldBe(new AnchorPlace(AnchorState.Exact, 5, 8));

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(99)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Looks_elsewhere_when_the_words_do_not_stand_at_the_hint(int hint) =>
        Anchor.Find("we said yes", new TextQuoteSelector("yes"), hint).ShouldBe(new AnchorPlace(AnchorState.Exact, 8, 11));

    [Theory]
    [InlineData("first ", null)]
    [InlineData(null, ", then")]
    [InlineData("first ", ", then")]
    public void Lets_the_words_around_decide(string? prefix, string? suffix) =>
        Anchor.Find("yes and first yes, then yes", new TextQuoteSelector("yes", prefix, suffix)).ShouldBe(new AnchorPlace(AnchorState.Exact, 14, 17));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("never ", null)]
    public void Gives_the_first_of_several_that_nothing_tells_apart(string? prefix, string? suffix) =>
        Anchor.Find("yes and yes", new TextQuoteSelector("yes", prefix, suffix)).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 0, 3));

    [Fact]
    public void Prefers_a_place_with_both_sides_to_those_with_one() =>
        Anchor.Find("a x b, a x c, d x c", new TextQuoteSelector("x", "a ", " c")).ShouldBe(new AnchorPlace(AnchorState.Exact, 9, 10));

    [Fact]
    public void Gives_the_first_of_the_best() =>
        Anchor.Find("x, a x, a x", new TextQuoteSelector("x", "a ")).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 5, 6));

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
        Anchor.Find(text, TextQuoteSelector.At(text, start, start + words.Length)).ShouldBe(new AnchorPlace(AnchorState.Exact, start, start + words.Length));

    [Fact]
    public void Finds_overlapping_places() =>
        Anchor.Find("aaa", new TextQuoteSelector("aa")).ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 0, 2));

    [Fact]
    public void Finds_again_what_was_cut_out_where_it_was_cut_out() => Cut.Sample((text, start, end) =>
        Anchor.Find(text, TextQuoteSelector.At(text, start, end), start)
            .ShouldBe(start == end ? Nowhere : new AnchorPlace(AnchorState.Exact, start, end)));

    [Fact]
    public void Never_calls_a_place_with_other_words_exact() => Gen.Select(Texts.Repeating, Texts.Repeating, Gen.Int[-2, 30]).Sample((text, words, hint) =>
    {
        var place = Anchor.Find(text, new TextQuoteSelector(words, "a", "b"), hint);
        if (place.State == AnchorState.Orphan)
            text.Contains(words, StringComparison.Ordinal).ShouldBeFalse();
        else
            text[place.Start..place.End].ShouldBe(words);
    });

    [Fact]
    public void Finds_the_same_words_after_text_was_put_in_before_them() => Gen.Select(Cut, Gen.String[Gen.OneOf(Gen.Const('x'), Gen.Const(' ')), 0, 9]).Sample((cut, before) =>
    {
        var (text, start, end) = cut;
        var selector = TextQuoteSelector.At(text, start, end);
        var longer = $"{before}x{text}";
        if (start < end && longer.IndexOf(selector.Exact, StringComparison.Ordinal) == longer.LastIndexOf(selector.Exact, StringComparison.Ordinal))
            Anchor.Find(longer, selector).ShouldBe(new AnchorPlace(AnchorState.Exact, start + before.Length + 1, end + before.Length + 1));
    });

    private static readonly Gen<(string Text, int Start, int End)> Cut = Gen
        .Select(Gen.OneOf(Texts.Repeating, Texts.Any), Gen.Double.Unit, Gen.Double.Unit)
        .Select((text, one, other) => (text, (int)(Math.Min(one, other) * (text.Length + 1)), (int)(Math.Max(one, other) * (text.Length + 1))));
}
