using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Speakers;

/// <summary>Whoever can say something: a person, an organization or a group. One id space for all three.</summary>
public abstract class Speaker : IRecord
{
    /// <summary>Given by the database, never used again after a delete.</summary>
    public long Id { get; init; }

    /// <summary>The stable key in addresses and in the exchange format: lower case letters, digits and hyphens, not digits alone.</summary>
    public required string Slug { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Slug;

    /// <summary>The name shown. Every other spelling is in <see cref="Names"/>.</summary>
    public required string Name { get; set; }

    /// <summary>Who or what this is, in a sentence. Null when nobody wrote one.</summary>
    public string? Summary { get; set; }

    /// <summary>All names by which this speaker is found, the one in <see cref="Name"/> first.</summary>
    public List<SpeakerName> Names { get; init; } = [];

    /// <summary>Identifiers in other registers, in the order given.</summary>
    public List<SpeakerIdentifier> Identifiers { get; init; } = [];

    /// <summary>Addresses about the speaker, in the order given.</summary>
    public List<SpeakerLink> Links { get; init; } = [];
}

/// <summary>A person (Popolo's Person).</summary>
public sealed class Person : Speaker
{
    /// <summary>EDTF; null when not known.</summary>
    public string? BirthDate { get; set; }

    /// <summary>EDTF; null for the living and where it is not known.</summary>
    public string? DeathDate { get; set; }
}

/// <summary>An organization (Popolo's Organization).</summary>
public sealed class Organization : Speaker
{
    /// <summary>Such as "party", "parliament", "country"; null when not said.</summary>
    public string? Classification { get; set; }
}

/// <summary>Several who speak as one: "nearly 60 U.S. Congressmen".</summary>
public sealed class Group : Speaker
{
    /// <summary>As the source describes them.</summary>
    public required string Description { get; set; }

    /// <summary>How many, 1 or more; null when the source gives no number.</summary>
    public int? Count { get; set; }

    /// <summary>How <see cref="Count"/> is meant; null without a count.</summary>
    public CountQualifier? CountQualifier { get; set; }

    /// <summary>The organization it is drawn from; null when there is none.</summary>
    public long? OrganizationId { get; set; }

    /// <inheritdoc cref="OrganizationId"/>
    public Organization? Organization { get; set; }

    /// <summary>The members that are known by name.</summary>
    public List<Person> Members { get; init; } = [];
}

/// <summary>How a group's count is meant.</summary>
public enum CountQualifier
{
    /// <summary>That many.</summary>
    Exactly,

    /// <summary>Around that many.</summary>
    About,

    /// <summary>A few less.</summary>
    Nearly,

    /// <summary>More than that.</summary>
    Over,

    /// <summary>That many or more.</summary>
    AtLeast,
}
