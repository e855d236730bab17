using System.Text;
using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>Texts to try things on.</summary>
internal static class Texts
{
    // What the rules turn on, so that it meets often.
    private static readonly string[] Telling =
    [
        " ", "\n", "\"", "“", "”", "'", "’", "ʼ", "‘", ".", ",", "-", "/", "(", ")", "*", ":", "?", "%", "~",
        "a", "b", "U.S.", "don’t", "1,000", "3.5", "44th", "OR", "NEAR/3", "-a", "speaker:x", "İ", "ı", "ə", "ß", "é", "e\u0301", "й", "и\u0306", "ё",
        "中", "の", "か\u3099", "ｶﾞ", "가", "م", "\u064E", "ש", "\u05B8", "\u00AD", "\u200B", "\u200D", "\uFE0F", "\uFEFF", "１", "Ｕ", "ﬃ", "ﷺ", "㏂", "㍿", "ŉ", "ͺ",
        "👍", "🏽", "👨\u200D👩\u200D👧", "❤", "🇦", "🇿", "\uD800", "\uDC00", "\uD83D", "\u0301", "\u0903", "\u20E3",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, OneOf(Telling)),
        (1, Gen.Char.Select(c => c.ToString())),
        (1, Gen.Int[0x10000, 0x1FFFF].Select(char.ConvertFromUtf32)));

    /// <summary>Any string at all, lone surrogates among them.</summary>
    public static Gen<string> Any { get; } = Piece.Array[0, 16].Select(string.Concat);

    /// <summary>Words of few letters, so that they repeat.</summary>
    public static Gen<string> Repeating { get; } = OneOf("a", "b", "ab", " ", "👍", "ə").Array[1, 24].Select(string.Concat);

    public static IEnumerable<Rune> AllRunes() => Enumerable.Range(0, 0x30000).Where(Rune.IsValid).Select(value => new Rune(value));

    public static string Words(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Folded));

    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(which => texts[which]);

    /// <summary>For messages: what stands in the text, unseen signs too.</summary>
    public static string Codes(string text) => string.Join(' ', text.Select(c => $"{(int)c:X4}"));
}
