using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QuoteTracker.Tests;

/// <summary>Traces and metrics are sent where the standard variable says, and say nothing of who asked for what.</summary>
public sealed class SendingTelemetry
{
    [Fact]
    public async Task Traces_have_routes_and_classes_and_none_of_what_was_sent()
    {
        var sent = new ConcurrentQueue<(string Path, string Headers, string Body)>();
        await using var collector = await Collector(sent);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await using var served = await ServedProgram.Start(App.AdminKey,
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", address),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"),
            ], "--metrics", "off", "--allow-loopback");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "agentofsomebody");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {App.AdminKey}");
        foreach (var path in new[] { "/health/ready", "/api/v1/quotes?q=zebrafinch&speaker=mustafa", "/api/v1/people/fazil-mustafa", "/zebrafinch", "/api/v1/check?text=zebrafinch%20dictatorships" })
        {
            using var answer = await served.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        foreach (var (path, body) in new (string, object)[] { ("hooks", new { url = $"{address}/hook" }), ("people", new { name = "Test Person" }) })
        {
            using var answer = await served.Reader.PostAsJsonAsync(new Uri($"/api/v1/{path}", UriKind.Relative), body, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(201);
        }

        string All(string path) => string.Join('\n', sent.Where(one => one.Path == path).Select(one => one.Body));
        for (var tries = 0; tries < 1_000 && !(All("/hook").Length > 0 && All("/v1/traces").Contains("/api/v1/people/", StringComparison.Ordinal) && All("/v1/metrics").Contains("quotetracker.check.verdicts", StringComparison.Ordinal)); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var traces = All("/v1/traces");
        foreach (var part in new[] { "quotetracker", "/api/v1/quotes", "/api/v1/people/{id}", "/api/v1/check", "search.rows", "quotetracker.search.class", "quotetracker.check.verdict", "db.operation.name" })
            traces.ShouldContain(part);
        traces.ShouldNotContain("/health");

        // Others are not told of our traces.
        sent.Where(one => one.Path == "/hook").ShouldAllBe(one => !one.Headers.Contains("traceparent") && !one.Headers.Contains("baggage"));
        foreach (var word in new[] { "zebrafinch", "mustafa", "dictatorships", "agentofsomebody", "127.0.0.1", "Test Person", App.AdminKey })
            (traces + All("/v1/metrics")).ShouldNotContain(word);
    }

    // What takes OpenTelemetry's protocol: names and words stand in its bodies as they are.
    private static async Task<WebApplication> Collector(ConcurrentQueue<(string Path, string Headers, string Body)> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            sent.Enqueue((http.Request.Path, string.Join(' ', http.Request.Headers.Keys), Encoding.Latin1.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        });
        await collector.StartAsync();
        return collector;
    }
}
