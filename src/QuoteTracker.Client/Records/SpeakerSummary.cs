namespace QuoteTracker.Client;

/// <summary>A speaker in short, as quotes show it.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Slug">The stable key in addresses.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
public sealed record SpeakerSummary(long Id, string Slug, string Name, string Type);

/// <summary>Speakers whose names begin as was typed.</summary>
/// <param name="Items">The best ones: the whole name first, then names that begin so, then the others; inside these by the number of quotes, by the length of the name, by id.</param>
/// <param name="Total">How many there are in all; <c>gte</c> where so many names begin so that not all were looked at.</param>
public sealed record SuggestionResponse(IReadOnlyList<SuggestedSpeaker> Items, Total Total);

/// <summary>A speaker found by a name.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Slug">The stable key in addresses.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="Matched">The name that answers, of all that the speaker has.</param>
/// <param name="Summary">Who or what this is; null when nobody wrote it.</param>
public sealed record SuggestedSpeaker(long Id, string Slug, string Name, string Type, string Matched, string? Summary);
