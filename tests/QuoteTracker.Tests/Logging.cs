using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>What stands in the logs, and what never does: read from a server's standard error.</summary>
public sealed partial class Logging
{
    private const string Key = "keyofthe-operator-0123456789";
    private const string Secret = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";

    // Whatever a caller sends that is theirs, or secret.
    private static readonly string[] Private =
    [
        Key, "wrong-key-of-somebody", "wrong-login-of-somebody", Secret, "c2VjcmV0", "zebrafinch", "Zelda", "zelda@example.org", "cookieofsomebody", "agentofsomebody", "203.0.113.9", "127.0.0.1",
        "Authorization", "Bearer", "Cookie",
    ];

    [Fact]
    public async Task A_request_is_a_line_of_json_with_its_route_and_nothing_that_is_private()
    {
        await using var served = await ServedProgram.Start(Key, [], "--logs", "json", "--log-requests", "--slow-query-ms", "0");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "agentofsomebody");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("From", "zelda@example.org");
        await Ask(served, HttpMethod.Get, "/api/v1/quotes?q=zebrafinch&speaker=Zelda");
        await Ask(served, HttpMethod.Get, "/api/v1/quotes?q=zebrafinch", "wrong-key-of-somebody");
        await Ask(served, HttpMethod.Get, "/api/v1/quotes?q=zebrafinch%20OR", Key);
        await Ask(served, HttpMethod.Get, "/zebrafinch/zelda@example.org?q=zebrafinch");
        await Ask(served, HttpMethod.Get, "/api/v1/people/zebrafinch");
        await Ask(served, HttpMethod.Post, "/api/v1/check", null, new { text = "Nobody but Zelda said zebrafinch in the morning." });
        await Ask(served, HttpMethod.Post, "/api/v1/hooks", Key, new { url = "https://zelda.example.org/zebrafinch", secret = Secret });
        await Ask(served, HttpMethod.Post, "/api/v1/people", Key, "{\"name\": zebrafinch");
        await SignInWrongly(served);
        await Ask(served, new HttpMethod("ZEBRAFINCH"), "/api/v1/people");
        await Ask(served, HttpMethod.Get, "/health/live");
        await Ask(served, HttpMethod.Delete, "/api/v1/people/zebrafinch", Key);

        var logs = await served.Until("DELETE");
        foreach (var secret in Private)
            logs.ShouldNotContain(secret, Case.Insensitive);
        served.Told.ShouldNotContain(Key);
        var lines = logs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.ShouldAllBe(line => line["time"] != null && line["level"] != null && line["category"] != null && line["message"] != null);
        var requests = lines.Where(line => line["route"] is not null).ToList();
        requests.Select(line => $"{line["method"]} {line["route"]} {line["status"]}").ShouldBe(
        [
            "GET /api/v1/quotes 400", "GET /api/v1/quotes 401", "GET /api/v1/quotes 400", "GET none 404", "GET /api/v1/people/{id} 404", "POST /api/v1/check 200",
            "POST /api/v1/hooks/ 201", "POST /api/v1/people/ 400", "GET /sign-in 200", "POST /sign-in 401", "OTHER none 405", "DELETE /api/v1/people/{id} 404",
        ]);
        requests.ShouldAllBe(line => (double)line["milliseconds"]! > 0 && Trace().IsMatch((string)line["traceId"]!));
        requests.Select(line => (string)line["traceId"]!).ShouldBeUnique();
    }

    [Fact]
    public async Task A_callers_address_is_there_only_when_the_operator_says_so()
    {
        await using var served = await ServedProgram.Start(Key, [], "--logs", "json", "--log-requests", "--log-addresses");
        await Ask(served, HttpMethod.Get, "/api/v1/quotes");
        var line = JsonNode.Parse((await served.Until("quotes")).Split('\n').Single(one => one.Contains("/api/v1/quotes", StringComparison.Ordinal)))!;
        ((string)line["address"]!).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_slow_query_is_logged_by_its_class_without_its_words()
    {
        await using var served = await ServedProgram.Start(Key, [("QUOTETRACKER_SLOW_QUERY_MS", "1")], "--logs", "json");
        await Ask(served, HttpMethod.Get, "/api/v1/quotes?q=zebr*%20OR%20indep*%20OR%20azer*%20OR%20amer*");
        await Ask(served, HttpMethod.Post, "/api/v1/check", null, new { text = "We are the ones deteriorating relations with zebrafinch." });

        served.Reader.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/event-stream");
        await Ask(served, HttpMethod.Post, "/mcp", null, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"scan_text","arguments":{"text":"She said “We are the ones deteriorating relations with zebrafinch.”"}}}""");

        var logs = await served.Until("\"scan\"");
        logs.ShouldNotContain("zebr");
        logs.ShouldNotContain("azer");
        var slow = logs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(line => line["class"] is not null).ToList();
        slow.Select(line => $"{line["level"]} {line["class"]} {line["route"]}").ShouldBe(["warning heavy /api/v1/quotes", "warning check /api/v1/check", "warning scan /mcp/"]);
        slow.ShouldAllBe(line => (long)line["milliseconds"]! >= 1 && (long)line["rows"]! > 0 && line["bounded"] != null);
    }

    [Fact]
    public async Task The_key_of_a_first_start_is_not_told_where_logs_are_collected()
    {
        await using var served = await ServedProgram.Start(null, [], "--logs", "json");
        served.Told.ShouldContain("Admin key: kept in ");
        (served.Told + served.Logs).ShouldNotContain("qt_");
    }

    private static async Task Ask(ServedProgram served, HttpMethod method, string path, string? key = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Cookie", "session=cookieofsomebody");
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Content = body is string raw ? new StringContent(raw, System.Text.Encoding.UTF8, "application/json") : body is null ? null : JsonContent.Create(body);
        using var answer = await served.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task SignInWrongly(ServedProgram served)
    {
        var page = await served.Reader.GetStringAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent([new("key", "wrong-login-of-somebody"), new("back", "/"), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        using var answer = await served.Reader.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Trace();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
