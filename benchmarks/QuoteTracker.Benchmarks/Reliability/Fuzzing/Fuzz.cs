using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>Requests by the thousand, made from the OpenAPI document, each answer held against it.</summary>
internal sealed partial class Fuzz
{
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly ConcurrentDictionary<string, int> asked = new();
    private readonly ConcurrentDictionary<string, string> faults = new();

    /// <summary>How many answers there were of each status.</summary>
    public IReadOnlyDictionary<int, int> Statuses => statuses;

    /// <summary>The names of the operations that gave a good answer, with how many.</summary>
    public IReadOnlyDictionary<string, int> Answered => asked;

    /// <summary>What was wrong, each kind once, with the request that showed it first.</summary>
    public IReadOnlyCollection<string> Faults => [.. faults.Values];

    /// <summary>Runs the trial and prints its table.</summary>
    /// <returns>0 where nothing was wrong.</returns>
    public static async Task<int> Run(int requests, ulong seed, int clients)
    {
        var fuzz = new Fuzz();
        var clock = Stopwatch.StartNew();
        await fuzz.Ask(requests, seed, clients);
        Table.Columns("status", "answers");
        foreach (var (status, count) in fuzz.Statuses.OrderBy(one => one.Key))
            Table.Row($"{status}", $"{count:N0}");
        Console.WriteLine($"\n{requests:N0} requests of {clients} clients, seed {seed}, in {clock.Elapsed.TotalSeconds:N0} s; {fuzz.Answered.Count} operations gave a good answer; {fuzz.Faults.Count} kinds of faults.");
        foreach (var fault in fuzz.Faults)
            Console.WriteLine($"\n{fault}");
        return fuzz.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Asks a server of its own, with the article's records in it.</summary>
    /// <param name="requests">How many, all clients together.</param>
    /// <param name="seed">The same seed and number of clients ask the same, as long as the answers are the same.</param>
    /// <param name="clients">How many ask at once.</param>
    public async Task Ask(int requests, ulong seed, int clients)
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-fuzz-").FullName;
        await using (var server = new TrialServer(folder, null, "--allow-loopback", "--rate-address", "0", "--rate-key", "0"))
        {
            await Seed(server);
            await server.Start();
            using var client = server.Client();
            var document = (await client.GetFromJsonAsync<JsonNode>("openapi/v1.json"))!;
            var judge = new Judge(document, await client.GetStringAsync("docs/errors.md"));
            var keys = new List<string>();
            foreach (var (scope, number) in new[] { "read", "write", "review" }.Select((scope, i) => (scope, i)))
            {
                using var made = await client.PostAsJsonAsync("api/v1/keys", new { name = $"fuzz-{number}", scopes = new[] { scope } });
                keys.Add((string)(await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!["secret"]!);
            }

            await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(() => AskAll(server, document, judge, keys, requests / clients, seed, (uint)number))));
            await server.Kill();
            if (await server.Run("verify") is (not 0, var said))
                faults["verify"] = $"verify after seed {seed}: {said}";
        }

        Directory.Delete(folder, recursive: true);
    }

    // Nobody but this machine is to be asked for the pages of sources.
    private static async Task Seed(TrialServer server)
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var copy = Directory.CreateDirectory(Path.Combine(server.Folder, "seeds")).FullName;
        foreach (var file in Directory.EnumerateFiles(seeds))
            await File.WriteAllTextAsync(Path.Combine(copy, Path.GetFileName(file)), Web().Replace(await File.ReadAllTextAsync(file), "\"http://127.0.0.1:9"));
        if (await server.Run("import", Path.Combine(copy, "article.jsonl")) is (not 0, var said))
            throw new InvalidOperationException(said);
    }

    private async Task AskAll(TrialServer server, JsonNode document, Judge judge, IReadOnlyList<string> keys, int count, ulong seed, uint number)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(3) };
        var seen = new Seen();
        var requests = new Requests(document.DeepClone(), seen, keys).Any();
        var pcg = new PCG(number, seed);
        for (var i = 0; i < count && server.IsRunning; i++)
        {
            var request = requests.Generate(pcg, null, out _);
            List<string> wrong;
            try
            {
                var answer = await Send(client, server, request, seen);
                statuses.AddOrUpdate(answer.Status, 1, (_, many) => many + 1);
                if (answer.Status < 300)
                    asked.AddOrUpdate(request.Operation.Id, 1, (_, many) => many + 1);
                wrong = [.. judge.Faults(request, answer)];
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                wrong = Refused(request, e);
            }

            foreach (var fault in wrong)
                faults.TryAdd($"{request.Operation.Id} {Digits().Replace(fault[..Math.Min(60, fault.Length)], "")}", $"{request.Operation.Id}: {fault}\n  seed {seed}, client {number}, request {i}\n  {request.Curl(server.Address)}");
        }

        if (!server.IsRunning)
            faults["ended"] = $"The server ended: {server.Said}";
    }

    // A body that is too large may be cut off while it is sent.
    private static List<string> Refused(Asked request, Exception e) => request.Body is { Length: > 8 << 20 } ? [] : [$"no answer: {e.Message} {e.InnerException?.Message}"];

    private static async Task<Answered> Send(HttpClient client, TrialServer server, Asked request, Seen seen)
    {
        using var message = request.Message(server.Address);
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var body = type == "text/event-stream" ? null : await answer.Content.ReadAsByteArrayAsync();
        if (answer.IsSuccessStatusCode && type == "application/json" && body is { Length: > 0 })
            seen.Learn(request, answer.Headers.ETag?.ToString(), Parsed(body));
        return new Answered((int)answer.StatusCode, type, answer.Headers.Concat(answer.Content.Headers).Select(one => one.Key).ToHashSet(StringComparer.OrdinalIgnoreCase), body);
    }

    private static JsonNode? Parsed(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            // The judge will say it.
            return null;
        }
    }

    [GeneratedRegex("\"https?://[^/\"]*")]
    private static partial Regex Web();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
