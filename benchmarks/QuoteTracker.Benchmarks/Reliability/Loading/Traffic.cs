namespace QuoteTracker.Benchmarks.Reliability.Loading;

/// <summary>What readers and writers ask, as they come: searches most, then quotes, checks, facets, pages.</summary>
/// <param name="corpus">Whose words are asked for.</param>
/// <param name="quotes">How many quotes there are.</param>
/// <param name="seed">The same asks the same.</param>
internal sealed class Traffic(Corpus corpus, int quotes, int seed)
{
    private readonly Random random = new(seed);
    private int written;

    /// <summary>A reader's next request, and its kind.</summary>
    public (string Kind, HttpRequestMessage Request) Read() => random.Next(10) switch
    {
        < 4 => ("search", Get($"api/v1/quotes?q={Word()}%20{Word()}")),
        < 6 => ("quote", Get($"api/v1/quotes/quote-{random.Next(quotes)}")),
        6 => ("check", new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/check", UriKind.Relative)) { Content = JsonContent.Create(new { text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word())) }) }),
        7 => ("facets", Get($"api/v1/quotes?q={Word()}&facets=speaker,topic,kind,year")),
        8 => ("speaker", Get($"api/v1/people/speaker-{random.Next(50)}/quotes?limit=20")),
        _ => ("page", Page($"quotes?q={Word()}")),
    };

    /// <summary>A writer adds a person and gives it another name.</summary>
    public IEnumerable<(string Kind, HttpRequestMessage Request)> Write()
    {
        var key = $"load-{seed}-{written++}";
        var put = new HttpRequestMessage(HttpMethod.Put, new Uri($"api/v1/people/{key}", UriKind.Relative)) { Content = JsonContent.Create(new { name = $"Other {Word()} {key}", key }) };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        yield return ("post", new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/people", UriKind.Relative)) { Content = JsonContent.Create(new { name = $"Name {Word()} {key}", key }) });
        yield return ("put", put);
    }

    private static HttpRequestMessage Get(string address) => new(HttpMethod.Get, new Uri(address, UriKind.Relative));

    private static HttpRequestMessage Page(string address)
    {
        var get = Get(address);
        get.Headers.Accept.ParseAdd("text/html");
        return get;
    }

    private string Word() => corpus.Word((int)Math.Pow(5_000, random.NextDouble()));
}
