using QuoteTracker.Pages.Parts;
using QuoteTracker.Search;

namespace QuoteTracker.Pages.Reading;

/// <summary>How often somebody spoke about a topic, year by year.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Count">In all.</param>
/// <param name="ByYear">Counts of the years that have any.</param>
public sealed record TopicYears(string Topic, int Count, IReadOnlyDictionary<string, int> ByYear)
{
    private const int Most = 8;

    /// <summary>The topics spoken about most, the most first.</summary>
    internal static async Task<List<TopicYears>> Of(string room, long speaker, SearchResponse said, ApiCalls api)
    {
        var topics = new List<TopicYears>();
        foreach (var topic in (said.Facets?.Topic?.Values ?? []).Take(Most))
        {
            var years = (await api.Get<SearchResponse>($"/{room}/{speaker}/quotes?topic={Uri.EscapeDataString(topic.Value)}&limit=1&facets=year")).Value?.Facets?.Year?.Values ?? [];
            topics.Add(new TopicYears(topic.Value, topic.Count, years.ToDictionary(year => year.Value, year => year.Count)));
        }

        return topics;
    }
}
