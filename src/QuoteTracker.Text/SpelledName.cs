using System.Globalization;
using System.Text;

namespace QuoteTracker.Text;

/// <summary>A whole name as somebody wrote it, ready to be compared with others: see <see cref="NameScore"/>.</summary>
public sealed class SpelledName
{
    /// <summary>Words after these tell no names apart.</summary>
    public const int MaxWords = 16;

    private SpelledName(List<Word> words)
    {
        Words = words;
        Folded = string.Join(' ', words.Select(word => word.Folded));
        Sound = string.Concat(words.Select(word => word.Sound));
    }

    /// <summary>A word of a name.</summary>
    /// <param name="Folded">See <see cref="Folding"/>.</param>
    /// <param name="Latin">In Latin letters, without what transliterations differ in: see <see cref="NameForms"/>.</param>
    /// <param name="Sound">See <see cref="NameSound"/>; empty for vowels alone.</param>
    public sealed record Word(string Folded, string Latin, string Sound);

    /// <summary>1 to <see cref="MaxWords"/>.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The words as folded, with single spaces between. Names that are equal here are the same name.</summary>
    public string Folded { get; }

    /// <summary>The sounds of all words together.</summary>
    public string Sound { get; }

    /// <summary>Reads a name; null where it has no word. "Aliyev, Ilham" is read as Ilham Aliyev.</summary>
    public static SpelledName? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var written = Turned(name);
        var words = new List<Word>();
        var tokens = Tokenizer.Tokenize(written);
        for (var i = 0; i < tokens.Count && words.Count < MaxWords;)
        {
            // Characters of a script without spaces, written together, are one name: 梅赫里班.
            var last = i;
            while (last + 1 < tokens.Count && Tokenizer.IsUnspaced(tokens[last].Folded) && Tokenizer.IsUnspaced(tokens[last + 1].Folded) && tokens[last].Start + tokens[last].Length == tokens[last + 1].Start)
                last++;
            words.Add(Read(string.Concat(tokens[i..(last + 1)].Select(token => token.Folded)), written[tokens[i].Start..(tokens[last].Start + tokens[last].Length)]));
            i = last + 1;
        }

        return words.Count == 0 ? null : new SpelledName(words);
    }

    /// <summary>The sounds of the whole name in each order that its words may be written in: one moved after another from its front to its end.</summary>
    public IEnumerable<string> SoundsInOrders() =>
        Enumerable.Range(0, Math.Min(Words.Count, 4)).Select(first => string.Concat(Words.Skip(first).Concat(Words.Take(first)).Select(word => word.Sound)));

    private static Word Read(string folded, string written)
    {
        var latin = NameForms.Of(folded, written)[^1];
        return new Word(folded, latin, NameSound.Of(latin));
    }

    // The family name first, with a comma: as lists, indexes and Russian encyclopedias write it.
    private static string Turned(string name)
    {
        var comma = name.AsSpan().IndexOfAny(',', '،', '，');
        if (comma < 0 || name.AsSpan(comma + 1).IndexOfAny(',', '،', '，') >= 0 || IsInNumber(name, comma))
            return name;
        return new StringBuilder(name.Length + 1).Append(name, comma + 1, name.Length - comma - 1).Append(' ').Append(name, 0, comma).ToString();
    }

    private static bool IsInNumber(string name, int comma) =>
        comma > 0 && comma + 1 < name.Length && char.GetUnicodeCategory(name[comma - 1]) == UnicodeCategory.DecimalDigitNumber && char.IsDigit(name[comma + 1]);
}
