using System.Diagnostics;
using QuoteTracker.Telemetry;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>Times a search, from here to its disposal, and tells of it by its class: never what was searched.</summary>
internal sealed class SearchTelling(HttpContext http, SearchExpression? words) : IDisposable
{
    private readonly string what = SearchClass.Of(words, SearchGate.IsHeavy(words));
    private readonly long since = Stopwatch.GetTimestamp();
    private readonly Activity? span = Measures.Spans.StartActivity("search");
    private long rows;
    private bool bounded;

    /// <summary>The answer that was found.</summary>
    public SearchResponse Of(SearchResponse answer)
    {
        (rows, bounded) = (answer.Ranking?.Considered ?? answer.Items.Count, answer.Ranking?.Bounded ?? answer.NextCursor is not null);
        return answer;
    }

    public void Dispose()
    {
        var took = Stopwatch.GetElapsedTime(since);
        Measures.Searches.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Labels.Search, what));
        span?.SetTag(Labels.Search, what);
        span?.Dispose();
        http.RequestServices.GetRequiredService<SlowQueries>().Look(http, what, took, rows, bounded);
    }
}
