using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>One database and the server on it, which is killed round after round.</summary>
internal sealed class KillRounds : IAsyncDisposable
{
    /// <summary>Killing the start that makes the database.</summary>
    public const string FirstStart = "the first start";

    private const int Lines = 1_500;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);
    private static int files;

    private readonly TrialServer server;
    private readonly PostgresNode? postgres;
    private readonly Random random;
    private readonly KillTrial trial;
    private readonly Receiver receiver;
    private readonly Dictionary<string, Func<Task>> rounds;
    private readonly Dictionary<string, TimeSpan> lasts = [];
    private int turn;

    private KillRounds(TrialServer server, PostgresNode? postgres, Random random, KillTrial trial, Receiver receiver)
    {
        (this.server, this.postgres, this.random, this.trial, this.receiver) = (server, postgres, random, trial, receiver);
        rounds = new()
        {
            ["writes"] = Writing,
            ["an import over HTTP"] = ImportOverHttp,
            ["the verb import"] = () => Verb("import", File("verb", out _)),
            ["the verb reindex"] = () => Verb("reindex"),
            ["the verb backup"] = BackingUp,
            ["a start"] = Starting,
        };
        if (postgres is not null)
            rounds["writes, PostgreSQL"] = KillingPostgres;
    }

    /// <summary>What was acknowledged.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Changes that the webhook told, and how often.</summary>
    public IReadOnlyDictionary<long, int> Told => receiver.Times;

    /// <summary>Whether the server runs, and what it said last.</summary>
    public string State => $"{(server.IsRunning ? "runs" : "ended by itself")}: {server.Said}";

    private string Backup => Path.Combine(server.Folder, "backup");

    private HttpClient Client { get; set; } = null!;

    /// <summary>A database that doesn't exist yet: its first start is killed twice, and then it has a webhook.</summary>
    public static async Task<KillRounds> On(string folder, string? database, PostgresNode? postgres, Random random, KillTrial trial)
    {
        var server = new TrialServer(folder, database, "--allow-loopback");
        var rounds = new KillRounds(server, postgres, random, trial, await Receiver.Start()) { Client = server.Client() };
        for (var i = 0; i < 2; i++)
            await rounds.KillStarting(FirstStart, TimeSpan.FromSeconds(3));
        rounds.lasts["serve"] = await server.Start();
        using var added = await rounds.Client.PostAsJsonAsync("api/v1/hooks", new { url = rounds.receiver.Url });
        added.EnsureSuccessStatusCode();
        return rounds;
    }

    /// <summary>The next kind by turns: kills, starts and compares.</summary>
    public async Task Next(string[]? only)
    {
        var kinds = only ?? [.. rounds.Keys];
        await rounds[kinds[turn++ % kinds.Length]]();
        if (!server.IsRunning)
            await server.Start();
        await Ledger.Settle(Client);
        await ImportsDone();
        var verify = server.Run("verify");
        await Ledger.Compare(Client);
        if (await verify is (not 0, var said))
            Ledger.Fault($"verify: {said}");
    }

    /// <summary>Every change was told; or, when the patience is over, the hook's list has it as one that is to be told.</summary>
    /// <param name="patience">How long nothing may come; a short one is the whole time. What was begun when the server was killed is sent again a minute after.</param>
    public async Task End(TimeSpan patience)
    {
        var changes = await Changes();
        for (var (clock, told) = (Stopwatch.StartNew(), 0); !changes.IsSubsetOf(receiver.Times.Keys) && clock.Elapsed < patience; await Task.Delay(100))
        {
            if (receiver.Times.Count > told && patience > Short)
                (told, clock) = (receiver.Times.Count, Stopwatch.StartNew());
        }

        // The list before what came: a message leaves the one for the other. They go into the list in their order, so what
        // is later than all that is in it is still to come.
        var queued = await Pending();
        var last = queued.Concat(receiver.Times.Keys).DefaultIfEmpty().Max();
        changes.ExceptWith(queued);
        changes.ExceptWith(receiver.Times.Keys);
        changes.RemoveWhere(change => change > last);
        if (changes.Count > 0)
            Ledger.Fault($"{changes.Count} changes were not told by the webhook: {string.Join(", ", changes.Order().Take(10))} …");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await receiver.DisposeAsync();
        Client.Dispose();
    }

    private async Task Writing()
    {
        var writers = new Writers(Ledger, random);
        await writers.Begin(Client);
        await Task.Delay(random.Next(800));
        await server.Kill();
        trial.Killed("writes");
        await writers.End();
    }

    private async Task KillingPostgres()
    {
        var writers = new Writers(Ledger, random);
        await writers.Begin(Client);
        await Task.Delay(random.Next(800));
        await postgres!.Kill();
        trial.Killed("writes, PostgreSQL");
        await writers.End();
        await postgres.Start();

        // Connections that the kill broke are found out by whoever gets them, and he is told to come again.
        var clock = Stopwatch.StartNew();
        for (var good = 0; good < 20 && clock.Elapsed < Short;)
        {
            using var answer = await Client.GetAsync(new Uri(good % 2 == 0 ? "api/v1/imports" : "api/v1/quotes?q=word", UriKind.Relative));
            good = answer.StatusCode == HttpStatusCode.ServiceUnavailable ? 0 : good + 1;
        }
    }

    private async Task ImportOverHttp()
    {
        var file = File("http", out var records);
        await using (var lines = System.IO.File.OpenRead(file))
        {
            using var body = new StreamContent(lines) { Headers = { ContentType = new("application/x-ndjson") } };
            using var taken = await Client.PostAsync(new Uri("api/v1/imports", UriKind.Relative), body);
            taken.EnsureSuccessStatusCode();
        }

        foreach (var record in records)
            Ledger.Expect(record);
        await Task.Delay(random.Next(3_000));
        await server.Kill();
        trial.Killed("an import over HTTP");
    }

    // The verb runs beside the server and its writers, is killed, and called again to its end. Where it ended before it was
    // to be killed, how long it took says when to kill it the next time.
    private async Task Verb(string verb, params string[] arguments)
    {
        var writers = new Writers(Ledger, random, 1);
        await writers.Begin(Client);
        var last = lasts.GetValueOrDefault(verb, TimeSpan.FromSeconds(6));
        var (killed, begun) = (false, Stopwatch.StartNew());
        for (var tries = 0; tries < 3 && !killed; tries++)
        {
            begun.Restart();
            killed = await server.RunAndKill(last * (0.2 + 0.8 * random.NextDouble()), [verb, .. arguments]) is null;
            last = begun.Elapsed;
        }

        await writers.End();
        if (killed)
            trial.Killed($"the verb {verb}");
        begun.Restart();
        if (await server.Run([verb, .. arguments]) is (not 0, var said))
            Ledger.Fault($"{verb} after a kill: {said}");
        lasts[verb] = begun.Elapsed;
    }

    // A backup that is there is whole, whenever the one that made it was killed.
    private async Task BackingUp()
    {
        await Verb("backup", Backup, "--replace");
        await using var restored = new TrialServer(Directory.CreateDirectory(Path.Combine(server.Folder, "restored")).FullName, postgres?.Named($"restored{random.Next()}"));
        if (await restored.Run("restore", Backup, "--replace") is (not 0, var said))
            Ledger.Fault($"restore of a backup: {said}");
    }

    private async Task Starting()
    {
        await server.Kill();
        await KillStarting("a start", lasts["serve"]);
    }

    private async Task KillStarting(string what, TimeSpan last)
    {
        server.Launch();
        await Task.Delay(last * random.NextDouble());
        await server.Kill();
        trial.Killed(what);
    }

    private async Task<HashSet<long>> Changes()
    {
        var all = new HashSet<long>();
        for (var (after, more) = (0L, true); more;)
        {
            var page = (await Client.GetFromJsonAsync<JsonNode>($"api/v1/changes?after={after}&limit=1000"))!;
            all.UnionWith(page["items"]!.AsArray().Where(item => (string?)item!["type"] is not "key").Select(item => (long)item!["revision"]!));
            (after, more) = ((long)page["next"]!, (bool)page["hasMore"]!);
        }

        return all;
    }

    private async Task<HashSet<long>> Pending()
    {
        var all = new HashSet<long>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await Client.GetFromJsonAsync<JsonNode>($"api/v1/hooks/1/deliveries?state=pending&limit=100{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}"))!;
            all.UnionWith(page["items"]!.AsArray().Select(item => (long?)item!["revision"] ?? 0));
            cursor = (string?)page["nextCursor"];
        }

        return all;
    }

    private async Task ImportsDone()
    {
        while (true)
        {
            var imports = (await Client.GetFromJsonAsync<JsonNode>("api/v1/imports"))!["items"]!.AsArray();
            foreach (var import in imports.Where(import => (string?)import!["state"] == "failed" || (int)import["rejected"]! > 0))
                Ledger.Fault($"An import went wrong: {import}");
            if (imports.All(import => (string?)import!["state"] is "done" or "failed"))
                return;
            await Task.Delay(50);
        }
    }

    private string File(string what, out List<Entry> records)
    {
        var number = Interlocked.Increment(ref files);
        records = [.. Enumerable.Range(0, Lines).Select(i => new Entry("quotes", $"y{number}x{i}y")).Select(entry => { entry.Words = $"Line {entry.Name} was imported."; return entry; })];
        var lines = new StringBuilder(JsonSerializer.Serialize(new { type = "person", key = $"importer-{number}", name = $"Importer {number}" })).Append('\n');
        foreach (var record in records)
            lines.Append(JsonSerializer.Serialize(new { type = "quote", key = record.Name, text = record.Words, kind = "direct", language = "en", speakers = new[] { new { speaker = $"importer-{number}" } } })).Append('\n');
        if (what == "verb")
            records.ForEach(Ledger.Expect);
        var file = Path.Combine(server.Folder, $"{what}-{number.ToString(CultureInfo.InvariantCulture)}.jsonl");
        System.IO.File.WriteAllText(file, lines.ToString());
        return file;
    }
}
