using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>What holds of a place in any text after any edit. Texts here are words with single spaces between.</summary>
public sealed class AnchorProperties
{
    // Words that stand inside of each other, and few, so that they repeat.
    private static readonly Gen<string[]> Words = Texts.OneOf(
        "he", "she", "we", "We", "not", "1", "1,000", "👍", "👍🏽", "👩", "👨\u200D👩\u200D👧", "e", "e\u0301", "قال", "محمد", "مُحَمَّد", "לא", "שלום", "השלום", "中", "don't", "don’t")
        .Array[0, 8];

    private static readonly Gen<string[]> Quote = Words.Where(words => words.Length > 0);
    private static readonly Gen<int?> Hint = Gen.Int[-1, 60].Select(hint => hint < 0 ? (int?)null : hint);

    [Fact]
    public void Moves_with_words_that_stand_once_whatever_is_edited_around_them() =>
        Gen.Select(Words, Quote, Words, Gen.Select(Words, Words, Hint)).Sample((before, quote, after, edited) =>
        {
            var (newBefore, newAfter, hint) = edited;
            var selector = Cut(before, quote, after);
            var text = Text([.. newBefore, .. quote, .. newAfter]);

            if (Places(text, selector.Exact).Count == 1)
                Anchor.Find(text, selector, hint).ShouldBe(At(newBefore, quote), text);
        }, iter: 2000);

    [Fact]
    public void Moves_with_words_that_repeat_when_prefix_and_suffix_are_left_alone() =>
        Gen.Select(Words, Quote, Words, Gen.Select(Words, Words, Hint)).Sample((before, quote, after, added) =>
        {
            var (ahead, behind, hint) = added;
            var selector = Cut(before, quote, after);
            string[] newBefore = [.. ahead, .. quote, .. ahead, .. before];
            var text = Text([.. newBefore, .. quote, .. after, .. behind, .. quote]);

            if (Places(text, selector.Exact).Count(place => Fit(text, place, selector) == Sides(selector)) == 1)
                Anchor.Find(text, selector, hint).ShouldBe(At(newBefore, quote), text);
        }, iter: 2000);

    [Fact]
    public void Is_exact_only_where_the_very_words_stand_and_nothing_speaks_for_another_place() =>
        Gen.Select(Words, Quote, Gen.Select(Words, Words), Hint).Sample((words, quote, around, hint) =>
        {
            var text = Text(words);
            var selector = Cut(around.Item1, quote, around.Item2);
            var place = Anchor.Find(text, selector, hint);
            var places = Places(text, selector.Exact);

            if (places.Count == 0)
                place.State.ShouldBeOneOf(AnchorState.Fuzzy, AnchorState.Ambiguous, AnchorState.Orphan);
            if (place.State != AnchorState.Exact)
                return;
            places.ShouldContain(place.Start);
            foreach (var other in places.Where(other => other != place.Start))
            {
                if (place.Start == hint)
                    Fit(text, other, selector).ShouldBeLessThanOrEqualTo(Fit(text, place.Start, selector));
                else
                    Fit(text, other, selector).ShouldBeLessThan(Fit(text, place.Start, selector));
            }
        }, iter: 3000);

    [Fact]
    public void Is_not_exact_after_an_edit_inside_the_quote_unless_the_words_stand_elsewhere() =>
        Gen.Select(Words, Quote, Words, Gen.Select(Words, Gen.Int[0, 8], Gen.Int[0, 8], Hint)).Sample((before, quote, after, edit) =>
        {
            var (put, from, count, hint) = edit;
            from = Math.Min(from, quote.Length);
            string[] edited = [.. quote.Take(from), .. put, .. quote.Skip(from + count)];
            var selector = Cut(before, quote, after);
            var text = Text([.. before, .. edited, .. after]);

            if (Places(text, selector.Exact).Count > 0)
                return;
            var place = Anchor.Find(text, selector, hint);
            place.State.ShouldNotBe(AnchorState.Exact);
            place.Score.ShouldBeLessThan(1);
        }, iter: 2000);

    private static string Text(string[] words) => string.Join(' ', words);

    private static TextQuoteSelector Cut(string[] before, string[] quote, string[] after)
    {
        var start = At(before, quote).Start;
        return TextQuoteSelector.At(Text([.. before, .. quote, .. after]), start, start + Text(quote).Length);
    }

    private static AnchorPlace At(string[] before, string[] quote)
    {
        var start = before.Sum(word => word.Length + 1);
        return new AnchorPlace(AnchorState.Exact, start, start + Text(quote).Length, 1);
    }

    private static List<int> Places(string text, string exact) =>
        [.. Enumerable.Range(0, text.Length).Where(at => $" {text} ".AsSpan(at).StartsWith($" {exact} ", StringComparison.Ordinal))];

    private static int Sides(TextQuoteSelector selector) => (selector.Prefix!.Length > 0 ? 1 : 0) + (selector.Suffix!.Length > 0 ? 1 : 0);

    private static int Fit(string text, int at, TextQuoteSelector selector) =>
        (selector.Prefix!.Length > 0 && text[..at].EndsWith(selector.Prefix, StringComparison.Ordinal) ? 1 : 0)
        + (selector.Suffix!.Length > 0 && text[(at + selector.Exact.Length)..].StartsWith(selector.Suffix, StringComparison.Ordinal) ? 1 : 0);
}
