using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;

namespace QuoteTracker.Telemetry;

/// <summary>Whether the server is alive, and whether it would take a write: for whoever starts servers and sends them requests.</summary>
internal static class HealthRoutes
{
    public const string Path = "/health";

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup(Path).ExcludeFromDescription();
        health.MapGet("/live", () => TypedResults.Ok(new HealthResponse("live")))
            .WithName("IsLive").WithSummary("Whether the process answers")
            .WithDescription("It asks nothing of the database: a server that waits for one is not mended by a restart.");
        health.MapGet("/ready", Answer)
            .WithName("IsReady").WithSummary("Whether a write sent now would be taken")
            .WithDescription("Something small is written and taken back, the tables are looked at, and the free disk. 503, with the reason, where it would not.");
    }

    private static async Task<Results<Ok<HealthResponse>, JsonHttpResult<Problem>>> Answer(Ready ready, CancellationToken cancel) =>
        await ready.WhyNot().WaitAsync(cancel) is { } reason ? Problems.NotReady(reason) : TypedResults.Ok(new HealthResponse("ready"));
}

/// <summary>How the server is.</summary>
/// <param name="Status" example="ready"><c>live</c> or <c>ready</c>, as was asked.</param>
public sealed record HealthResponse(string Status);
