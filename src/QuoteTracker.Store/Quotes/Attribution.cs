using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Store.Quotes;

/// <summary>One speaker of a quote.</summary>
public sealed class Attribution
{
    /// <summary>The quote's id.</summary>
    public long QuoteId { get; init; }

    /// <summary>Place among the speakers, from 0.</summary>
    public int Place { get; init; }

    /// <summary>Who.</summary>
    public long SpeakerId { get; init; }

    /// <inheritdoc cref="SpeakerId"/>
    public Speaker? Speaker { get; init; }

    /// <summary>The role as the source states it; null when it states none.</summary>
    public string? RoleAsStated { get; init; }

    /// <summary>The organization spoken for; null when not known.</summary>
    public long? CapacityId { get; init; }

    /// <inheritdoc cref="CapacityId"/>
    public Organization? Capacity { get; init; }
}
