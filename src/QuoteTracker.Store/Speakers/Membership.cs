using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>A person held a role in an organization, from a date to a date, on the word of a source.</summary>
public sealed class Membership : IRecord
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Stable key in the exchange format.</summary>
    public required string Key { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Key;

    /// <summary>Who.</summary>
    public long PersonId { get; set; }

    /// <inheritdoc cref="PersonId"/>
    public Person? Person { get; set; }

    /// <summary>Where.</summary>
    public long OrganizationId { get; set; }

    /// <inheritdoc cref="OrganizationId"/>
    public Organization? Organization { get; set; }

    /// <summary>As what: "Chairman".</summary>
    public required string Role { get; set; }

    /// <summary>Other words for the role, as sources use them: "MP", "deputy". Empty when there are none.</summary>
    public List<string> AlsoCalled { get; set; } = [];

    /// <summary>EDTF; null when not known.</summary>
    public string? StartDate { get; private set; }

    /// <summary>EDTF; null when not known, or still held.</summary>
    public string? EndDate { get; private set; }

    /// <summary>First day that the role may have been held; null without a start.</summary>
    public DateOnly? EarliestDay { get; private set; }

    /// <summary>Last day that the role may have been held; null without an end.</summary>
    public DateOnly? LatestDay { get; private set; }

    /// <summary>The source that says so; null when none was given.</summary>
    public long? SourceId { get; set; }

    /// <inheritdoc cref="SourceId"/>
    public Source? Source { get; set; }

    /// <summary>Sets both ends; either may be null.</summary>
    public void Hold(Edtf? start, Edtf? end)
    {
        (StartDate, EarliestDay) = (start?.Text, start?.Earliest);
        (EndDate, LatestDay) = (end?.Text, end?.Latest);
    }
}
