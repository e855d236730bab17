using QuoteTracker.Store.Quotes;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>Answers in words that a person can read.</summary>
internal static class Sentences
{
    public const string NotFound = "These words are not in this database. That does not mean that they were not said.";

    public const string TooShort = "These are too few words to tell whose they are.";

    /// <summary>What the verdict says, and whose words they are.</summary>
    public static string Of(Judged best, MarkedWords asked, AttributionVerdict? attribution, Whose whose)
    {
        var who = best.Quote.Speakers.Count == 0 ? "a quote without a speaker" : Names(best.Quote);
        var where = best.Quote.Places is [var place, ..] ? $", in “{Title(place.SourceTitle)}”" : ", without a source";
        var what = best.Verdict switch
        {
            Verdict.Verbatim => $"These are the words of {who}{where}.",
            Verdict.Excerpt => $"These words are a part of what {who} said{where}.",
            Verdict.Elided when best.LacksMarkOfGap(asked) => $"These are the words of {who}{where}; but something is left out there, as a mark says that the words asked about lack.",
            Verdict.Elided when best.Comparison.Likeness < Likeness.Runs => $"These are the words of {who}{where}; the gap is marked there too.",
            Verdict.Elided => $"These words of {who} stand in this order{where}, with others between where the gaps are marked.",
            Verdict.Reported when best.Quote.Kind == QuoteKind.Silence => $"These words are the writer's, who tells of a silence of {who}{where}: nobody spoke them.",
            Verdict.Reported => $"Only an indirect statement has these words: they are the writer's, about {who}{where}.",
            Verdict.Altered when best.At is { InHeadline: true } headline => $"A headline has these words; {who} is quoted with others in “{Title(headline.SourceTitle)}”.",
            Verdict.Altered when best.At is { } other => $"“{Title(other.SourceTitle)}” has these words; {who} is quoted with others elsewhere.",
            Verdict.Altered when best.Quote.Kind == QuoteKind.Silence => $"The writer tells of a silence of {who}{where}, in these words with changes: {Changes(best.Comparison)}. Nobody spoke them.",
            Verdict.Altered when best.Quote.Kind is QuoteKind.Indirect or QuoteKind.Reported => $"Only an indirect statement is near: the writer's words about {who}{where}, with changes: {Changes(best.Comparison)}.",
            _ => $"These are not the words of {who}{where}, but those with changes: {Changes(best.Comparison)}.",
        };
        return attribution switch
        {
            AttributionVerdict.Different => $"{what} They are not on record as those of {whose.Name}.",
            AttributionVerdict.Member => $"{what} {whose.Name} is a known member of that group.",
            AttributionVerdict.Unknown when !whose.IsKnown => $"{what} {whose.Name} is not in this database.",
            _ => what,
        };
    }

    /// <summary>What an editor's brackets do to the meaning; empty for nothing.</summary>
    public static string Turning(IReadOnlyList<string> insertions) => insertions.Count == 0 ? ""
        : $" The words in brackets turn it: {string.Join(", ", insertions)}.";

    /// <summary>Where a captured text has the words.</summary>
    public static string InSource(InSourceText place) => place.Verdict == Verdict.Altered
        ? $" With changes they stand in the text of “{Title(place.Source.Title)}”, where nobody entered them as a quote."
        : $" They stand in the text of “{Title(place.Source.Title)}”, where nobody entered them as a quote: whose they are is to be read there.";

    /// <summary>Several quotes as one.</summary>
    public static string Stitched(IEnumerable<WholeQuote> quotes) =>
        $"These words are parts of several quotes joined as one: of {string.Join("; of ", quotes.Select(quote => quote.Speakers.Count == 0 ? quote.Key : $"{Names(quote)} ({quote.Key})"))}.";

    // Marks inside of marks are single ones.
    private static string Title(string title) => title.Replace('“', '‘').Replace('”', '’').Replace('"', '\'');

    private static string Names(WholeQuote quote) => string.Join(" and ", Findings.Speakers(quote));

    private static string Changes(Comparison comparison) => string.Join(", ", comparison.Changes.Select(change => change.Kind).Distinct().Order().Select(kind => kind switch
    {
        ChangeKind.Negation => "a negation",
        ChangeKind.Number => "a number",
        ChangeKind.Name => "a name",
        ChangeKind.Wording => "other words",
        ChangeKind.Order => "another order",
        ChangeKind.Insertion => "words added",
        ChangeKind.Omission => "words left out",
        ChangeKind.UnmarkedGap => "words left out without a mark",
        _ => "words of a quotation inside",
    }));
}
