using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>One name of a speaker, in one script and spelling.</summary>
public sealed class SpeakerName
{
    /// <summary>The speaker's id.</summary>
    public long SpeakerId { get; init; }

    /// <summary>Place in the list, 0 for the name shown.</summary>
    public int Place { get; init; }

    /// <summary>As written.</summary>
    public required string Name { get; init; }

    /// <summary>Folded words with single spaces between, and one at each end, so that " wor" finds the start of any word.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>BCP 47 tag of the language the name is written in; null when not said.</summary>
    public string? Language { get; init; }

    /// <summary>What kind of name, such as "party name"; null when plain.</summary>
    public string? Note { get; init; }

    /// <summary>A name ready to be found.</summary>
    public static SpeakerName Of(int place, string name, string? language = null, string? note = null) =>
        new() { Place = place, Name = name, Language = language, Note = note, Folded = $" {Folding.FoldName(name)} " };
}

/// <summary>An identifier in another register: <c>wikidata</c>, <c>Q…</c>.</summary>
public sealed class SpeakerIdentifier
{
    /// <summary>The speaker's id.</summary>
    public long SpeakerId { get; init; }

    /// <summary>Place in the list, from 0.</summary>
    public int Place { get; init; }

    /// <summary>The register.</summary>
    public required string Scheme { get; init; }

    /// <summary>The identifier in that register.</summary>
    public required string Identifier { get; init; }
}

/// <summary>An address about a speaker.</summary>
public sealed class SpeakerLink
{
    /// <summary>The speaker's id.</summary>
    public long SpeakerId { get; init; }

    /// <summary>Place in the list, from 0.</summary>
    public int Place { get; init; }

    /// <summary>http or https.</summary>
    public required string Url { get; init; }

    /// <summary>What is there; null when not said.</summary>
    public string? Note { get; init; }
}
