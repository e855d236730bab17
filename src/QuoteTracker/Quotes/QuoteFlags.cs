using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>What a reader must be told beside a quote's words, wherever they are shown.</summary>
internal static class QuoteFlags
{
    /// <summary>It was taken back: by its status, or by another quote.</summary>
    public const string Retracted = "retracted";

    /// <summary>Another quote says that it was not said.</summary>
    public const string Denied = "denied";

    /// <summary>Another quote puts it right.</summary>
    public const string Corrected = "corrected";

    /// <summary>It is another quote in another language.</summary>
    public const string Translation = "translation";

    /// <summary>A source has other words there since.</summary>
    public const string AlteredAtSource = "alteredAtSource";

    /// <summary>The words are gone from a source since.</summary>
    public const string GoneFromSource = "goneFromSource";

    /// <summary>A later capture has the words at several places that nothing tells apart.</summary>
    public const string AmbiguousAtSource = "ambiguousAtSource";

    /// <summary>In this order; empty for most. A draft denies, retracts and corrects nothing.</summary>
    public static List<string> Of(WholeQuote quote)
    {
        var flags = new List<string>();
        if (quote.Status == QuoteStatus.Retracted || IsSubjectOf(quote, RelationKind.Retracts))
            flags.Add(Retracted);
        if (IsSubjectOf(quote, RelationKind.Denies))
            flags.Add(Denied);
        if (IsSubjectOf(quote, RelationKind.Corrects))
            flags.Add(Corrected);
        if (quote.Relations.Exists(r => r is { Kind: RelationKind.Translates, Outward: true }))
            flags.Add(Translation);
        if (quote.Places.Exists(place => place.Latest is { State: AnchorState.Fuzzy, Score: < Anchor.SameWords }))
            flags.Add(AlteredAtSource);
        if (quote.Places.Exists(place => place.Latest?.State == AnchorState.Orphan))
            flags.Add(GoneFromSource);
        if (quote.Places.Exists(place => place.Latest?.State == AnchorState.Ambiguous))
            flags.Add(AmbiguousAtSource);
        return flags;
    }

    private static bool IsSubjectOf(WholeQuote quote, RelationKind kind) =>
        quote.Relations.Exists(r => !r.Outward && r.Kind == kind && r.Status != QuoteStatus.Draft);
}
