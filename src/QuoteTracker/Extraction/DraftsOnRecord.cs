using QuoteTracker.Store;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Extraction;

/// <summary>What is known of the drafts of a text: which were decided, and which stand there as quotes already.</summary>
internal sealed class DraftsOnRecord
{
    // A clause with its "that" and one without are the same place.
    private const double Alike = 0.8;

    private readonly Dictionary<(int Start, QuoteKind Kind), DraftDecision> decided = [];
    private readonly List<EnteredPlace> entered = [];

    /// <summary>Where there is no database: nothing is.</summary>
    public static DraftsOnRecord None => new();

    public static async Task<DraftsOnRecord> Of(QuoteDb db, long source, long snapshot, CancellationToken cancel)
    {
        var known = new DraftsOnRecord();
        foreach (var decision in await db.DecidedInAsync(source, snapshot, cancel))
            known.decided[(decision.Start, decision.Kind)] = decision;
        known.entered.AddRange(await db.EnteredInAsync(source, snapshot, cancel));
        return known;
    }

    /// <summary>The newest decision on a draft that still holds; null for none.</summary>
    public DraftDecision? Decision(ExtractedDraft draft) => decided.GetValueOrDefault((draft.Parts[0].Start, draft.Kind));

    /// <summary>The draft with what is known of it.</summary>
    public ExtractedDraft Told(ExtractedDraft draft) => draft with
    {
        Decision = Decision(draft) is { } decision ? DecisionOnDraft.Of(decision) : null,
        Entered = Entered(draft),
    };

    /// <summary>Key of a quote that stands at the draft's place; null for none.</summary>
    public string? Entered(ExtractedDraft draft) => draft.Parts.Select(Entered).FirstOrDefault(quote => quote is not null);

    private string? Entered(PlaceInText part) => entered.Find(place => Shared(place, part) >= Alike * Math.Max(place.End - place.Start, part.End - part.Start))?.Quote;

    private static int Shared(EnteredPlace place, PlaceInText part) => Math.Min(place.End, part.End) - Math.Max(place.Start, part.Start);
}
