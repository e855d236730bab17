using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Imports as a caller sends and watches them.</summary>
internal static class ImportCalls
{
    /// <summary>A person, and quotes by that person in order.</summary>
    public static IEnumerable<string> Lines(string person, int quotes, string word) => Enumerable.Range(1, quotes)
        .Select(n => $$"""{"type":"quote","key":"{{person}}-{{n}}","text":"{{word}} number {{n}}.","kind":"direct","language":"en","speakers":[{"speaker":"{{person}}"}]}""")
        .Prepend($$"""{"type":"person","key":"{{person}}","name":"{{person}}"}""");

    public static Task<Answer> Import(this App app, IEnumerable<string> lines, string query = "?wait=true", params (string Name, string Value)[] headers) =>
        app.Import(new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson"), query, headers);

    public static async Task<Answer> Import(this App app, HttpContent body, string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/imports{query}", UriKind.Relative)) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await app.Curator.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)answer.StatusCode, JsonNode.Parse(text), answer.Headers.Location?.ToString(), answer.Headers.ETag?.ToString(),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>How many quotes a search finds, however many: those that its export has.</summary>
    public static async Task<int> CountOf(this App app, string query) =>
        (await app.Reader.GetStringAsync(new Uri($"/api/v1/exports?{query}", UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    public static async Task<JsonNode> Job(this App app, long id) => (await app.Send(HttpMethod.Get, $"/imports/{id}")).Body!;

    /// <summary>Looks again and again until it is so; the job as it is then.</summary>
    public static async Task<JsonNode> Until(this App app, long id, Func<JsonNode, bool> isSo)
    {
        for (var tries = 0; tries < 6_000; tries++)
        {
            if (await app.Job(id) is var job && isSo(job))
                return job;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Import {id} is {await app.Job(id)}.");
    }

    public static bool IsDone(JsonNode job) => (string)job["state"]! is "done" or "failed";

    public static (int Added, int Changed, int Unchanged, int Rejected) Counts(JsonNode job) =>
        ((int)job["added"]!, (int)job["changed"]!, (int)job["unchanged"]!, (int)job["rejected"]!);

    public static IEnumerable<(int Line, string Pointer)> Rejected(JsonNode job) =>
        job["rejectedLines"]!.AsArray().Select(line => ((int)line!["line"]!, (string)line["pointer"]!));

    /// <summary>Waits for it: a job is told to be done a moment before its file goes.</summary>
    public static async Task HasNoFilesLeft(this App app)
    {
        for (var tries = 0; app.FilesLeft().Length > 0 && tries < 500; tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        app.FilesLeft().ShouldBeEmpty();
    }

    public static string[] FilesLeft(this App app) =>
        Directory.Exists(Path.Combine(app.Folder, "imports")) ? Directory.GetFiles(Path.Combine(app.Folder, "imports")) : [];

    public static MediaTypeHeaderValue Type(string type) => MediaTypeHeaderValue.Parse(type);
}
