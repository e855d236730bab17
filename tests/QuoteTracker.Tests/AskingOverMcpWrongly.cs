using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;

namespace QuoteTracker.Tests;

/// <summary>What the tools say of themselves, and to whoever asks them wrongly.</summary>
public sealed class AskingOverMcpWrongly(SeededApp app) : IClassFixture<SeededApp>, IAsyncLifetime
{
    private static readonly string[] Names = ["check_quote", "scan_text", "search_quotes", "get_quote", "find_speaker"];

    // One good value of every argument.
    private static readonly Dictionary<string, string> Good = new()
    {
        ["check_quote"] = """{"text":"decaying dictatorships","speaker":"Karimli","on":"2024-10","language":"en"}""",
        ["scan_text"] = """{"text":"“decaying dictatorships”","format":"text","language":"en"}""",
        ["search_quotes"] = """{"q":"independence","speaker":"mustafa","organization":"milli-majlis","source":"mps-response","publisher":"turan","kind":"direct","topic":"usa","language":"en","from":"2024","to":"2025","status":"published","sort":"newest","limit":3,"cursor":null,"facets":"year","forgive":false}""",
        ["get_quote"] = """{"id":"mustafa-3"}""",
        ["find_speaker"] = """{"name":"Mustafa","type":"person","on":"2024","limit":2}""",
    };

    private McpClient tools = null!;

    public async ValueTask InitializeAsync() => tools = await app.Connect();

    public ValueTask DisposeAsync() => tools.DisposeAsync();

    [Fact]
    public async Task Tools_say_what_they_are_and_what_must_not_be_concluded()
    {
        (tools.ServerInfo!.Name, tools.ServerInfo.Version).ShouldBe(("QuoteTracker", "0.1.0"));
        tools.ServerInstructions!.ShouldContain("They never mean that something was not said");
        var listed = await tools.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        listed.Select(tool => tool.Name).ShouldBe(Names, ignoreOrder: true);
        foreach (var tool in listed.Select(tool => tool.ProtocolTool))
        {
            var hints = tool.Annotations!;
            (hints.ReadOnlyHint, hints.DestructiveHint, hints.IdempotentHint, hints.OpenWorldHint).ShouldBe((true, false, true, false), tool.Name);
            tool.Description!.ShouldContain("It reads only.");
            tool.Description!.ShouldContain("this database");
            tool.InputSchema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            foreach (var argument in tool.InputSchema.GetProperty("properties").EnumerateObject())
                argument.Value.GetProperty("description").GetString().ShouldNotBeNullOrEmpty($"{tool.Name} {argument.Name}");
        }

        foreach (var tool in listed.Where(tool => tool.Name is "check_quote" or "scan_text"))
            tool.Description.ShouldContain("notFound never means that the words were not said");
    }

    [Fact]
    public async Task Schemas_have_the_arguments_that_are_taken_and_mark_those_that_are_needed()
    {
        foreach (var tool in await tools.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            var schema = JsonNode.Parse(tool.JsonSchema.GetRawText())!;
            var good = JsonNode.Parse(Good[tool.Name])!.AsObject();
            schema["properties"]!.AsObject().Select(argument => argument.Key).ShouldBe(good.Select(argument => argument.Key), ignoreOrder: true, tool.Name);
            var required = schema["required"]!.AsArray().Select(name => (string)name!).ToList();
            await tools.Ask(tool.Name, Of(good, _ => true));
            await tools.Ask(tool.Name, Of(good, required.Contains));
            foreach (var (name, value) in good)
            {
                foreach (var word in schema["properties"]![name]!["enum"]?.AsArray().Select(word => word!.ToJsonString()) ?? [])
                    await tools.Ask(tool.Name, With(good, name, word, required));
                if (!required.Contains(name))
                {
                    await tools.Ask(tool.Name, With(good, name, "null", required));
                    continue;
                }

                (await tools.Refused(tool.Name, Of(good, other => other != name))).ShouldContain($"\n- {name}: This argument is required.");
                (await tools.Refused(tool.Name, With(good, name, "null", required))).ShouldContain($"\n- {name}: This argument is required.");
            }
        }
    }

    [Theory]
    [InlineData("check_quote", """{"text":" "}""", "- text: This is empty. Given:  . Allowed: 1 to 10,000 characters.")]
    [InlineData("check_quote", """{"text":7}""", "- text: This has the wrong type. Given: 7. Allowed: A string")]
    [InlineData("check_quote", """{"text":"words enough to be checked","on":"2024-13"}""", "- on: There is no month 13. Given: 2024-13. Allowed: An EDTF level 1 date")]
    [InlineData("check_quote", """{"text":"words","language":"!"}""", "- language: This is not a language tag. Given: !. Allowed: A BCP 47 tag")]
    [InlineData("check_quote", """{"txt":"words"}""", "- txt: There is no such argument here. Given: \"words\". Allowed: text, speaker, on, language.\n- text: This argument is required.")]
    [InlineData("scan_text", """{"text":"x","format":"pdf"}""", "- format: This word is not one of those allowed. Given: \"pdf\". Allowed: One of: text, html, markdown.")]
    [InlineData("search_quotes", """{"q":"("}""", "- q: At character 1: ")]
    [InlineData("search_quotes", """{"q":"kind:song"}""", "- q: At character 1: This is not a kind.")]
    [InlineData("search_quotes", """{"kind":"song","status":"gone","sort":"best"}""", "- kind: This is not a kind. Given: song. Allowed: direct, partial, indirect, reported, silence; several with commas.\n- status: ")]
    [InlineData("search_quotes", """{"limit":0}""", "- limit: This is out of range. Given: 0. Allowed: 1 to 1,000.")]
    [InlineData("search_quotes", """{"limit":"3"}""", "- limit: This has the wrong type. Given: \"3\". Allowed: A whole number.")]
    [InlineData("search_quotes", """{"limit":99999999999}""", "- limit: This has the wrong type.")]
    [InlineData("search_quotes", """{"from":"2025","to":"2024"}""", "- to: The range is turned round")]
    [InlineData("search_quotes", """{"cursor":"zzz"}""", "- cursor: This is not a cursor of this search.")]
    [InlineData("search_quotes", """{"speaker":"nobody at all"}""", "- speaker: There is no such speaker in this database. Given: nobody at all. Allowed: The id, slug or name of one, or a part of the name with two letters or more. find_speaker looks them up.")]
    [InlineData("search_quotes", """{"facets":"shoes"}""", "- facets: These are not facets.")]
    [InlineData("search_quotes", """{"forgive":"yes"}""", "- forgive: This has the wrong type. Given: \"yes\". Allowed: true or false.")]
    [InlineData("get_quote", """{"id":""}""", "- id: This is empty.")]
    [InlineData("get_quote", """{"id":["a"]}""", "- id: This has the wrong type.")]
    [InlineData("get_quote", """{"id":1.5}""", "- id: This has the wrong type.")]
    [InlineData("find_speaker", """{"name":" - ","type":"dog","limit":51,"on":"soon"}""", "- name: There is no word to look for in this, or it is too long. Given:  - . Allowed: The beginning of a name: 1 to 16 words with a letter or digit, at most 300 characters.\n- type: This is not a type.")]
    public async Task A_wrong_argument_is_named_with_what_is_allowed(string tool, string arguments, string told)
    {
        var text = await tools.Refused(tool, arguments);
        text.ShouldStartWith($"{tool} was not asked, for its arguments are wrong.\n- ");
        text.ShouldContain(told);
    }

    [Theory]
    [InlineData("""{"name":"check_quote","arguments":{"text":"\ud800 words"}}""", "text: this has half of a character.")]
    [InlineData("""{"name":"check_quote","arguments":{"\ud800":"words"}}""", "params: this has half of a character.")]
    [InlineData("""{"name":"check_quote","arguments":["words"]}""", "arguments: this has the wrong type.")]
    [InlineData("""{"name":"delete_quote","arguments":{}}""", "There is no tool 'delete_quote' here. Allowed: check_quote, ")]
    [InlineData("""{"name":5}""", "$.name: this has the wrong type.")]
    public async Task A_call_that_cannot_be_read_is_told_as_the_protocol_wants_it(string call, string told)
    {
        using var answer = await Post($$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{{call}}}""");
        var line = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n').Single(line => line.StartsWith("data: ", StringComparison.Ordinal));
        var error = JsonNode.Parse(line["data: ".Length..])!["error"]!;
        ((int)error["code"]!).ShouldBe(-32602);
        ((string)error["message"]!).ShouldStartWith(told);
    }

    [Theory]
    [InlineData("https://elsewhere.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData("http://localhost:1", null, false)]
    [InlineData("http://elsewhere.example", "elsewhere.example", false)]
    [InlineData("http://localhost", "localhost", true)]
    [InlineData("http://[::1]:5280", "[::1]:5280", true)]
    [InlineData(null, null, true)]
    public async Task A_page_of_another_site_is_refused(string? origin, string? host, bool isAnswered)
    {
        using var answer = await Post("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", origin, host);
        answer.StatusCode.ShouldBe(isAnswered ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        if (!isAnswered)
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("/docs/errors#other-origin");
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> Post(string body, string? origin = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/mcp", UriKind.Relative)) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await app.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Of(JsonObject good, Func<string, bool> kept) =>
        new JsonObject(good.Where(argument => kept(argument.Key)).Select(argument => KeyValuePair.Create(argument.Key, argument.Value?.DeepClone()))).ToJsonString();

    private static string With(JsonObject good, string name, string json, List<string> required)
    {
        var arguments = JsonNode.Parse(Of(good, required.Contains))!.AsObject();
        arguments[name] = JsonNode.Parse(json);
        return JsonSerializer.Serialize(arguments);
    }
}
