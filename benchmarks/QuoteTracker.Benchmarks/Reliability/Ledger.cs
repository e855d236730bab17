using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>What the server acknowledged, kept outside of it; and what was sent and not answered.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Entry> known = new();
    private readonly ConcurrentDictionary<Sent, bool> unanswered = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<Entry, bool> touched = new();

    /// <summary>What was wrong: lost, double, other words, an answer that nobody should get.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>How many writes were acknowledged; a batch is one.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>How many were cut off and sent again, or looked up, after a start.</summary>
    public int CutOff { get; private set; }

    /// <summary>Records whose words are known.</summary>
    public IEnumerable<Entry> Records => known.Values;

    public void Fault(string what) => faults.Enqueue(what);

    /// <summary>Records that an import was acknowledged for: they must come.</summary>
    public void Expect(Entry entry) => known[entry.Name] = entry;

    /// <summary>Sends a write and notes its answer. One that was cut off may be sent again: it is done once.</summary>
    /// <returns>Whether it is done; 503 says that it isn't, or that the server doesn't know.</returns>
    public async Task<bool> Send(HttpClient client, Sent sent)
    {
        var isFirst = unanswered.TryAdd(sent, true);
        using var request = sent.Request();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        var isDone = answer.IsSuccessStatusCode || (!isFirst && WasDone(sent, answer, body));
        if (isDone)
            Note(sent, answer, JsonNode.Parse(body)!);
        else if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
            Fault($"{sent} was answered {(int)answer.StatusCode}: {body}");
        else if (answer.Headers.RetryAfter is null)
            Fault($"{sent} was answered 503 without Retry-After.");

        // 503 may have come after the commit: a server can't know it that lost its database in the midst of it.
        if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
            unanswered.TryRemove(sent, out _);
        return isDone;
    }

    /// <summary>Sends again what was cut off.</summary>
    public async Task Settle(HttpClient client)
    {
        foreach (var sent in unanswered.Keys)
        {
            CutOff++;
            if (!await Send(client, sent))
                Fault($"{sent} was refused when it was sent again.");
        }
    }

    /// <summary>Reads what was written since the last time: each with the words and the version that were acknowledged. And all quotes: each is there once.</summary>
    public async Task Compare(HttpClient client)
    {
        foreach (var entry in touched.Keys)
        {
            touched.TryRemove(entry, out _);
            if (await Read(client, entry) is not { } there)
                Fault($"{entry.Name} was acknowledged and is not there.");
            else if (there != (entry.Words, entry.Version))
                Fault($"{entry.Name} is {there}, and ({entry.Words}, {entry.Version}) was acknowledged.");
        }

        var counts = new Dictionary<string, int>();
        await using var lines = await client.GetStreamAsync(new Uri("api/v1/exports", UriKind.Relative));
        using var reader = new StreamReader(lines);
        while (await reader.ReadLineAsync() is { } line)
        {
            var text = (string)JsonNode.Parse(line)!["text"]!;
            counts[text] = counts.GetValueOrDefault(text) + 1;
        }

        foreach (var quote in Records.Where(entry => entry.Kind == "quotes"))
        {
            if (!counts.Remove(quote.Words, out var count) || count > 1)
                Fault($"{quote.Name} is there {count} times with the words that were acknowledged.");
        }

        foreach (var (text, _) in counts)
            Fault($"Nobody said: {text}");
    }

    // Sent again with the same If-Match: nobody else writes here, so the version after it is what was cut off.
    private static bool WasDone(Sent sent, HttpResponseMessage answer, string body) =>
        answer.StatusCode is HttpStatusCode.PreconditionFailed && VersionOf((string?)JsonNode.Parse(body)!["etag"]) == sent.Over + 1;

    private static int? VersionOf(string? etag) => etag is null ? null : int.Parse(etag.Trim('"').Split('-')[0], CultureInfo.InvariantCulture);

    private void Note(Sent sent, HttpResponseMessage answer, JsonNode body)
    {
        lock (known)
            Acknowledged++;
        for (var i = 0; i < sent.Entries.Length; i++)
        {
            var entry = sent.Entries[i];
            (entry.Words, entry.Version) = (sent.Words[i], body["results"] is null ? VersionOf(answer.Headers.ETag?.Tag)!.Value : 1);
            if (!sent.Replaces)
                entry.Id = (long)(body["results"]?[i] ?? body)["id"]!;
            known[entry.Name] = entry;
            touched[entry] = true;
        }
    }

    private static async Task<(string Words, int Version)?> Read(HttpClient client, Entry entry)
    {
        using var answer = await client.GetAsync(new Uri($"api/v1/{entry.Kind}/{entry.Id}", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        var body = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return ((string)body[entry.Field]!, (int)body["version"]!);
    }
}
