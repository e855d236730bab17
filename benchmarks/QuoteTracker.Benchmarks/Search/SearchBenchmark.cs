namespace QuoteTracker.Benchmarks.Search;

/// <summary>Fifteen classes of search: ours, the bare limit and what a user would pick instead, asked in turn in one run.</summary>
internal static class SearchBenchmark
{
    public static async Task Run(int quotes, string folder)
    {
        var questions = new Questions(quotes);
        var corpus = new CorpusFile(Path.Combine(folder, ImportBenchmark.CorpusFile));
        Tell("starting the servers, filling the peers");
        await using var ours = await Ours.Start(folder, questions);
        await using var inProcess = await OursInProcess.Start(folder, ours.Paths);
        await using var bare = new Bare(Path.Combine(folder, ImportBenchmark.DatabaseFile), questions);
        await using var postgres = await Postgres.Start(corpus);
        await using var lucene = LuceneNet.Start(corpus);
        await using var soul = await Soul.Start(folder, corpus);
        IContender[] contenders = [inProcess, bare, postgres, lucene, ours, soul];
        var bareUrl = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        await using var bareServer = await BareServer.Start(quotes, bareUrl);

        var (rates, notes) = (new List<string[]>(), new List<string>());
        Table.Columns(["class, 20 a page; ms: p50 / p95 / p99", .. contenders.Select(c => c.Name)]);
        foreach (var asked in Enum.GetValues<QueryClass>())
        {
            Tell(Questions.Name(asked));
            var timings = await Rounds.InTurn(contenders, i => questions.Of(asked, i));
            Table.Row([Questions.Name(asked), .. timings.Select(t => t.ToString())]);
            var (inside, limit, overHttp) = (timings[0], timings[1], timings[4]);
            if (overHttp.Refused)
            {
                notes.Add($"{Questions.Name(asked)}: QuoteTracker's server has no answer to this yet.");
                continue;
            }

            var rate = await Rates(ours, limit.Refused ? null : bareUrl, questions, asked);
            rates.Add([Questions.Name(asked), $"{rate.Ours:N0}", rate.Bare is { } bound ? $"{bound:N0}" : "–", rate.Ratio is { } ratio ? $"{ratio:F2}" : "–"]);
            var missed = Aims.Missed(overHttp, rate.Ratio, [(postgres.Name, timings[2], inside), (lucene.Name, timings[3], inside), (soul.Name, timings[5], overHttp)]).ToList();
            if (missed.Count > 0)
                notes.Add($"{Questions.Name(asked)}: {string.Join("; ", missed)}.");
            notes.AddRange(OtherPages(asked, contenders, timings, overHttp.Items));
        }

        Console.WriteLine("\nWhat misses its aim, and who gave other pages:\n");
        notes.ForEach(note => Console.WriteLine($"- {note}"));
        Console.WriteLine();
        Table.Columns("requests/s of 16 clients", "QuoteTracker", "bare server", "ratio");
        rates.ForEach(Table.Row);
        Console.WriteLine();
        await Footprint.Tell(quotes, folder, ours.Process, contenders);
    }

    // Two rounds each, in turn.
    private static async Task<Rate> Rates(Ours ours, string? bareUrl, Questions questions, QueryClass asked)
    {
        const double Seconds = 2;
        var (mine, limit) = (0.0, 0.0);
        for (var round = 0; round < 2; round++)
        {
            mine += await Load.Rate(random => ours.Url + ours.Paths.Of(questions.Of(asked, random.Next(Rounds.Requests))), Seconds) / 2;
            if (bareUrl is not null)
                limit += await Load.Rate(random => BareServer.Url(bareUrl, asked, random.Next(Rounds.Requests)), Seconds) / 2;
        }

        return new Rate(mine, bareUrl is null ? null : limit);
    }

    // Who gives fewer or more than ours was asked something else, and a reader of the table must know.
    private static IEnumerable<string> OtherPages(QueryClass asked, IContender[] contenders, List<Timing> timings, double ours) =>
        contenders.Zip(timings).Where(pair => !pair.Second.Refused && Math.Abs(pair.Second.Items - ours) > 0.05)
            .Select(pair => $"{Questions.Name(asked)}: {pair.First.Name} gave {pair.Second.Items:F1} a page, QuoteTracker {ours:F1}.");

    private static void Tell(string what) => Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {what}");

    private sealed record Rate(double Ours, double? Bare)
    {
        public double? Ratio => Ours / Bare;
    }
}
