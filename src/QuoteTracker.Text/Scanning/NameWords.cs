using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Scanning;

/// <summary>The words of a stretch of text, and which of them are parts of names: those with a capital that are no common words.</summary>
internal sealed class NameWords
{
    private readonly string text;
    private readonly WordCues cues;
    private readonly List<Token> words;
    private readonly int start;
    private readonly int end;

    private NameWords(string text, int start, int end, WordCues cues, List<Token> words) =>
        (this.text, this.start, this.end, this.cues, this.words) = (text, start, end, cues, words);

    public int Count => words.Count;

    public static NameWords In(string text, int start, int end, WordCues cues) => new(text, start, end, cues, start >= end ? []
        : [.. Tokenizer.Tokenize(text[start..end]).Select(word => word with { Start = word.Start + start })]);

    /// <summary>Up to the first end of a sentence or paragraph.</summary>
    public NameWords FirstSentence()
    {
        var count = Enumerable.Range(0, Count).TakeWhile(i => !BeginsSentence(i)).Count();
        return new NameWords(text, start, end, cues, words[..count]);
    }

    /// <summary>From the last beginning of a sentence on. A line end right before the quotation leads to it all the same.</summary>
    public NameWords LastSentence()
    {
        var first = Enumerable.Range(0, Count).LastOrDefault(BeginsSentence);
        return new NameWords(text, start, end, cues, words[first..]);
    }

    public bool Says(int i) => cues.Says(words[i].Folded);

    /// <summary>The name that a word like "according" leads to, a preposition between; null for none, and where it is no such word.</summary>
    public Mention? NameLedToBy(int i) => !LeadsToName(i) ? null : NameFrom(i + 1 < Count && cues.Governs(words[i + 1].Folded) ? i + 2 : i + 1);

    public bool LeadsToName(int i) => cues.LeadsToName(words[i].Folded);

    /// <summary>The name that begins here, articles and the like passed over; null for none.</summary>
    public Mention? NameFrom(int i)
    {
        while (i < Count && cues.IsCommon(words[i].Folded) && !IsCapital(i) && !cues.Governs(words[i].Folded))
            i++;
        return i < Count && IsName(i) ? Name(i) : null;
    }

    /// <summary>All of it, where every word has a capital or is common; null where that is no name.</summary>
    public Mention? WholeName() => Count is > 0 and <= 6 && Enumerable.Range(0, Count).All(i => IsCapital(i) || cues.IsCommon(words[i].Folded)) && IsCapital(0)
        ? new Mention(text[words[0].Start..(words[^1].Start + words[^1].Length)], words[0].Start) : null;

    /// <summary>The subject before a verb: the nearest name that no preposition governs; or a pronoun right before it, an adverb between at most.</summary>
    public (Mention? Name, bool IsPronoun)? NameOrPronounBefore(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (cues.IsPronoun(words[i].Folded) && verb - i <= 3)
                return (null, true);
            if (!IsName(i) || IsInBrackets(i))
                continue;
            var first = i;
            while (first > 0 && IsName(first - 1) && Gap(first) is " " or "-" or ". ")
                first--;
            if (!IsGoverned(first))
                return (Name(first), false);
            i = first;
        }

        return null;
    }

    // "of the Green Party"; but not "according to the Green Party".
    private bool IsGoverned(int first)
    {
        var i = first - 1;
        while (i > 0 && cues.IsCommon(words[i].Folded) && !cues.Governs(words[i].Folded))
            i--;
        return i >= 0 && cues.Governs(words[i].Folded) && (i == 0 || !cues.LeadsToName(words[i - 1].Folded));
    }

    private Mention Name(int first)
    {
        var last = first;
        while (last + 1 < Count && IsName(last + 1) && Gap(last + 1) is " " or "-" or ". ")
            last++;
        return new Mention(text[words[first].Start..(words[last].Start + words[last].Length)], words[first].Start);
    }

    // A sentence's first word has a capital anyway: it is a name where another part of one follows, or a verb of saying, an adverb between at most.
    private bool IsName(int i) => IsCapital(i) && !cues.IsCommon(words[i].Folded) && !cues.IsPronoun(words[i].Folded) && !Says(i) && !cues.LeadsToName(words[i].Folded)
        && (i > 0 || (i + 1 < Count && (IsCapital(i + 1) || Says(i + 1) || (i + 2 < Count && Says(i + 2)) || Gap(i + 1).Contains(',', StringComparison.Ordinal))));

    private bool IsCapital(int i) => char.IsUpper(text[words[i].Start]);

    private bool IsInBrackets(int i) => Gap(i).Contains('(', StringComparison.Ordinal);

    // What stands before a word.
    private string Gap(int i) => text[(i == 0 ? start : words[i - 1].Start + words[i - 1].Length)..words[i].Start];

    // After a full stop, unless it is that of a title or an initial; and in a new line.
    private bool BeginsSentence(int i)
    {
        var gap = Gap(i).TrimEnd(' ', '”', '"', '»', '’');
        return gap.Contains('\n', StringComparison.Ordinal) || gap.EndsWith('!') || gap.EndsWith('?') || (gap.EndsWith('.') && (i == 0 || (!cues.IsTitle(words[i - 1].Folded) && words[i - 1].Length > 1)));
    }
}
