using QuoteTracker.Benchmarks.Reliability.Loading;

namespace QuoteTracker.Reliability.Tests;

/// <summary>Many who read and some who write, and then too many.</summary>
public sealed class StandingLoad
{
    [Fact]
    public async Task Gives_answers_and_limits_and_no_errors()
    {
        var load = new LoadTrial();
        await load.Ask(quotes: 2_000, TimeSpan.FromSeconds(15), clients: 16, TimeSpan.FromSeconds(3), connections: 320, places: 8);
        load.Usual.Errors.ShouldBeEmpty();
        load.Usual.Shed.ShouldBe(0);
        load.Usual.Times.Keys.Order().ShouldBe(["check", "facets", "page", "post", "put", "quote", "search", "speaker"]);
        load.Flood.Errors.ShouldBeEmpty();
        load.Flood.Count.ShouldBeGreaterThan(0);
        load.Flood.Shed.ShouldBeGreaterThan(0);
    }
}
