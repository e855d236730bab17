using QuoteTracker.Http;
using QuoteTracker.Speakers;

namespace QuoteTracker.Mcp;

/// <summary>The speakers who have a name.</summary>
/// <param name="Items">The best first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Near">Where there is none: names spelled nearly so.</param>
internal sealed record SpeakersFound(IReadOnlyList<SpeakerFound> Items, Total Total, IReadOnlyList<NearName> Near);

/// <summary>A speaker, and what the speaker was.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Roles">A person's roles on the day asked about, or ever; empty where none is on record.</param>
internal sealed record SpeakerFound(SuggestedSpeaker Speaker, IReadOnlyList<RoleOnDay> Roles);

/// <summary>A name near in spelling.</summary>
/// <param name="Name">The name.</param>
/// <param name="Slug">Whose it is.</param>
internal sealed record NearName(string Name, string Slug);
