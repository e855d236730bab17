using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>A speaker found by a name.</summary>
/// <param name="Id">The speaker's id.</param>
/// <param name="Slug">The key in addresses.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="Summary">Who or what this is; null when nobody wrote it.</param>
/// <param name="Matched">The name that answers, of all that the speaker has.</param>
/// <param name="Match">How it answers.</param>
/// <param name="Quotes">How many quotes the speaker has, drafts too, counted up to <see cref="NameSearch.QuoteBound"/>.</param>
public sealed record NamedSpeaker(long Id, string Slug, string Name, string Type, string? Summary, string Matched, NameMatch Match, int Quotes);

/// <summary>Speakers found by a name.</summary>
/// <param name="Best">The best of them: the whole name first, then names that begin so, then the others; inside these by quotes, by the length of the name, by id.</param>
/// <param name="Count">How many were found.</param>
/// <param name="IsBounded">Whether there may be more: looking stopped at its bound.</param>
public sealed record NamedSpeakers(IReadOnlyList<NamedSpeaker> Best, int Count, bool IsBounded);
