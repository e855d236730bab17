namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>Several threads that write people, sources with their text, quotes with places in it, batches and new wordings, as fast as they are answered.</summary>
internal sealed class Writers(Ledger ledger, Random seeds, int count = 4)
{
    private const int Sentences = 12;
    private static int numbers;
    private volatile bool ends;
    private Task running = Task.CompletedTask;

    /// <summary>Whether a write that isn't answered, or is refused for now, is no end: it is sent again until it is.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Told of each acknowledged write.</summary>
    public Action Acknowledged { get; init; } = () => { };

    /// <summary>Begins to write.</summary>
    /// <returns>When the first write was acknowledged, so that a kill falls among writes.</returns>
    public Task Begin(HttpClient client)
    {
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ends = false;
        running = Task.WhenAll(Enumerable.Range(0, count).Select(_ => new Random(seeds.Next())).Select(random => Task.Run(() => Write(client, random, first))));
        return Task.WhenAny(first.Task, running);
    }

    /// <summary>No more writes after those that are under way.</summary>
    public Task End()
    {
        ends = true;
        return running;
    }

    private async Task Write(HttpClient client, Random random, TaskCompletionSource first)
    {
        var (person, source) = (New("people"), New("sources"));
        var mine = new List<Entry>();
        foreach (var sent in Beginning(person, source).Concat(Forever(() => Next(person, source, mine, random))))
        {
            if (ends || !await Sends(client, sent))
                return;
            mine.AddRange(sent.Entries.Where(entry => entry.Kind == "quotes" && !sent.Path.Contains('/', StringComparison.Ordinal)));
            first.TrySetResult();
        }
    }

    private async Task<bool> Sends(HttpClient client, Sent sent)
    {
        while (true)
        {
            try
            {
                if (await ledger.Send(client, sent))
                {
                    Acknowledged();
                    return true;
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                // Killed, which is what this is about.
            }

            if (ends || !GoesOn)
                return false;
            await Task.Delay(50);
        }
    }

    private static IEnumerable<Sent> Beginning(Entry person, Entry source)
    {
        var text = string.Join(' ', Enumerable.Range(0, Sentences).Select(i => Sentence(source.Name, i)));
        yield return new Sent("people", new { name = $"Ann {person.Name}", key = person.Name }, [person], [$"Ann {person.Name}"]);
        yield return new Sent("sources", new { title = $"Talk {source.Name}", language = "en", key = source.Name, text }, [source], [$"Talk {source.Name}"]);
    }

    private static IEnumerable<Sent> Forever(Func<Sent> next)
    {
        while (true)
            yield return next();
    }

    private static Sent Next(Entry person, Entry source, List<Entry> mine, Random random)
    {
        var quote = New("quotes");
        switch (random.Next(10))
        {
            case 0:
                var names = Enumerable.Range(0, 20).Select(_ => New("quotes")).ToArray();
                var texts = names.Select(one => $"Word {one.Name} was said.").ToArray();
                return new Sent("quotes/batch", new { mode = "together", quotes = texts.Select(text => Quote(person, text)) }, names, texts);
            case 1:
                var name = $"Ann {person.Name} {random.Next()}";
                return new Sent($"people/{person.Id}", new { name }, [person], [name], person.Version);
            case 2:
                var title = $"Talk {source.Name} {random.Next()}";
                return new Sent($"sources/{source.Id}", new { title, language = "en" }, [source], [title], source.Version);
            case 3 or 4 when mine.Count > 0:
                var old = mine[random.Next(mine.Count)];
                var words = $"Word {old.Name} was said as {random.Next()}.";
                return new Sent($"quotes/{old.Id}", Quote(person, words), [old], [words], old.Version);
            case 5 or 6:
                // Words that many quotes have would be many: each names itself around the place's own.
                var exact = Sentence(source.Name, random.Next(Sentences));
                var said = $"{exact} {quote.Name}";
                return new Sent("quotes", Quote(person, said, new { source = source.Name, exact }), [quote], [said]);
            default:
                return new Sent("quotes", Quote(person, $"Word {quote.Name} was said."), [quote], [$"Word {quote.Name} was said."]);
        }
    }

    private static object Quote(Entry person, string text, params object[] occurrences) =>
        new { text, kind = "direct", language = "en", speakers = new[] { new { speaker = person.Name } }, occurrences };

    private static string Sentence(string name, int number) => $"Of {name} this is sentence {number}.";

    // A word, whatever the language; no two in one process, and so in one trial.
    private static Entry New(string kind) => new(kind, $"z{Interlocked.Increment(ref numbers)}z");
}
