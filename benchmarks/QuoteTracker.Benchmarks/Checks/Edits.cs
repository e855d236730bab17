using System.Text.RegularExpressions;
using QuoteTracker.Check;
using QuoteTracker.Text;

namespace QuoteTracker.Benchmarks.Checks;

/// <summary>Makes of a statement what somebody else might pass on as it. Null where the statement has nothing to do it to.</summary>
internal sealed partial class Edits(IReadOnlyList<Statement> all, Random random)
{
    private static readonly HashSet<string> Frame = [.. "a an the of to in on at by for with from as into about over after and or that this these those it its is are was were be been being has have had do does did will would can could i you he she we they me him her us them my your his our their who which what not no says said".Split(' ')];

    private readonly string[] vocabulary = [.. all.SelectMany(statement => statement.Words).Where(word => Plain().IsMatch(word) && !Frame.Contains(word)).Distinct()];
    private readonly string[] names = [.. all.SelectMany(statement => statement.Words.Skip(1)).Where(IsName).Distinct()];

    public static string? Typography(Statement s) => $"“{s.Text.Replace('\'', '’').Replace("--", "—", StringComparison.Ordinal)}”";

    public static string? OtherCase(Statement s) => s.Number % 4 == 0 ? s.Text.ToUpperInvariant() : s.Text.ToLowerInvariant();

    public string? Run(Statement s) => s.Words.Length < 8 ? null : Part(s.Words, Math.Max(5, s.Words.Length * 6 / 10));

    public string? MarkedGap(Statement s)
    {
        var (words, gap) = (s.Words, s.Words.Length / 4);
        if (words.Length < 12 || s.Text.Contains("..", StringComparison.Ordinal))
            return null;
        var at = random.Next(4, words.Length - gap - 3);
        return $"{string.Join(' ', words.Take(at))} … {string.Join(' ', words.Skip(at + gap))}";
    }

    public string? OneWord(Statement s) => Replaced(s.Words, s.Words.Length, 1, Other);

    public static string? Negated(Statement s) => s.Words.Length < 6 ? null : Negated(s.Words, 1);

    public string? Number(Statement s) => s.Words.Length < 6 || !Digits().IsMatch(s.Text) ? null
        : Digits().Replace(s.Text, match => $"{(match.Value[0] - '0' + random.Next(1, 8)) % 9 + 1}{match.Value[1..]}", 1);

    public string? Name(Statement s)
    {
        var at = Enumerable.Range(1, Math.Max(0, s.Words.Length - 1)).Where(i => IsName(s.Words[i]) && Inside().IsMatch(s.Words[i - 1])).ToList();
        if (at.Count == 0 || s.Words.Length < 6 || s.Words.Count(word => char.IsUpper(word[0])) * 2 > s.Words.Length)
            return null;
        var (words, i) = (s.Words, at[random.Next(at.Count)]);
        words[i] = Different(names, words[i]);
        return string.Join(' ', words);
    }

    public string? Share(Statement s, double share) => s.Words.Length < 10 ? null : Mixed(s.Words, (int)Math.Round(s.Words.Length * share));

    public string? NineOneChanged(Statement s) => s.Words.Length < 20 ? null : Replaced(Part(s.Words, 9).Split(' '), 9, 1, Other);

    public string? NineNegated(Statement s) => s.Words.Length < 20 ? null : Negated(Part(s.Words, 9).Split(' '), 2);

    public string? FourLeftOut(Statement s)
    {
        if (s.Words.Length < 14)
            return null;
        var at = random.Next(4, s.Words.Length - 8);
        return string.Join(' ', s.Words.Where((_, i) => i < at || i >= at + 4));
    }

    public static string? Halves(Statement s) => s.Words.Length < 10 ? null : string.Join(' ', s.Words.Skip(s.Words.Length / 2).Concat(s.Words.Take(s.Words.Length / 2)));

    public string? Stitched(Statement s)
    {
        var others = all.Where(other => other.IsLoaded && other != s && other.Words.Length >= 12).ToList();
        return s.Words.Length < 12 ? null : $"{string.Join(' ', s.Words.Take(s.Words.Length / 2))} {string.Join(' ', others[random.Next(others.Count)].Words.TakeLast(8))}";
    }

    public static string? PartsInOtherOrder(Statement s) => s.Words.Length < 15 ? null
        : string.Join(' ', s.Words.TakeLast(s.Words.Length / 3)) + " … " + string.Join(' ', s.Words.Take(s.Words.Length / 3));

    public string? FrameKept(Statement s)
    {
        var content = s.Words.Count(word => !IsFrame(word));
        return content < 6 ? null : Replaced(s.Words, s.Words.Length, (int)Math.Ceiling(content * 0.7), Other);
    }

    private string Part(string[] words, int length)
    {
        var at = random.Next(0, words.Length - length + 1);
        return string.Join(' ', words.Skip(at).Take(length));
    }

    private string? Replaced(string[] words, int length, int count, Func<string, string> other)
    {
        var at = Enumerable.Range(0, length).Where(i => !IsFrame(words[i]) && Plain().IsMatch(words[i])).OrderBy(_ => random.Next()).Take(count).ToList();
        if (at.Count < count && at.Count * 10 < count * 9)
            return null;
        foreach (var i in at)
            words[i] = other(words[i]);
        return at.Count == 0 ? null : string.Join(' ', words);
    }

    private string? Mixed(string[] words, int count)
    {
        var kept = words.ToList();
        for (var done = 0; done < Math.Max(1, count); done++)
        {
            var at = random.Next(kept.Count);
            switch (random.Next(3))
            {
                case 0: kept[at] = Other(kept[at]); break;
                case 1: kept.RemoveAt(at); break;
                default: kept.Insert(at, Other("")); break;
            }
        }

        return string.Join(' ', kept);
    }

    private static string? Negated(string[] words, int from)
    {
        for (var i = from; i < words.Length - 1; i++)
        {
            if (words[i] == "not")
                return string.Join(' ', words.Where((_, k) => k != i));
            if (words[i] is "is" or "are" or "was" or "were" or "will" or "would" or "can" or "could" or "should" or "has" or "have" && words[i + 1] != "not")
                return string.Join(' ', words.Take(i + 1).Append("not").Concat(words.Skip(i + 1)));
        }

        return null;
    }

    private string Other(string word) => Different(vocabulary, word);

    private string Different(string[] from, string word)
    {
        while (true)
        {
            if (from[random.Next(from.Length)] is var other && Folding.Fold(other) != Folding.Fold(word.TrimEnd('.', ',')))
                return other;
        }
    }

    private static bool IsName(string word) => Capital().IsMatch(word) && CueLists.Of("en") is var cues && Folding.Fold(word) is var folded && !cues.IsNumber(folded) && !cues.IsNegation(folded);

    private static bool IsFrame(string word) => Frame.Contains(word.TrimEnd('.', ',').ToLowerInvariant());

    [GeneratedRegex("^[a-z]{3,}[.,]?$")]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z]{2,}$")]
    private static partial Regex Inside();

    [GeneratedRegex("^[A-Z][a-z]{3,}$")]
    private static partial Regex Capital();

    [GeneratedRegex("(?<![0-9.,])[1-9][0-9]*")]
    private static partial Regex Digits();
}
