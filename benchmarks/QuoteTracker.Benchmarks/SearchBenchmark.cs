namespace QuoteTracker.Benchmarks;

/// <summary>Ten classes of search over HTTP, one client, each with other words every time.</summary>
internal static class SearchBenchmark
{
    private const int Requests = 100;

    public static async Task Run(string folder)
    {
        await using var server = await GetBenchmark.Serving(folder);
        var corpus = new Corpus();
        string Rare(int i) => corpus.Word(20_000 + (i * 37));
        string Mid(int i) => corpus.Word(1_000 + (i * 7));
        string Common(int i) => corpus.Word(20 + (i % 60));
        string Stop(int i) => corpus.Word(i % 4);

        var classes = new (string Name, Func<int, string> Query)[]
        {
            ("rare word", i => $"q={Rare(i)}"),
            ("mid word", i => $"q={Mid(i)}"),
            ("common word", i => $"q={Common(i)}"),
            ("stop word", i => $"q={Stop(i)}"),
            ("phrase of two common words", i => $"q=\"{Common(i)} {Stop(i)}\""),
            ("two common words", i => $"q={Common(i)} {Common(i + 7)}"),
            ("prefix", i => $"q={Mid(i)[..3]}*"),
            ("exclusion", i => $"q={Common(i)} -{Stop(i)}"),
            ("speaker + common word", i => $"q={Common(i)}&speaker=speaker-{i % 50}"),
            ("date range + common word", i => $"q={Common(i)}&from={1996 + (i % 20)}-03&to={1998 + (i % 20)}-09"),
            ("newest, no words", i => $"limit={20 + (i % 3)}"),
        };
        Table.Columns("class, 20 a page", "p50, ms", "p95, ms", "p99, ms", "newest first: p50, ms");
        foreach (var (name, query) in classes)
        {
            string Url(int i, string more) => $"http://127.0.0.1:5291/api/v1/quotes?{query(i)}{more}".Replace(" ", "%20", StringComparison.Ordinal);
            await Load.Times(Enumerable.Range(0, 10).Select(i => Url(i, "")));
            var ranked = await Load.Times(Enumerable.Range(0, Requests).Select(i => Url(i, "")));
            var newest = await Load.Times(Enumerable.Range(0, Requests).Select(i => Url(i, "&sort=newest")));
            Table.Row(name, $"{ranked[Requests / 2]:F1}", $"{ranked[Requests * 95 / 100]:F1}", $"{ranked[Requests * 99 / 100]:F1}", $"{newest[Requests / 2]:F1}");
        }
    }
}
