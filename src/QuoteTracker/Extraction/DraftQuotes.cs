using QuoteTracker.Quotes;

namespace QuoteTracker.Extraction;

/// <summary>The quote that a draft says, to be added as any other.</summary>
internal static class DraftQuotes
{
    private const int LongestLead = 2_000, LongestRole = 300, LongestCue = 300;

    /// <summary>As the draft is, without its places. It has no speaker where the draft doesn't tell of one.</summary>
    public static DecidedQuote Of(ExtractedDraft draft, string text, string language) => new(
        GivenDraft.Joined(draft, text),
        draft.Kind, language,
        draft.Speaker is { } said && (said.Resolved is not null || said is { Proposed: not null, Candidates: null or { Count: 0 } })
            ? [new DecidedSpeaker(said.Resolved, said.Resolved is null ? OnALine(said.Proposed!) : null, Short.Of(said.Role, LongestRole))]
            : [],
        SaidOn: draft.Day?.On, DateBasis: draft.Day?.Basis, LeadIn: draft.Lead is { } lead ? Short.Of(text[lead.Start..lead.End], LongestLead) : null, Addressee: draft.Addressee?.Resolved);

    private static ProposedSpeaker OnALine(ProposedSpeaker proposed) => proposed with { Name = Short.Line(proposed.Name) ?? "", Description = Short.Line(proposed.Description) };

    /// <summary>The quote to be added. <paramref name="speakers"/> are the slugs of those who said it, new ones among them.</summary>
    public static QuoteRequest Request(DecidedQuote quote, IReadOnlyList<string> speakers, ExtractedDraft draft, KnownText text) => new(
        quote.Text, quote.Kind, quote.Language,
        [.. quote.Speakers.Select((said, i) => new QuoteSpeakerRequest(speakers[i], said.RoleAsStated, said.Capacity))],
        quote.Key, quote.SpokenIn, quote.SpokenInBasis, quote.SaidOn, quote.DateBasis, quote.LeadIn, quote.Addressee, quote.Topics, quote.Status,
        quote.Occurrences ?? Places(quote, draft, text));

    // Words that were corrected stand where they stand; where they don't, the evidence is what the draft points to.
    private static List<OccurrenceRequest> Places(DecidedQuote quote, ExtractedDraft draft, KnownText text) =>
        draft.Parts is [var only] && text.Text[only.Start..only.End] != quote.Text && text.Nearest(quote.Text, only.Start) is { } start
            ? [Place(start, start + quote.Text.Length, draft, text)]
            : [.. draft.Parts.Select(part => Place(part.Start, part.End, draft, text))];

    private static OccurrenceRequest Place(int start, int end, ExtractedDraft draft, KnownText text) => new(
        text.Source, text.Text[start..end], Start: start, End: end, InHeadline: draft.InHeadline, Snapshot: text.Snapshot,
        Chain: draft.Chain is null ? null : [.. draft.Chain.Where(step => step is { IsOutlet: true, Resolved: not null }).Select(step => new ChainLinkRequest(step.Resolved, Cue: Short.Of(text.Text[step.Cue.Start..step.Cue.End], LongestCue)))]);
}

/// <summary>A text that drafts were read in.</summary>
/// <param name="Source">Id of its source.</param>
/// <param name="Snapshot">Its id.</param>
/// <param name="Text">The text.</param>
internal sealed record KnownText(string Source, string Snapshot, string Text)
{
    // How far from the draft corrected words are looked for: it was a little more or less of a sentence.
    internal const int Reach = 2_000;

    /// <summary>Where these words stand that is nearest to a place; null where they don't.</summary>
    public int? Nearest(string words, int place)
    {
        int? nearest = null;
        var end = Math.Min(Text.Length, place + Reach + words.Length);
        for (var at = Next(Math.Max(0, place - Reach)); at >= 0; at = Next(at + 1))
        {
            if (nearest is null || Math.Abs(at - place) < Math.Abs(nearest.Value - place))
                nearest = at;
        }

        return nearest;

        int Next(int from) => words.Length == 0 || from >= end ? -1 : Text.IndexOf(words, from, end - from, StringComparison.Ordinal);
    }
}
