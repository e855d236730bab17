namespace QuoteTracker.Text.Extraction;

/// <summary>What a language tells of speech with, read from a list in a data file: words and phrases by kind. All are folded.</summary>
public sealed class SpeechCues
{
    private readonly Dictionary<string, Dictionary<string, string>> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string End, string Value)>> endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> phrases = new(StringComparer.Ordinal);

    private SpeechCues()
    {
    }

    /// <summary>No words: of a language without a list.</summary>
    public static SpeechCues None { get; } = new();

    /// <summary>
    /// Reads a list: a line a kind, <c>say: said, pointed out</c>, with commas between words and phrases; <c>= 2</c> after one or
    /// a whole line gives a value. A kind may have several lines. What comes after <c>#</c> is for people.
    /// </summary>
    /// <exception cref="FormatException">A line has no kind.</exception>
    public static SpeechCues Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var cues = new SpeechCues();
        foreach (var (kind, words) in KindLines.Read(lines))
            cues.Add(kind, words);
        return cues;
    }

    /// <summary>Whether a kind has a word or phrase.</summary>
    /// <remarks>A kind may have endings, <c>-ing</c>: every longer word that ends so is of it.</remarks>
    internal bool Is(string kind, string folded) => Has(kind, folded) || (endings.TryGetValue(kind, out var ends) && ends.Exists(end => folded.Length > end.End.Length + 2 && folded.EndsWith(end.End, StringComparison.Ordinal)))
        || (Has("inflected", kind) && Bases(folded).Any(form => Has(kind, form)));

    private bool Has(string kind, string folded) => kinds.TryGetValue(kind, out var words) && words.ContainsKey(folded);

    /// <summary>The value that a kind gives a word; null where it has none.</summary>
    internal string? Value(string kind, string folded) => Own(kind, folded) ?? (Has("inflected", kind) ? Bases(folded).Select(form => Own(kind, form)).FirstOrDefault(value => value is not null) : null);

    private string? Own(string kind, string folded) => kinds.TryGetValue(kind, out var words) && words.TryGetValue(folded, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether a language has a habit: the kind <c>habit</c> names it.</summary>
    internal bool Has(string habit) => Has("habit", habit);

    /// <summary>Whether nouns and names have endings by case.</summary>
    internal bool HasCases => endings.ContainsKey("case");

    /// <summary>Whether a kind has a word in this very form, no ending and no case considered.</summary>
    internal bool Lists(string kind, string folded) => Has(kind, folded);

    /// <summary>A word without the endings of a kind that it has.</summary>
    internal IEnumerable<string> Without(string kind, string folded) => endings.TryGetValue(kind, out var ends)
        ? ends.Where(end => folded.Length > end.End.Length + 2 && folded.EndsWith(end.End, StringComparison.Ordinal)).Select(end => folded[..^end.End.Length]) : [];

    /// <summary>What a word in another case may be a form of, without itself: by the endings of the kind <c>case</c>. Empty where a language has no cases.</summary>
    internal IEnumerable<string> Bases(string folded) => endings.TryGetValue("case", out var ends)
        ? ends.Where(end => folded.Length > end.End.Length + 1 && folded.EndsWith(end.End, StringComparison.Ordinal)).Select(end => folded[..^end.End.Length] + end.Value) : [];

    /// <summary>The longest beginning of a word that a kind has; "" for none.</summary>
    internal string Beginning(string kind, string word) => kinds.TryGetValue(kind, out var words) && Item.Fold(word) is var folded
        ? words.Keys.Where(start => folded.Length > start.Length && folded.StartsWith(start, StringComparison.Ordinal)).MaxBy(start => start.Length) ?? "" : "";

    /// <summary>The longest ending of a word that a kind has; "" for none.</summary>
    internal string Ending(string kind, string word) => endings.TryGetValue(kind, out var ends) && Item.Fold(word) is var folded
        ? ends.Where(end => folded.Length > end.End.Length && folded.EndsWith(end.End, StringComparison.Ordinal)).Select(end => end.End).MaxBy(end => end.Length) ?? "" : "";

    /// <summary>How many items from one on are the longest phrase of a kind; 0 for none.</summary>
    internal int Match(string kind, IReadOnlyList<Item> items, int at)
    {
        if (items[at].Kind != ItemKind.Word)
            return 0;
        var longest = Is(kind, items[at].Folded) ? 1 : 0;
        foreach (var phrase in phrases.GetValueOrDefault(items[at].Folded) ?? [])
        {
            if (phrase.Length > longest && at + phrase.Length <= items.Count && Is(kind, string.Join(' ', phrase)) && Follows(items, at, phrase))
                longest = phrase.Length;
        }

        return longest;
    }

    private static bool Follows(IReadOnlyList<Item> items, int at, string[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (items[at + i].Kind != ItemKind.Word || items[at + i].Folded != phrase[i])
                return false;
        }

        return true;
    }

    private void Add(string kind, string line)
    {
        if (!kinds.TryGetValue(kind, out var words))
            kinds[kind] = words = new Dictionary<string, string>(StringComparer.Ordinal);
        // One value at the end is that of the whole line.
        var whole = line.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var at ? line[(at + 3)..].Trim() : "";
        foreach (var entry in line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            var folded = string.Join(' ', parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Item.Fold));
            if (folded.StartsWith('-'))
            {
                (endings.TryGetValue(kind, out var ends) ? ends : endings[kind] = []).Add((folded[1..], parts.Length > 1 ? Item.Fold(parts[1]) : ""));
                continue;
            }

            words[folded] = parts.Length > 1 ? parts[1] : whole;
            if (folded.Split(' ') is { Length: > 1 } phrase)
            {
                if (!phrases.TryGetValue(phrase[0], out var list))
                    phrases[phrase[0]] = list = [];
                if (!list.Exists(other => other.SequenceEqual(phrase)))
                    list.Add(phrase);
            }
        }
    }
}
