using System.Collections.Concurrent;
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
        var sent = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await Collector(sent);
        await using var served = await ServedProgram.Start(App.AdminKey,
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "50"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"),
            ], "--metrics", "off");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "agentofsomebody");
        served.Reader.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {App.AdminKey}");
        foreach (var path in new[] { "/health/ready", "/api/v1/quotes?q=zebrafinch&speaker=mustafa", "/api/v1/people/fazil-mustafa", "/zebrafinch", "/api/v1/check?text=zebrafinch%20dictatorships" })
        {
            using var answer = await served.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        string All(string path) => string.Join('\n', sent.Where(one => one.Path == path).Select(one => one.Body));
        for (var tries = 0; tries < 1_000 && !(All("/v1/traces").Contains("/api/v1/check", StringComparison.Ordinal) && All("/v1/metrics").Contains("quotetracker.check.verdicts", StringComparison.Ordinal)); tries++)
            await Task.Delay(20, TestContext.Current.CancellationToken);

        var traces = All("/v1/traces");
        foreach (var part in new[] { "quotetracker", "/api/v1/quotes", "/api/v1/people/{id}", "/api/v1/check", "search.rows", "quotetracker.search.class", "quotetracker.check.verdict", "db.operation.name" })
            traces.ShouldContain(part);
        traces.ShouldNotContain("/health");
        foreach (var word in new[] { "zebrafinch", "mustafa", "dictatorships", "agentofsomebody", "127.0.0.1", App.AdminKey })
            (traces + All("/v1/metrics")).ShouldNotContain(word);
    }

    // What takes OpenTelemetry's protocol: names and words stand in its bodies as they are.
    private static async Task<WebApplication> Collector(ConcurrentQueue<(string Path, string Body)> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            sent.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        });
        await collector.StartAsync();
        return collector;
    }
}
