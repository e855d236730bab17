using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.Quotes;

/// <summary>One step of a source chain: somebody who passed the words on, or a document that they were taken from.</summary>
public sealed class ChainLink
{
    /// <summary>The quote's id.</summary>
    public long QuoteId { get; init; }

    /// <summary>The occurrence's place.</summary>
    public int Place { get; init; }

    /// <summary>Place in the chain, from 0: the first who had the words.</summary>
    public int Step { get; init; }

    /// <summary>Who passed them on; null where a document did.</summary>
    public long? SpeakerId { get; init; }

    /// <inheritdoc cref="SpeakerId"/>
    public Speaker? Speaker { get; init; }

    /// <summary>The document they were taken from; null where somebody passed them on.</summary>
    public long? SourceId { get; init; }

    /// <inheritdoc cref="SourceId"/>
    public Source? Source { get; init; }

    /// <summary>The words that say so: "told Turan news agency"; null when there are none.</summary>
    public string? Cue { get; init; }
}
