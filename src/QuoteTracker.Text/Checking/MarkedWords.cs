using System.Text.RegularExpressions;

namespace QuoteTracker.Text.Checking;

/// <summary>How a word follows the one before it.</summary>
public enum Join
{
    /// <summary>Right after it.</summary>
    Next,

    /// <summary>After a mark that something is left out: <c>…</c>, <c>...</c>, <c>[…]</c>, <c>(...)</c>.</summary>
    Gap,

    /// <summary>After an editor's words in brackets: <c>[the government]</c>, <c>[sic]</c>.</summary>
    Insertion,
}

/// <summary>The words of a quotation, with the marks that say what was left out or put in.</summary>
public sealed partial class MarkedWords
{
    private readonly List<Join> joins;

    private MarkedWords(string text, List<Token> words, List<Join> joins, IReadOnlyList<TextSpan> insertions) =>
        (Text, Words, this.joins, Insertions) = (text, words, joins, insertions);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<Token> Words { get; }

    /// <summary>How each word follows the one before; the first is <see cref="Join.Next"/>: a mark before everything, or after it, leaves nothing out.</summary>
    public IReadOnlyList<Join> Joins => joins;

    /// <summary>What an editor put in, brackets included; none where words in brackets are words as others.</summary>
    public IReadOnlyList<TextSpan> Insertions { get; }

    /// <summary>Whether something is marked as left out between words.</summary>
    public bool HasGaps => joins.Contains(Join.Gap);

    /// <summary>As somebody quotes: words in brackets are an editor's and no words of the speaker.</summary>
    public static MarkedWords Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var insertions = Brackets().Matches(text).Where(match => !GapMark().IsMatch(match.Value) && !IsLetterOfWord(text, match)).Select(match => new TextSpan(match.Index, match.Length)).ToList();
        return Of(text, insertions);
    }

    /// <summary>As it is stored: every word counts.</summary>
    public static MarkedWords Stored(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, []);
    }

    /// <summary>The text of a run of words, from the first to the last with what stands between; empty for none.</summary>
    public string TextOf(int first, int end) => first >= end ? "" : Text[Words[first].Start..(Words[end - 1].Start + Words[end - 1].Length)];

    /// <summary>Where a run of words stands; for none, where it would.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        var start = first < Words.Count ? Words[first].Start : Text.Length;
        return new TextSpan(start, first >= end ? 0 : Words[end - 1].Start + Words[end - 1].Length - start);
    }

    /// <summary>Whether a sentence may begin with this word: nothing stands before it, or the end of another.</summary>
    public bool BeginsSentence(int word) => word == 0 || SentenceEnd().IsMatch(Between(word - 1));

    /// <summary>What stands between a word and the next one; after the last, the rest.</summary>
    internal string Between(int word)
    {
        var end = Words[word].Start + Words[word].Length;
        return Text[end..(word + 1 < Words.Count ? Words[word + 1].Start : Text.Length)];
    }

    // "[W]e": an editor's capital.
    private static bool IsLetterOfWord(string text, Match bracket) =>
        bracket.Length == 3 && char.IsLetter(text[bracket.Index + 1]) && bracket.Index + 3 < text.Length && char.IsLetter(text[bracket.Index + 3]);

    private static MarkedWords Of(string text, List<TextSpan> insertions)
    {
        var gaps = GapMark().Matches(text).Select(match => match.Index).ToList();
        var (words, joins, end) = (new List<Token>(), new List<Join>(), 0);
        foreach (var bare in Tokenizer.Tokenize(text))
        {
            var token = NumberSigns.With(bare, text);
            if (words is [.., { Length: 1 } letter] && letter.Start > 0 && text[letter.Start - 1] == '[' && text[letter.Start + 1] == ']' && token.Start == letter.Start + 2)
            {
                words[^1] = new Token(letter.Folded + token.Folded, letter.Start, token.Start + token.Length - letter.Start);
                end = token.Start + token.Length;
                continue;
            }

            if (insertions.Exists(inside => token.Start >= inside.Start && token.Start < inside.Start + inside.Length))
                continue;
            joins.Add(words.Count == 0 ? Join.Next
                : gaps.Exists(gap => gap >= end && gap < token.Start) ? Join.Gap
                : insertions.Exists(inside => inside.Start >= end && inside.Start < token.Start) ? Join.Insertion
                : Join.Next);
            words.Add(token);

            // The dots of a mark may touch a dotted word: "the U.S...".
            end = token.Start + token.Length - (token.Length > 0 && text[token.Start + token.Length - 1] == '.' ? 1 : 0);
        }

        return new MarkedWords(text, words, joins, insertions);
    }

    [GeneratedRegex(@"(?:[\[(]\s{0,3})?(?:…|\.\s?\.\s?\.)\.?(?:\s{0,3}[\])])?", RegexOptions.CultureInvariant)]
    private static partial Regex GapMark();

    [GeneratedRegex(@"\[[^\[\]\r\n]{1,200}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[.!?…:\n“«„""]", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
