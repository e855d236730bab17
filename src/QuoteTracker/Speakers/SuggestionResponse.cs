using QuoteTracker.Http;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>Speakers whose names begin as was typed.</summary>
/// <param name="Items">The best ones: the whole name first, then names that begin so, then the others; inside these by the number of quotes, by the length of the name, by id.</param>
/// <param name="Total">How many there are in all; <c>gte</c> where so many names begin so that not all were looked at.</param>
public sealed record SuggestionResponse(IReadOnlyList<SuggestedSpeaker> Items, Total Total);

/// <summary>A speaker found by a name.</summary>
/// <param name="Id" example="13">Stays the same for good.</param>
/// <param name="Slug" example="fazil-mustafa">The stable key in addresses.</param>
/// <param name="Name" example="Fazil Mustafa">The name shown.</param>
/// <param name="Type" example="person"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="Matched" example="Fazil Mustafa">The name that answers, of all that the speaker has.</param>
/// <param name="Summary">Who or what this is; null when nobody wrote it.</param>
public sealed record SuggestedSpeaker(long Id, string Slug, string Name, string Type, string Matched, string? Summary)
{
    internal static SuggestedSpeaker Of(NamedSpeaker found) => new(found.Id, found.Slug, found.Name, found.Type, found.Matched, found.Summary);
}
