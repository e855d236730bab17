using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace QuoteTracker.Tests;

/// <summary>Asking a server's tools as a model's client does.</summary>
internal static class ToolCalls
{
    /// <summary>A client of the protocol's own library.</summary>
    public static Task<McpClient> Connect(this App app, HttpClient? by = null, string? protocol = null) => McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(app.Reader.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, by ?? app.Reader),
        new McpClientOptions { ProtocolVersion = protocol }, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>What a tool answers to arguments that are right: the record, which fits the schema that the tool gives for it, and the words.</summary>
    public static async Task<(JsonNode Record, string Text)> Ask(this McpClient client, string tool, string arguments = "{}")
    {
        var (answer, text) = await client.Call(tool, arguments);
        (answer.IsError ?? false).ShouldBeFalse($"{tool} {arguments}: {text}");
        var record = JsonNode.Parse(answer.StructuredContent!.Value.GetRawText())!;
        var listed = (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Single(one => one.Name == tool);
        JsonFit.Faults(record, JsonNode.Parse(listed.ProtocolTool.OutputSchema!.Value.GetRawText())!).ShouldBeEmpty($"{tool} {arguments}");
        return (record, text);
    }

    /// <summary>What a tool says to arguments that are wrong.</summary>
    public static async Task<string> Refused(this McpClient client, string tool, string arguments)
    {
        var (answer, text) = await client.Call(tool, arguments);
        (answer.IsError, answer.StructuredContent.HasValue).ShouldBe((true, false), $"{tool} {arguments}: {text}");
        return text;
    }

    private static async Task<(CallToolResult Answer, string Text)> Call(this McpClient client, string tool, string arguments)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
        var answer = await client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = given }, TestContext.Current.CancellationToken);
        return (answer, answer.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text);
    }
}
