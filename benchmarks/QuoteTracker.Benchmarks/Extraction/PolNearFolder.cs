using System.Globalization;
using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Benchmarks.Extraction;

/// <summary>
/// Reads articles as PolNeAR itself keeps them: <c>text/NAME.txt</c> and <c>attributions/NAME_ANNOTATOR.ann</c> (brat's standoff
/// form). What is direct, mixed or indirect is not in it and is told as in the other file: nine tenths of the signs in quotation
/// marks, some of them, none. Names that stand for pronouns, and which cues are of speech, it does not give.
/// </summary>
internal static partial class PolNearFolder
{
    private const double Direct = 0.9;

    /// <summary>All articles of a part, by name; of several annotators the first.</summary>
    /// <param name="folder">Such as <c>data/train</c> of a checkout.</param>
    public static List<AnnotatedArticle> ReadAll(string folder) => [.. Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)
        .GroupBy(file => Path.GetFileNameWithoutExtension(file)[..Path.GetFileNameWithoutExtension(file).LastIndexOf('_')])
        .Where(files => File.Exists(Path.Combine(folder, "text", files.Key + ".txt")))
        .Select(files => Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), files.Key, File.ReadAllText(Path.Combine(folder, "text", files.Key + ".txt")), File.ReadAllLines(files.First())))];

    private static AnnotatedArticle Of(string part, string name, string text, string[] lines)
    {
        // The file counts code points.
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            units.Add(at);
        units.Add(text.Length);
        var spans = lines.Select(line => line.Split('\t')).Where(line => line.Length > 1 && line[0].StartsWith('T')).ToDictionary(line => line[0], line => Spans(line[1], units));
        var marked = InMarks(text);
        var fullNames = FullNames().Matches(text).Select(match => match.Value).Distinct().ToList();
        var seen = new HashSet<TextSpan>();
        var quotes = new List<AnnotatedQuote>();
        foreach (var line in lines.Select(line => line.Split('\t')).Where(line => line.Length > 1 && line[0].StartsWith('E')))
        {
            var roles = line[1].Split(' ').Where(role => role.Contains(':', StringComparison.Ordinal)).Select(role => role.Split(':')).ToList();
            List<TextSpan> Of(string role) => [.. roles.Where(pair => pair[0].TrimEnd("0123456789".ToCharArray()) == role && spans.ContainsKey(pair[1])).SelectMany(pair => spans[pair[1]]).OrderBy(span => span.Start)];
            var (content, source, cue) = (Of("Content"), Of("Source"), Of("Cue"));
            var signs = content.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(i => !char.IsWhiteSpace(text[i])).ToList();
            if (signs.Count == 0)
                continue;
            var share = (double)signs.Count(i => marked[i]) / signs.Count;
            var kind = share >= Direct ? "direct" : share > 0 ? "mixed" : "indirect";
            var pieces = kind == "direct" ? content : kind == "mixed" ? Pieces(content, marked) : [];
            var speaker = source.Count == 0 ? null : text[source[0].Start..(source[^1].Start + source[^1].Length)];
            quotes.Add(new AnnotatedQuote(line[0], kind, content, [.. pieces.Select(span => AnnotatedArticle.Core(text, span.Start, span.Start + span.Length)).Where(span => span.Length > 0 && AnnotatedArticle.Words(text, span) >= 3 && seen.Add(span))],
                speaker, speaker is null ? null : NameIn(speaker, fullNames), false, string.Join(' ', cue.Select(span => text.Substring(span.Start, span.Length))))
            { IsNameTold = true });
        }

        return new AnnotatedArticle($"polnear/{part}/{name}", text, null, Day().Match(name) is { Success: true } day ? day.Value : null, quotes);
    }

    // "Content 1359 1390;1393 1432".
    private static List<TextSpan> Spans(string field, List<int> units) => [.. field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';')
        .Select(pair => pair.Split(' ').Select(number => units[int.Parse(number, CultureInfo.InvariantCulture)]).ToArray()).Select(pair => new TextSpan(pair[0], pair[1] - pair[0]))];

    private static bool[] InMarks(string text)
    {
        var marked = new bool[text.Length + 1];
        foreach (Match match in Marks().Matches(text))
            Array.Fill(marked, true, match.Index, match.Length);
        return marked;
    }

    private static List<TextSpan> Pieces(List<TextSpan> content, bool[] marked)
    {
        var pieces = new List<TextSpan>();
        foreach (var span in content)
        {
            for (var at = span.Start; at < span.Start + span.Length; at++)
            {
                var end = at;
                while (end < span.Start + span.Length && marked[end])
                    end++;
                if (end - at > 2)
                    pieces.Add(new TextSpan(at, end - at));
                at = Math.Max(at, end);
            }
        }

        return pieces;
    }

    // The name that a mention ends with; a surname stands for the one full name of the article that ends so.
    private static string? NameIn(string speaker, List<string> fullNames)
    {
        var runs = Capitals().Matches(speaker.TrimEnd(',', ' ')).Select(match => match.Value).ToList();
        if (runs.Count != 1 || !speaker.TrimEnd(',', ' ').EndsWith(runs[0], StringComparison.Ordinal))
            return null;
        if (runs[0].Contains(' ', StringComparison.Ordinal))
            return runs[0];
        var whole = fullNames.FindAll(name => name.EndsWith(" " + runs[0], StringComparison.Ordinal));
        return whole.Select(name => name.Split(' ')[0]).Distinct().Count() == 1 ? whole.MinBy(name => name.Length) : null;
    }

    [GeneratedRegex("“[^”“\n]*(?:“[^”\n]*”[^”“\n]*)*”|\"[^\"\n]*\"|“[^”\n]*$|\"[^\"\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}’'.-]+(?: (?:\p{Lu}\.|de|van|von|bin|al))* \p{Lu}[\p{L}’'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex FullNames();

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+))*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?<=_)\d{4}-\d{2}-\d{2}(?=_)", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
