using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Tests;

/// <summary>Who may read /metrics.</summary>
public sealed class ReadingMetrics
{
    [Fact]
    public async Task Needs_a_key_that_may_read()
    {
        await using var app = new ChosenApp();
        await app.InitializeAsync();
        (await Status(app.Reader)).ShouldBe(401);
        var key = (string)(await app.Send(HttpMethod.Post, "/keys", new { name = "monitor", scopes = new[] { "read" } })).Body!["secret"]!;
        using var monitor = new HttpClient { BaseAddress = app.Reader.BaseAddress };
        monitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (await Status(monitor)).ShouldBe(200);
        monitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "guessed");
        (await Status(monitor)).ShouldBe(401);
    }

    [Fact]
    public async Task Needs_none_where_the_operator_opened_it_but_on_a_private_server()
    {
        await using var open = new ChosenApp { Chosen = settings => settings with { Metrics = MetricsFor.Everybody } };
        await open.InitializeAsync();
        (await Status(open.Reader)).ShouldBe(200);
        await using var closed = new ChosenApp { Chosen = settings => settings with { Metrics = MetricsFor.Everybody, Private = true } };
        await closed.InitializeAsync();
        (await Status(closed.Reader)).ShouldBe(401);
    }

    [Fact]
    public async Task Is_not_there_where_the_operator_turned_it_off_and_nothing_is_counted_for_it()
    {
        await using var app = new ChosenApp { Chosen = settings => settings with { Metrics = MetricsFor.Nobody } };
        await app.InitializeAsync();
        (await Status(app.Curator)).ShouldBe(404);
        await using var services = app.Services();
        services.ServiceProvider.GetService<MeterProvider>().ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_sent_where_nobody_said_where_to()
    {
        await using var app = new ChosenApp();
        await app.InitializeAsync();
        await using var services = app.Services();
        services.ServiceProvider.GetService<TracerProvider>().ShouldBeNull();
    }

    [Theory]
    [InlineData("--metrics", "nobody")]
    [InlineData("--logs", "xml")]
    [InlineData("--slow-query-ms", "-1")]
    public async Task A_wrong_choice_ends_the_call(string option, string word)
    {
        var run = await Verb.Run("serve", option, word);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(option);
    }

    private static async Task<int> Status(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
