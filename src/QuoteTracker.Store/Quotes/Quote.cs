using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>One statement by one or more speakers.</summary>
public sealed class Quote : IRecord
{
    /// <summary>Given by the database, or by a bulk import that holds the write lock.</summary>
    public long Id { get; internal set; }

    /// <summary>Stable key in the exchange format; never digits alone.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Key;

    /// <summary>The words, without quotation marks around them.</summary>
    public required string Text { get; set; }

    /// <summary>How the words stand in the source.</summary>
    public QuoteKind Kind { get; set; }

    /// <summary>BCP 47 tag of the language of the words.</summary>
    public required string Language { get; set; }

    /// <summary>The language they were spoken in where it differs: the words are then a rendering. Null: the same, or not known.</summary>
    public string? SpokenIn { get; private set; }

    /// <summary>How <see cref="SpokenIn"/> is known; null without it.</summary>
    public DateBasis? SpokenInBasis { get; private set; }

    /// <summary>The day it was said, EDTF; null when not known.</summary>
    public string? SaidOn { get; private set; }

    /// <summary>First day that <see cref="SaidOn"/> covers.</summary>
    public DateOnly? EarliestDay { get; private set; }

    /// <summary>Last day that <see cref="SaidOn"/> covers.</summary>
    public DateOnly? LatestDay { get; private set; }

    /// <summary>How <see cref="SaidOn"/> is known; null without it.</summary>
    public DateBasis? DateBasis { get; private set; }

    /// <summary>The source's words that lead in; null when there are none.</summary>
    public string? LeadIn { get; set; }

    /// <summary>To whom it was said; null when not known.</summary>
    public long? AddresseeId { get; set; }

    /// <inheritdoc cref="AddresseeId"/>
    public Speaker? Addressee { get; set; }

    /// <summary>Slugs, in the order given.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>Whether it is shown.</summary>
    public QuoteStatus Status { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Who said it, in the source's order.</summary>
    public List<Attribution> Attributions { get; init; } = [];

    /// <summary>Where it stands; empty for an unsourced quote.</summary>
    public List<Occurrence> Occurrences { get; init; } = [];

    /// <summary>Sets the day, its reach and its basis together; all null when not known.</summary>
    public void Say(Edtf? on, DateBasis? basis)
    {
        (SaidOn, EarliestDay, LatestDay) = (on?.Text, on?.Earliest, on?.Latest);
        DateBasis = on is null ? null : basis ?? Sources.DateBasis.Stated;
    }

    /// <summary>Says that the words render another language; null says that they don't.</summary>
    public void Render(string? spokenIn, DateBasis? basis) =>
        (SpokenIn, SpokenInBasis) = (spokenIn, spokenIn is null ? null : basis ?? Sources.DateBasis.Stated);
}

/// <summary>How the words stand in the source.</summary>
public enum QuoteKind
{
    /// <summary>Whole, in quotation marks.</summary>
    Direct,

    /// <summary>A fragment in quotation marks inside someone else's sentence.</summary>
    Partial,

    /// <summary>"Said that …": the words are the writer's.</summary>
    Indirect,

    /// <summary>The act alone: "criticized the appeal".</summary>
    Reported,

    /// <summary>Did not comment.</summary>
    Silence,
}

/// <summary>Whether a quote is shown.</summary>
public enum QuoteStatus
{
    /// <summary>Not yet shown in lists and search, unless asked for.</summary>
    Draft,

    /// <summary>Shown.</summary>
    Published,

    /// <summary>Shown, and marked as taken back.</summary>
    Retracted,
}
