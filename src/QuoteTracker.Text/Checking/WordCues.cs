namespace QuoteTracker.Text.Checking;

/// <summary>Words of a language that carry meaning of their own, read from a list in a data file. All are folded.</summary>
public sealed class WordCues
{
    private readonly Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);

    /// <summary>No words: of a language without a list.</summary>
    public static WordCues None { get; } = new();

    /// <summary>They turn a statement into its opposite: <c>not</c>, <c>never</c>, <c>can't</c>; or end as negated verbs do (<c>imzala-mayacağız</c>).</summary>
    public bool IsNegation(string folded) => Has("negation", folded) || (lists.TryGetValue("negationEnd", out var ends) && ends.Any(end => folded.Length > end.Length && folded.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>A count in words: <c>two</c>, <c>million</c>, <c>few</c>; or anything with a digit.</summary>
    public bool IsNumber(string folded) => folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || Has("number", folded);

    /// <summary>What limits or turns a statement: <c>but</c>, <c>if</c>, <c>unless</c>.</summary>
    public bool IsTurn(string folded) => Has("turn", folded);

    /// <summary>A word before a name that is a part of it: <c>Mr</c>, <c>Mrs</c>.</summary>
    public bool IsTitle(string folded) => Has("title", folded);

    /// <summary>A word that says little by itself: <c>the</c>, <c>of</c>.</summary>
    public bool IsCommon(string folded) => Has("common", folded);

    /// <summary>A word that a text may have whatever it is about: <c>year</c>, <c>people</c>; and what counts, turns or denies. Two texts that have nothing else in common are about different matters.</summary>
    public bool IsVague(string folded) => Has("vague", folded) || Has("negation", folded) || Has("number", folded) || Has("turn", folded) || Has("says", folded) || Has("title", folded) || IsCommon(folded);

    /// <summary>Whether a word is an article that makes another amount of the next one: <c>a</c> before <c>few</c>, <c>little</c>.</summary>
    public bool IsArticleOfAmount(string folded, string next) => folded == "a" && Has("amount", next);

    /// <summary>A verb of saying: <c>said</c>, <c>argues</c>.</summary>
    public bool Says(string folded) => Has("says", folded);

    /// <summary>A word that names a speaker without such a verb: <c>according</c> (to).</summary>
    public bool LeadsToName(string folded) => Has("source", folded);

    /// <summary>A word that stands for a speaker named before: <c>she</c>.</summary>
    public bool IsPronoun(string folded) => Has("pronoun", folded);

    /// <summary>A preposition: the name after it is not who speaks.</summary>
    public bool Governs(string folded) => Has("governs", folded);

    /// <summary>
    /// Reads a list: a line a kind, <c>negation: not never</c>, its words with spaces between; a kind may have several lines.
    /// What comes after <c>#</c> is for people.
    /// </summary>
    /// <exception cref="FormatException">A line has no kind.</exception>
    public static WordCues Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var cues = new WordCues();
        foreach (var (kind, words) in KindLines.Read(lines))
        {
            if (!cues.lists.TryGetValue(kind, out var list))
                cues.lists[kind] = list = new HashSet<string>(StringComparer.Ordinal);
            list.UnionWith(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold));
        }

        return cues;
    }

    private bool Has(string kind, string folded) => lists.TryGetValue(kind, out var list) && list.Contains(folded);
}
