using QuoteTracker.Extraction;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Sources;

namespace QuoteTracker.Pages.Curating;

/// <summary>A source's drafts as they lie before a curator. Nothing of them is kept but what was decided; each look reads the text anew.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">The text that was read.</param>
/// <param name="Read">What was read in it.</param>
/// <param name="By">Name of the curator's key.</param>
public sealed record DraftDesk(SourceResponse Source, string Text, ExtractionResponse Read, string? By)
{
    // As many as can be told apart.
    private const int Colours = 8;

    // Of two that share a lead-in, the first has it.
    private readonly Dictionary<int, int> ledTo = Enumerable.Range(0, Read.Drafts.Count).Where(at => PairedLead(Read.Drafts, at) is not null)
        .DistinctBy(at => PairedLead(Read.Drafts, at)).ToDictionary(at => PairedLead(Read.Drafts, at)!.Value);

    /// <summary>The drafts, in the order in which their words begin.</summary>
    public IReadOnlyList<ExtractedDraft> Drafts => Read.Drafts;

    /// <summary>Who speaks in it, in the order in which they first do, as <see cref="SpeakerOf"/> says it.</summary>
    public IReadOnlyList<string> Speakers { get; } = [.. Read.Drafts.Select(SpeakerOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The class of a speaker's colour.</summary>
    public string ColourOf(string? speaker) => speaker is null ? "nobody" : $"c{Speakers.TakeWhile(other => other != speaker).Count() % Colours}";

    /// <summary>How many have nothing left to decide.</summary>
    public int Decided => Drafts.Count(draft => !IsOpen(draft));

    /// <summary>Reads them, in the newest text or in that of a snapshot; or why not.</summary>
    internal static async Task<(DraftDesk? Desk, IResult? Refusal)> Of(string id, string? snapshot, ApiCalls api, HttpContext http)
    {
        var source = await api.Get<SourceResponse>($"/sources/{Uri.EscapeDataString(id)}");
        if (source.Value is not { } record)
            return (null, PageResult.Refused(http, source));
        var read = await api.Post<ExtractionResponse>($"/sources/{record.Id}/extract", new { snapshot });
        return read.Value is not { } extraction
            ? (null, PageResult.Refused(http, read))
            : (new DraftDesk(record, await api.Text($"/sources/{record.Id}/snapshots/{extraction.Snapshot}/text") ?? "", extraction, Session.Of(http)?.Name), null);
    }

    /// <summary>Whether somebody must still decide: neither accepted nor rejected, nor a quote of this source already.</summary>
    public static bool IsOpen(ExtractedDraft draft) => draft is { Decision: null, Entered: null };

    /// <summary>Whether it is a quote: what becomes of it is decided as of all quotes.</summary>
    public static bool IsQuote(ExtractedDraft draft) => draft is { Decision.Quote: not null } or { Entered: not null };

    /// <summary>
    /// The indirect statement that is decided together with a draft, as its number: it leads to the words, and is open as they are.
    /// Null where the words stand alone.
    /// </summary>
    public int? PairedLead(int at) => PairedLead(Drafts, at);

    /// <summary>Where a curator stands who wants to see a draft: at the draft, or at the words that it leads to.</summary>
    public int StopOf(int at) => ledTo.GetValueOrDefault(at, at);

    /// <summary>The next to decide after one, else from the top; null where all is decided.</summary>
    public int? Next(int after)
    {
        var open = Stops.Where(at => IsOpen(Drafts[at])).ToList();
        return open.Exists(at => at > after) ? open.Find(at => at > after) : open.Count > 0 ? open[0] : null;
    }

    /// <summary>The one before, decided or not; null before the first.</summary>
    public int? Previous(int before) => Stops.Where(at => at < before).Select(at => (int?)at).LastOrDefault();

    /// <summary>The numbers of the drafts that the curator decided last, all at once; empty where they decided none that is still so.</summary>
    public IReadOnlyList<int> LastDecided => Drafts.Index().Where(one => one.Item.Decision is { } decided && decided.By == By)
        .GroupBy(one => one.Item.Decision!.At, one => one.Index).MaxBy(call => call.Key)?.ToList() ?? [];

    /// <summary>
    /// Whether words stand where the API looks for those of a corrected draft, near it: as they are but for white space, or in pieces where
    /// <c>…</c> leaves out what is between. What a draft of several parts says as one statement stands nowhere else.
    /// </summary>
    public bool Has(string words, int at)
    {
        var (draft, from) = (Drafts[at], 0);
        var start = Math.Max(0, draft.Parts[0].Start - KnownText.Reach);
        var near = Short.Line(Text[start..Math.Min(Text.Length, draft.Parts[^1].End + KnownText.Reach + words.Length)]) ?? "";
        if (Short.Line(draft.Text)?.Contains(Short.Line(words) ?? "", StringComparison.Ordinal) == true)
            return true;
        foreach (var piece in words.Split(["[…]", "[...]", "…", "..."], StringSplitOptions.None).Select(Short.Line).OfType<string>())
        {
            if (near.IndexOf(piece, from, StringComparison.Ordinal) is not (>= 0 and var found))
                return false;
            from = found + piece.Length;
        }

        return true;
    }

    /// <summary>The number of a draft by what was seen of it; null where the text reads otherwise by now.</summary>
    public int? Find(string mark) => Enumerable.Range(0, Drafts.Count).Where(at => MarkOf(Drafts[at]) == mark).Select(at => (int?)at).FirstOrDefault();

    /// <summary>What tells a draft from all others of its text: its kind and its places.</summary>
    public static string MarkOf(ExtractedDraft draft) => $"{draft.Kind} {string.Join(' ', draft.Parts.Select(part => $"{part.Start}-{part.End}"))}";

    /// <summary>Who speaks, as one word for one speaker: the slug, else the full name. Null where nobody is known, or two may be meant.</summary>
    public static string? SpeakerOf(ExtractedDraft draft) => draft.Speaker?.Resolved ?? draft.Speaker?.Proposed?.Name;

    private IEnumerable<int> Stops => Enumerable.Range(0, Drafts.Count).Where(at => StopOf(at) == at);

    private static int? PairedLead(IReadOnlyList<ExtractedDraft> drafts, int at) =>
        IsOpen(drafts[at]) && drafts[at].LeadIn is { } lead && IsOpen(drafts[lead]) ? lead : null;
}
