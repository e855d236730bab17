using System.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Scanning;

/// <summary>The words of a text without its markup, each unit with the place it came from.</summary>
public sealed class MappedText
{
    private readonly List<int> places = [];
    private readonly StringBuilder plain = new();
    private readonly string given;
    private string? text;
    private char lastSign;

    internal MappedText(string given) => this.given = given;

    /// <summary>The words.</summary>
    public string Text => text ??= plain.ToString();

    /// <summary>A text without markup: every unit as it is.</summary>
    public static MappedText Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mapped = new MappedText(text);
        mapped.Copy(0, text.Length);
        return mapped;
    }

    /// <summary>Where a part of <see cref="Text"/> stands in the text that was given, markup inside it included.</summary>
    public TextSpan Given(int start, int length)
    {
        var first = start < places.Count ? places[start] : given.Length;
        return new TextSpan(first, length == 0 ? 0 : Math.Max(1, (start + length < places.Count ? EndOf(start + length - 1) : given.Length) - first));
    }

    /// <summary>
    /// The same words as somebody else took them out of the markup, each with its place in the text that was given. Of a paragraph that
    /// isn't there as it is, all units have one place: where its first words stand, else where the paragraph before ends.
    /// </summary>
    public MappedText As(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (other, own) = (new MappedText(given), Enumerable.Range(0, Text.Length).Where(at => IsTelling(Text[at])).ToList());
        var (compact, from, place) = (string.Concat(own.Select(at => Text[at])), 0, 0);
        for (var start = 0; start < words.Length;)
        {
            var end = words.IndexOf('\n', start) is >= 0 and var line ? line + 1 : words.Length;
            var telling = string.Concat(words[start..end].Where(IsTelling));
            var (found, isWhole) = Find(compact, telling, from);
            var next = found;
            foreach (var sign in words.AsSpan(start, end - start))
            {
                if (found >= 0 && (isWhole ? next : found) < own.Count && IsTelling(sign))
                    place = places[own[isWhole ? next++ : found]];
                other.plain.Append(sign);
                other.places.Add(place);
            }

            (start, from) = (end, isWhole && telling.Length > 0 ? found + telling.Length : from);
        }

        return other;
    }

    // From where the paragraph before ended on; a headline may have come from further down.
    private static (int At, bool IsWhole) Find(string text, string words, int from)
    {
        const int FirstWords = 24;
        if (text.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var ahead)
            return (ahead, true);
        if (text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var anywhere)
            return (anywhere, true);
        return (words.Length < FirstWords ? -1 : text.IndexOf(words[..FirstWords], from, StringComparison.Ordinal), false);
    }

    // Marks are put where tags stand, and what nobody sees is left out by some.
    private static bool IsTelling(char sign) => !char.IsWhiteSpace(sign) && !char.IsControl(sign) && sign is not ('“' or '”' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF');

    /// <summary>Units of the given text as they are.</summary>
    internal void Copy(int start, int end)
    {
        plain.Append(given, start, end - start);
        Saw(given.AsSpan(start, end - start));
        for (var at = start; at < end; at++)
            places.Add(at);
    }

    /// <summary>Units of a parser's text that stand one by one in the given text from <paramref name="at"/> on.</summary>
    internal void Copy(int start, int end, string of, int at)
    {
        plain.Append(of, start, end - start);
        Saw(of.AsSpan(start, end - start));
        for (var i = 0; i < end - start; i++)
            places.Add(Math.Min(at + i, given.Length));
    }

    /// <summary>Whether nothing stands after an opening mark yet.</summary>
    internal bool HasJustOpened => lastSign == '“';

    /// <summary>White space at the end away.</summary>
    internal void TrimEnd()
    {
        while (plain.Length > 0 && char.IsWhiteSpace(plain[^1]))
        {
            plain.Length--;
            places.RemoveAt(places.Count - 1);
        }
    }

    /// <summary>Something that the markup stands for, at its place.</summary>
    internal void Put(string words, int at)
    {
        plain.Append(words);
        Saw(words);
        for (var i = 0; i < words.Length; i++)
            places.Add(at);
    }

    private void Saw(ReadOnlySpan<char> added) => lastSign = added.TrimEnd() is [.., var last] ? last : lastSign;

    // The next unit may be far away, past markup.
    private int EndOf(int unit) => places[unit + 1] > places[unit] && given[places[unit]] != '&' ? places[unit] + 1 : places[unit + 1];
}
