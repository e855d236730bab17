using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class DiffingWords
{
    private static readonly Gen<string> AnyText = Gen.OneOf(Texts.Repeating, Texts.Any, Texts.OneOf("a", "b", "c", "A").Array[0, 20].Select(words => string.Join(' ', words)));

    [Theory]
    [InlineData("We are not the ones.", "We are the ones.", "=We are|-not|=the ones")]
    [InlineData("We are the ones.", "We are not, no, the ones.", "=We are|+not, no|=the ones")]
    [InlineData("over 300 prisoners", "over 200 hostages", "=over|-300 prisoners|+200 hostages")]
    [InlineData("He said so.", "She said so.", "-He|+She|=said so")]
    [InlineData("we don't, WE won't", "We don’t we won’t", "=We don’t we won’t")]
    [InlineData("a b c", "c a b", "+c|=a b|-c")]
    [InlineData("Bakı’nın 👍🏽", "Baki'nin 👍", "=Baki'nin|-👍🏽|+👍")]
    [InlineData("لن نتراجع", "نتراجع", "-لن|=نتراجع")]
    [InlineData("a", "", "-a")]
    [InlineData("", "a", "+a")]
    [InlineData("", " … ", "")]
    public void Says_what_was_removed_and_what_was_added(string before, string after, string edits) => Shown(WordDiff.Of(before, after)).ShouldBe(edits);

    [Fact]
    public void Gives_one_edit_or_none_for_the_same_words() => AnyText.Sample(text =>
        WordDiff.Of(text, text).Select(edit => edit.Kind).ShouldBe(Tokenizer.Tokenize(text).Count == 0 ? [] : [WordEditKind.Same]));

    [Fact]
    public void Leaves_no_word_of_either_text_out() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
    {
        var (old, young) = (Tokenizer.Tokenize(before), Tokenizer.Tokenize(after));
        var edits = WordDiff.Of(before, after);

        edits.Where(edit => edit.Kind != WordEditKind.Added).SelectMany(edit => In(edit, edit.Kind == WordEditKind.Removed ? old : young)).ShouldBe(old.Select(token => token.Folded));
        edits.Where(edit => edit.Kind != WordEditKind.Removed).SelectMany(edit => In(edit, young)).ShouldBe(young.Select(token => token.Folded));
    });

    [Fact]
    public void Says_where_each_edit_stands() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
    {
        foreach (var edit in WordDiff.Of(before, after))
            (edit.Kind == WordEditKind.Removed ? before : after).Substring(edit.Start, edit.Length).ShouldBe(edit.Text);
    });

    [Fact]
    public void Puts_what_is_removed_first_and_never_two_edits_of_a_kind_together() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
    {
        var kinds = WordDiff.Of(before, after).Select(edit => edit.Kind).ToList();
        foreach (var (kind, next) in kinds.Zip(kinds.Skip(1)))
            (kind != next && (kind, next) != (WordEditKind.Added, WordEditKind.Removed)).ShouldBeTrue();
    });

    [Fact]
    public void Exchanges_removed_and_added_words_with_the_texts() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
    {
        Changed(before, after, WordEditKind.Removed).ShouldBe(Changed(after, before, WordEditKind.Added));
        Changed(before, after, WordEditKind.Added).ShouldBe(Changed(after, before, WordEditKind.Removed));
    });

    // The texts are longer than 64 words now and then: a row of the comparison is then more than one number.
    [Fact]
    public void Changes_as_few_words_as_can_be() =>
        Gen.Select(Texts.OneOf("a", "b", "c").Array[0, 150], Texts.OneOf("a", "b", "d").Array[0, 150]).Sample((old, young) =>
        {
            var common = new int[old.Length + 1, young.Length + 1];
            for (var i = 1; i <= old.Length; i++)
            {
                for (var j = 1; j <= young.Length; j++)
                    common[i, j] = old[i - 1] == young[j - 1] ? common[i - 1, j - 1] + 1 : Math.Max(common[i - 1, j], common[i, j - 1]);
            }

            Changed(string.Join(' ', old), string.Join(' ', young), WordEditKind.Removed).ShouldBe(old.Length - common[old.Length, young.Length]);
        }, iter: 300);

    [Fact]
    public void Takes_all_that_is_not_at_both_ends_for_changed_when_there_is_too_much_of_it()
    {
        var long1 = "a " + string.Concat(Enumerable.Repeat("b c ", 6_000)) + "d";
        var long2 = "a " + string.Concat(Enumerable.Repeat("c e ", 6_000)) + "d";

        WordDiff.Of(long1, long2).Select(edit => edit.Kind).ShouldBe([WordEditKind.Same, WordEditKind.Removed, WordEditKind.Added, WordEditKind.Same]);
    }

    private static int Changed(string before, string after, WordEditKind kind) => WordDiff.Of(before, after)
        .Where(edit => edit.Kind == kind).Sum(edit => In(edit, Tokenizer.Tokenize(kind == WordEditKind.Removed ? before : after)).Count());

    private static IEnumerable<string> In(WordEdit edit, List<Token> tokens) =>
        tokens.Where(token => token.Start >= edit.Start && token.Start < edit.Start + edit.Length).Select(token => token.Folded);

    private static string Shown(IEnumerable<WordEdit> edits) =>
        string.Join('|', edits.Select(edit => (edit.Kind switch { WordEditKind.Same => "=", WordEditKind.Removed => "-", _ => "+" }) + edit.Text));
}
