using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>What holds of the words of any text.</summary>
public sealed class TokenProperties
{
    [Fact]
    public void Words_stand_in_order_within_the_text_and_never_overlap() => Texts.Any.Sample(text =>
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            token.Start.ShouldBeGreaterThanOrEqualTo(end);
            token.Length.ShouldBeGreaterThan(0);
            end = token.Start + token.Length;
            end.ShouldBeLessThanOrEqualTo(text.Length);
        }
    });

    [Fact]
    public void Words_are_never_empty_and_hold_no_white_space_or_double_quote() => Texts.Any.Sample(text =>
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            token.Folded.ShouldNotBeEmpty();
            token.Folded.Any(c => char.IsWhiteSpace(c) || c == '"').ShouldBeFalse();
        }
    });

    [Fact]
    public void A_word_as_folded_is_found_as_itself() => Texts.Any.Sample(IsFoundAsItself);

    [Fact]
    public void Every_character_as_folded_is_found_as_itself()
    {
        foreach (var rune in Texts.AllRunes())
        {
            IsFoundAsItself(rune.ToString());
            IsFoundAsItself($"a{rune}b");
            IsFoundAsItself($"1{rune}2");
        }
    }

    [Fact]
    public void Folding_twice_is_folding_once() => Texts.Any.Sample(text => Folding.Fold(Folding.Fold(text)).ShouldBe(Folding.Fold(text)));

    [Fact]
    public void Every_character_folds_for_good()
    {
        foreach (var rune in Texts.AllRunes())
            Folding.Fold(Folding.Fold($"a{rune}b")).ShouldBe(Folding.Fold($"a{rune}b"));
    }

    [Fact]
    public void Capitals_change_no_word() => Texts.Any.Sample(text =>
    {
        // An accent (U+0345) whose capital is a letter, and signs that stand for several words.
        if (!text.Contains('\u0345', StringComparison.Ordinal))
            Texts.Words(text.ToUpperInvariant()).ShouldBe(Texts.Words(text));
    });

    private static void IsFoundAsItself(string text)
    {
        foreach (var token in Tokenizer.Tokenize(text))
            Tokenizer.Tokenize(token.Folded).ShouldHaveSingleItem(Texts.Codes(text)).Folded.ShouldBe(token.Folded, Texts.Codes(text));
    }
}
