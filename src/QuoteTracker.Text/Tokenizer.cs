using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QuoteTracker.Text;

/// <summary>
/// Cuts a text into searchable words. Apostrophes stay inside a word; dotted letters lose their dots (U.S. = US);
/// hyphens and slashes separate; 1,000 is 1000; an emoji is a word, and so is each character of Chinese and Japanese.
/// </summary>
public static partial class Tokenizer
{
    /// <summary>The words in order, none overlapping. Any string will do; one without words gives none.</summary>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            var end = IsAsciiWordStart(text[i]) ? AsciiWordEnd(text, i) : -1;
            if (end < 0)
                end = WordEnd(text, i);
            if (end == i)
            {
                i += Rune.TryGetRuneAt(text, i, out var skipped) ? skipped.Utf16SequenceLength : 1;
                continue;
            }

            Add(tokens, text, i, end);
            i = end;
        }

        return tokens;
    }

    /// <summary>Whether a folded word is one character of a script that is written without spaces.</summary>
    internal static bool IsUnspaced(string folded) => IsSingle(Rune.GetRuneAt(folded, 0));

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        var word = text[start..end];
        if (IsDigit(word[0]))
            word = word.Replace(",", "", StringComparison.Ordinal);
        else if (word.Contains('.', StringComparison.Ordinal))
            word = word.Replace(".", "", StringComparison.Ordinal);
        var folded = Ascii.IsValid(word) ? Folding.Fold(word) : Whole(word);
        if (folded.Length > 0)
            tokens.Add(new Token(folded, start, end - start));
    }

    // Compatibility forms can come apart into spaces and dots (ﷺ, ㏂), which no word has. One that
    // comes apart into several words (㍿) stands for itself.
    private static string Whole(string word)
    {
        // The characters of nearly all Chinese have no other form; asked one by one they would take most of the time.
        if (word is [>= '\u4E00' and <= '\u9FFF'])
            return word;

        var folded = Folding.Fold(word);
        if (!IsDigit(word[0]) && folded.EnumerateRunes().Any(rune => !IsPart(rune)))
            folded = LettersOf(folded);
        if (folded.Length == 0)
            return folded;
        var first = Rune.GetRuneAt(folded, 0);
        var comesApart = IsSingle(first) ? SingleEnd(folded, 0) < folded.Length
            : (!IsEmoji(first) && folded.EnumerateRunes().Any(IsEmoji)) || folded.EnumerateRunes().Any(IsSingle) || (char.IsAsciiDigit(folded[0]) && NumberEnd(folded, 0) < folded.Length);
        return comesApart ? word.ToLowerInvariant() : folded;
    }

    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune) || IsEmoji(rune);

    private static string LettersOf(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var rune = Rune.GetRuneAt(folded, i);
            i += rune.Utf16SequenceLength;
            var isInside = kept.Length > 0 && (IsMark(rune) || (IsJoinedSign(rune) && !char.IsLetterOrDigit(kept[^1]))
                || (rune.Value == '\'' && kept[^1] != '\'' && LetterAt(folded, i)));
            if (IsPart(rune) || isInside)
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    // Skin tones, the joiner and the tags of a flag stand inside an emoji only.
    private static bool IsJoinedSign(Rune rune) => rune.Value is Folding.Joiner or >= 0x1F3FB and <= 0x1F3FF or >= 0xE0020 and <= 0xE007F;

    private static bool IsAsciiWordStart(char c) => char.IsAsciiLetter(c);

    // The common case, quickly: plain letters and digits up to a sign that can't be part of a word. -1: look closer.
    private static int AsciiWordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            i++;
        return i == text.Length || text[i] is ' ' or ',' or ';' or '\n' or '-' or '?' or '!' or ')' || (text[i] == '.' && i > start + 1) ? i : -1;
    }

    private static int WordEnd(string text, int start)
    {
        if (!Rune.TryGetRuneAt(text, start, out var first))
            return start;
        if (IsSingle(first))
            return SingleEnd(text, start);
        if (IsDigit(text[start]))
            return NumberEnd(text, start);
        if (IsEmoji(first))
            return EmojiEnd(text, start);
        if (!Rune.IsLetterOrDigit(first) || IsApostrophe(first))
            return start;
        if (DottedEnd(text, start) is var dotted && dotted > start)
            return dotted;

        var i = start;
        while (i < text.Length && Rune.TryGetRuneAt(text, i, out var rune))
        {
            var isPart = (Rune.IsLetterOrDigit(rune) && !IsSingle(rune)) || IsMark(rune)
                || (Folding.IsIgnored(rune.Value) && WordGoesOn(text, i + 1))
                || (IsApostrophe(rune) && i > start && WordGoesOn(text, i + 1));
            if (!isPart)
                break;
            i += rune.Utf16SequenceLength;
        }

        return i;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    // A voicing mark after a kana makes another kana of it: か, が.
    private static int SingleEnd(string text, int start)
    {
        var end = start + Rune.GetRuneAt(text, start).Utf16SequenceLength;
        return end < text.Length && text[end] is '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F' ? end + 1 : end;
    }

    private static int EmojiEnd(string text, int start)
    {
        var end = start + StringInfo.GetNextTextElementLength(text, start);
        for (var i = start; i < end; i++)
        {
            if (LetterAt(text, i))
                return i;
        }

        return end;
    }

    // 1,000 and 3.5 and 1,000.50 are one number; "2024," and "1,2" end before the sign. Letters right after belong to it: 44th.
    private static int NumberEnd(string text, int start) => start + Number().Match(text, start).Length;

    [GeneratedRegex(@"\G(?:[0-9０-９]{1,3}(?:,[0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:\.[0-9０-９]+)?(?:[A-Za-zÀ-ÖØ-öø-ľŁ-ňŊ-ſƏəＡ-Ｚａ-ｚ][\u0300-\u036F]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // U.S. and U.S.A: single letters with dots between, and the dot that closes them.
    private static int DottedEnd(string text, int start)
    {
        var i = start;
        var letters = 0;
        while (i + 1 < text.Length && IsInitial(text[i]) && text[i + 1] == '.' && !LetterAt(text, i - 1, before: true))
        {
            letters++;
            i += 2;
        }

        if (letters > 0 && i < text.Length && IsInitial(text[i]) && !LetterAt(text, i + 1))
        {
            letters++;
            i++;
        }

        return letters > 1 ? i : start;
    }

    private static bool WordGoesOn(string text, int at) =>
        Rune.TryGetRuneAt(text, Math.Min(at, text.Length - 1), out var rune) && at < text.Length && Rune.IsLetterOrDigit(rune) && !IsSingle(rune);

    private static bool IsInitial(char c) => char.IsLetter(c) && !IsSingle(new Rune(c)) && !IsApostrophe(new Rune(c));

    private static bool LetterAt(string text, int at, bool before = false) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || (char.IsSurrogate(text[at]) && !before && Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune)));

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or 'ʼ' or '‘' or '′' or 'ʹ' or 'ʹ';

    private static bool IsEmoji(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol && rune.Value >= 0x2190;

    // Han, Hiragana and Katakana are written without spaces between words.
    private static bool IsSingle(Rune rune) => rune.Value is
        >= 0x3041 and <= 0x3096 or >= 0x309D and <= 0x309F or >= 0x30A1 and <= 0x30FA or >= 0x30FC and <= 0x30FF or >= 0xFF66 and <= 0xFF9D or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x323AF;
}
