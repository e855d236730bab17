using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store.History;

/// <summary>What a record keeps beside its state to be found by, and what follows from its state: no revision tells of it.</summary>
internal static class Derived
{
    /// <summary>What doesn't follow from the rest of the record, in words; null when all does.</summary>
    public static string? FaultOf(IRecord record) => record switch
    {
        Speaker speaker when !AreNames(speaker) => "has names that are not kept as they are written.",
        Quote quote when (Day(quote.SaidOn)?.Earliest, Day(quote.SaidOn)?.Latest) != (quote.EarliestDay, quote.LatestDay) => "has days that are not those of its date.",
        Membership held when (Day(held.StartDate)?.Earliest, Day(held.EndDate)?.Latest) != (held.EarliestDay, held.LatestDay) => "has days that are not those of its dates.",
        _ => null,
    };

    private static bool AreNames(Speaker speaker) =>
        speaker.Names.Exists(name => name.Place == 0 && name.Name == speaker.Name)
        && speaker.Names.TrueForAll(name => name.Folded == SpeakerName.Of(name.Place, name.Name).Folded);

    private static Edtf? Day(string? text) => text is not null && Edtf.TryParse(text, out var day, out _) ? day : null;
}
