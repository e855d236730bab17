using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace QuoteTracker.Text;

/// <summary>
/// Takes characters apart: é into e and its accent, ﬃ into ffi. string.Normalize needs ICU and changes nothing
/// in a program built with InvariantGlobalization, as this one is.
/// </summary>
internal static partial class Decomposition
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, Vowels = 21, Finals = 28;
    private static readonly FrozenDictionary<int, string> Parts = Read();

    /// <summary>The text with each character taken apart (NFKD, marks in the order given); lone surrogates are left out.</summary>
    public static string Of(string text)
    {
        var apart = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                i++;
                continue;
            }

            if (rune.Value is >= FirstSyllable and <= LastSyllable)
                AppendSyllable(apart, rune.Value - FirstSyllable);
            else if (!rune.IsAscii && Parts.TryGetValue(rune.Value, out var parts))
                apart.Append(parts);
            else
                apart.Append(text, i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }

        return apart.ToString();
    }

    // Unicode 3.12: a Hangul syllable is reckoned, not looked up.
    private static void AppendSyllable(StringBuilder apart, int syllable)
    {
        apart.Append((char)(0x1100 + syllable / (Vowels * Finals))).Append((char)(0x1161 + syllable / Finals % Vowels));
        if (syllable % Finals > 0)
            apart.Append((char)(0x11A7 + syllable % Finals));
    }

    private static FrozenDictionary<int, string> Read()
    {
        var parts = new Dictionary<int, string>();
        foreach (var entry in Table.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = entry.Split('=');
            var ends = sides[0].Split('-');
            var (first, last) = (Number(ends[0]), Number(ends[^1]));
            var into = sides[1].Split(' ');
            for (var c = first; c <= last; c++)
                parts[c] = string.Concat(into.Select(part => char.ConvertFromUtf32(Number(part) + c - first)));
        }

        return parts.ToFrozenDictionary();
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
