using System.Text;
using QuoteTracker.Check;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Store;

namespace QuoteTracker.Mcp;

/// <summary>An answer in words, with the evidence: many clients show a model these alone.</summary>
/// <param name="server">Where the permalinks are; null where no server is known.</param>
internal sealed class Telling(string? server)
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString().Trim();

    /// <summary>Writes a line.</summary>
    public Telling Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>An answer to a check.</summary>
    public void Check(CheckResponse answer)
    {
        Line($"Verdict: {Words.Of(answer.Verdict)}.{(answer.Attribution is { } attribution ? $" Attribution: {Words.Of(attribution)}." : "")} {answer.Message}");
        Flags(answer.Flags);
        foreach (var change in answer.Changes)
            Line($"Change ({Words.Of(change.Kind)}): on record {Marked(change.Removed)}, asked about {Marked(change.Added)}.");
        foreach (var cut in answer.Cuts)
            Line($"Left out: {cut}");
        foreach (var insertion in answer.Insertions)
            Line($"Put in by an editor, and not checked: {insertion.Text}");
        Meant(answer.DidYouMean);
        if (answer.Best is { } best)
            Quote(best.Quote);
        foreach (var part in answer.Parts)
            Line($"Part: “{part.Text}” is of {part.Key} (id {part.Quote}), {string.Join(" and ", part.Speakers)}.");
        foreach (var other in answer.Others)
            Line($"Other quote with these words ({Words.Of(other.Verdict)}): {other.Key} (id {other.Quote}), {Words.Of(other.Kind)}, {string.Join(" and ", other.Speakers)}: “{other.Text}”");
        if (answer.Nearest is { } nearest)
            Line($"Nearest, but no match: {nearest.Key} (id {nearest.Quote}), {string.Join(" and ", nearest.Speakers)}: “{nearest.Text}” {nearest.Why}");
        if (answer.InSourceText is { } place)
            Line($"In a captured text, as nobody's quote ({Words.Of(place.Verdict)}): “{place.Before}«{place.Exact}»{place.After}”, {Source(place.Source)}");
        foreach (var (review, _, _) in answer.Reviews)
            Line($"Reviewed claim, the same or on the same matter: “{review.Claim}”{(review.Claimant is { } claimant ? $", claimed by {claimant}" : "")}. {review.Reviewer.Name}: {review.Rating}{(review.ReviewedOn is { } day ? $", {day}" : "")}, {review.Url}");
    }

    /// <summary>A quote with its evidence; where it <paramref name="isWhole"/>, with relations and reviews.</summary>
    public void Quote(QuoteResponse quote, bool isWhole = false)
    {
        Line($"Quote {quote.Key} (id {quote.Id}, {Words.Of(quote.Kind)}, {quote.Language}{(quote.SpokenIn is { } spoken ? $", a rendering: spoken in {spoken}" : "")}, {Words.Of(quote.Status)}): “{quote.Text}”");
        Line($"Said by {string.Join(" and ", quote.Speakers.Select(Speaker))}{(quote.SaidOn is { } day ? $", {day} ({Words.Of(quote.DateBasis!.Value)})" : ", day not known")}.");
        Flags(quote.Flags);
        foreach (var place in quote.Occurrences)
        {
            var chain = string.Concat(place.Chain.Select(step => $", by way of {step.Speaker?.Name ?? step.Source?.Title}"));
            var latest = place.Latest is { } later ? $", in the newest capture: {later.Change}" : "";
            Line($"Evidence: {Source(place.Source)}: “{place.QuoteSelector.Exact}” (anchor {Words.Of(place.Anchor)}, capture {place.Snapshot} at {place.PositionSelector.Start}{(place.InHeadline ? ", in a headline" : "")}{latest}{chain})");
        }

        Line(quote.Unsourced ? "Unsourced: no place where it is written down is on record." : $"Independent origins: {quote.IndependentOrigins}");
        if (isWhole)
            Beside(quote);
        Line($"Permalink: {server}/quotes/{quote.Key}/versions/{quote.Version}");
    }

    /// <summary>Who was taken for names that fit several.</summary>
    public void Meant(IReadOnlyList<DidYouMean>? names)
    {
        foreach (var meant in names ?? [])
            Line($"“{meant.Value}” was taken for {string.Join(", ", meant.Speakers.Select(speaker => $"{speaker.Name} ({speaker.Slug})"))}.");
    }

    private void Beside(QuoteResponse quote)
    {
        foreach (var other in quote.Relations)
            Line($"Relation: {other.Kind} {other.Key} (id {other.Quote}): “{other.Text}”");
        foreach (var review in quote.Reviews)
            Line($"Review: “{review.Claim}” {review.Reviewer.Name}: {review.Rating}{(review.ReviewedOn is { } day ? $", {day}" : "")}, {review.Url}");
    }

    private void Flags(IReadOnlyList<string> flags)
    {
        if (flags.Count > 0)
            Line($"Flags: {string.Join(", ", flags)}");
    }

    private string Source(SourceSummary source) => $"“{source.Title}” ({source.Key}), {source.Url ?? $"{server}/sources/{source.Key}"}";

    private static string Marked(string words) => words.Length == 0 ? "nothing" : $"“{words}”";

    private static string Speaker(QuoteSpeaker said) =>
        $"{said.Speaker.Name} ({said.Speaker.Slug}{(said.RoleAsStated is { } role ? $", there called {role}" : "")}){(said.Flags.Count > 0 ? $" [{string.Join(", ", said.Flags)}]" : "")}";
}
