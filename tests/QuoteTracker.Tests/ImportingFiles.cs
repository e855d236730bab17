using System.Text;
using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Files in other formats, sent as their senders have them.</summary>
internal static class ImportingFiles
{
    /// <summary>Sends a file and waits until it is imported.</summary>
    public static Task<Answer> ImportFile(this App app, string text, string type, string query = "") =>
        app.Import(new StringContent(text, Encoding.UTF8, type), $"?wait=true{query}");

    /// <summary>What an import of it would do.</summary>
    public static Task<Answer> Try(this App app, string text, string type, string query = "") => app.Send($"/imports/dry-run{query}", text, type);

    /// <summary>Sends a file.</summary>
    public static async Task<Answer> Send(this App app, string path, string text, string type)
    {
        using var body = new StringContent(text, Encoding.UTF8, type);
        using var answer = await app.Curator.PostAsync(new Uri($"/api/v1{path}", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return new Answer((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), null, null, new Dictionary<string, string>());
    }

    /// <summary>Added, changed, unchanged, rejected.</summary>
    public static (int Added, int Changed, int Unchanged, int Rejected) Did(this Answer answer) =>
        ((int)answer.Body!["added"]!, (int)answer.Body["changed"]!, (int)answer.Body["unchanged"]!, (int)answer.Body["rejected"]!);

    /// <summary>Line, pointer and reason of each record that was not taken.</summary>
    public static List<(int Line, string Pointer, string Detail)> Refusals(this Answer answer) =>
        [.. answer.Body!["rejectedLines"]!.AsArray().Select(line => ((int)line!["line"]!, (string)line["pointer"]!, (string)line["detail"]!))];
}
