using System.Globalization;
using System.Text;

namespace QuoteTracker.Text;

/// <summary>
/// What search takes as the same: case, accents, compatibility forms and typographic apostrophes never matter.
/// Letters that are no accented forms in Unicode but are typed as plain ones (ə ı ø ł đ ß æ œ þ ð) fold to those.
/// </summary>
public static class Folding
{
    /// <summary>A word as it is searched. Folding a folded word changes nothing.</summary>
    public static string Fold(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();

        // Twice: a compatibility form can hide a capital or an accent that only shows when it is taken apart.
        var once = Once(word);
        return Once(once);
    }

    /// <summary>The folded words of a name with single spaces between; empty where it has none.</summary>
    public static string FoldName(string name) => string.Join(' ', Tokenizer.Tokenize(name).Select(token => token.Folded));

    /// <summary>Joins emoji to one; between letters it is not seen.</summary>
    internal const int Joiner = 0x200D;

    private static string Once(string word)
    {
        var folded = new StringBuilder(word.Length);
        var isJoined = false;
        foreach (var rune in Decomposition.Of(word).EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            if (isJoined && IsSign(rune) && EndsWithSign(folded))
                folded.Append((char)Joiner);
            isJoined = rune.Value == Joiner || (isJoined && IsIgnored(rune.Value));
            if (IsBreveOnI(rune, folded))
                folded[^1] = 'й';
            else if (!IsAccent(rune.Value) && !IsIgnored(rune.Value))
                Append(folded, Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
        }

        return folded.ToString();
    }

    // A family of emoji is one word; without its joiners it would be three.
    private static bool EndsWithSign(StringBuilder folded)
    {
        var last = folded.Length > 1 && char.IsSurrogatePair(folded[^2], folded[^1]) ? new Rune(folded[^2], folded[^1]) : folded is [.., var c] && !char.IsSurrogate(c) ? new Rune(c) : default;
        return IsSign(last) || last.Value is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0020 and <= 0xE007F;
    }

    private static bool IsSign(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    // й is a letter of its own, not an и with an accent.
    private static bool IsBreveOnI(Rune rune, StringBuilder folded) => rune.Value == 0x306 && folded is [.., 'и'];

    private static bool IsAccent(int c) =>
        c is >= 0x300 and <= 0x36F or >= 0x64B and <= 0x65F or 0x670 or >= 0x591 and <= 0x5BD or 0x5BF or 0x5C1 or 0x5C2 or 0x5C4 or 0x5C5 or 0x5C7;

    /// <summary>Soft hyphen, zero-width signs, variation selectors, byte order mark: they are not seen, so they don't count.</summary>
    internal static bool IsIgnored(int c) => c is 0xAD or >= 0x200B and <= 0x200F or 0x2060 or 0xFEFF or >= 0xFE00 and <= 0xFE0F;

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'ı': folded.Append('i'); break;
            case 'ə': folded.Append('e'); break;
            case 'ß': folded.Append("ss"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'þ': folded.Append("th"); break;
            case 'ς': folded.Append('σ'); break;
            case '’' or 'ʼ' or '‘' or '′' or 'ʹ': folded.Append('\''); break;
            default: folded.Append(rune.ToString()); break;
        }
    }
}
