using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>An open stream of server-sent events, read as the WHATWG's HTML says.</summary>
internal sealed class ChangeEvents : IAsyncDisposable
{
    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;

    private ChangeEvents(HttpResponseMessage answer, StreamReader lines) => (this.answer, this.lines) = (answer, lines);

    /// <summary>The id that a browser would send when it connects again.</summary>
    public string LastId { get; private set; } = "";

    /// <summary>Comments that came.</summary>
    public List<string> Comments { get; } = [];

    public static async Task<ChangeEvents> Open(HttpClient client, string query = "", string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/changes/stream{query}", UriKind.Relative));
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream", await Refusal(answer));
        return new ChangeEvents(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The next event: its id and data; null where the stream ended.</summary>
    public async Task<(string Id, JsonNode Data)?> Next()
    {
        var (name, data) = ("message", "");
        while (await Line() is { } line)
        {
            if (line.Length == 0 && data.Length > 0)
            {
                name.ShouldBe("change");
                return (LastId, JsonNode.Parse(data)!);
            }

            if (line.Length == 0)
                (name, data) = ("message", "");
            else if (line[0] == ':')
                Comments.Add(line[1..].Trim());
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                LastId = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data += line[6..];
        }

        return null;
    }

    /// <summary>So many, in short.</summary>
    public async Task<List<string>> Take(int count)
    {
        var told = new List<string>();
        while (told.Count < count && await Next() is { } next)
            told.Add($"{next.Data["type"]} {next.Data["key"]} {next.Data["version"]} {next.Data["action"]}");
        return told;
    }

    /// <summary>Reads on until this comment came.</summary>
    public async Task Hears(string comment)
    {
        while (!Comments.Contains(comment))
        {
            var line = (await Line()).ShouldNotBeNull();
            if (line.StartsWith(':'))
                Comments.Add(line[1..].Trim());
        }

        (await Line()).ShouldNotBeNull().ShouldStartWith("id: ");
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        answer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> Line() => await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private static async Task<string?> Refusal(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? null : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
