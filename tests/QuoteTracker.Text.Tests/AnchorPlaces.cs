using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>What holds of a place in any string at all.</summary>
public sealed class AnchorPlaces
{
    private static readonly Gen<string> AnyText = Gen.OneOf(Texts.Repeating, Texts.Any);

    private static readonly Gen<(string Text, int Start, int End)> Cut = Gen
        .Select(AnyText, Gen.Double.Unit, Gen.Double.Unit)
        .Select((text, one, other) => (text, (int)(Math.Min(one, other) * (text.Length + 1)), (int)(Math.Max(one, other) * (text.Length + 1))));

    private static readonly Gen<string> Letters = Texts.OneOf("a", "b", "c", "d", "e", "f");

    [Fact]
    public void Are_where_the_selector_was_cut_out() => Cut.Sample((text, start, end) =>
    {
        var place = Anchor.Find(text, TextQuoteSelector.At(text, start, end), start);
        if (start < end && !SplitsPair(text, start) && !SplitsPair(text, end))
            place.ShouldBe(new AnchorPlace(AnchorState.Exact, start, end, 1), Texts.Codes(text));
        else
            (place.Start, place.End).ShouldNotBe((start, end), Texts.Codes(text));
    });

    [Fact]
    public void Are_inside_the_text_and_score_1_only_with_the_very_words() =>
        Gen.Select(AnyText, AnyText, Gen.Select(AnyText, AnyText), Gen.Int[-2, 30]).Sample((text, words, around, hint) =>
        {
            var selector = new TextQuoteSelector(words, around.Item1, around.Item2);
            var place = Anchor.Find(text, selector, hint);
            Anchor.Find(text, selector, hint).ShouldBe(place);

            if (place.State == AnchorState.Orphan)
            {
                place.ShouldBe(new AnchorPlace(AnchorState.Orphan, -1, -1, 0));
                return;
            }

            place.Start.ShouldBeInRange(0, text.Length - 1);
            place.End.ShouldBeInRange(place.Start + 1, text.Length);
            SplitsPair(text, place.Start).ShouldBeFalse();
            SplitsPair(text, place.End).ShouldBeFalse();
            (place.Score == 1).ShouldBe(text[place.Start..place.End] == words, Texts.Codes(text));
            if (place.Score < 1)
                IsOfWords(text, place).ShouldBeTrue(Texts.Codes(text));
            if (place.State == AnchorState.Exact)
                place.Score.ShouldBe(1);
            if (place.State == AnchorState.Fuzzy)
                place.Score.ShouldBeInRange(Anchor.Floor, 0.999);
        }, iter: 3000);

    [Fact]
    public void Are_the_runs_of_words_that_fit_best() =>
        Gen.Select(Gen.OneOf(Letters.Array[0, 14], Letters.Array[0, 50]), Texts.OneOf("A", "B", "C", "D", "E", "F", "G").Array[1, 10]).Sample((words, quote) =>
        {
            var most = (from start in Enumerable.Range(0, words.Length)
                        from end in Enumerable.Range(start + 1, words.Length - start)
                        select 2.0 * Common(words[start..end], quote) / (quote.Length + end - start)).DefaultIfEmpty().Max();
            var place = Anchor.Find(string.Join(' ', words), new TextQuoteSelector(string.Join(' ', quote)));

            if (place.State != AnchorState.Orphan)
                place.Score.ShouldBe(Math.Min(most, 0.999), 1e-9);
            else if (quote.Length > 5)
                most.ShouldBeLessThan(Anchor.Floor);
        }, iter: 2000);

    private static int Common(string[] words, string[] quote)
    {
        var common = new int[words.Length + 1, quote.Length + 1];
        for (var i = 1; i <= words.Length; i++)
        {
            for (var j = 1; j <= quote.Length; j++)
                common[i, j] = words[i - 1].Equals(quote[j - 1], StringComparison.OrdinalIgnoreCase) ? common[i - 1, j - 1] + 1 : Math.Max(common[i - 1, j], common[i, j - 1]);
        }

        return common[words.Length, quote.Length];
    }

    private static bool IsOfWords(string text, AnchorPlace place) =>
        Tokenizer.Tokenize(text).Any(token => token.Start == place.Start) && Tokenizer.Tokenize(text).Any(token => token.Start + token.Length == place.End);

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
