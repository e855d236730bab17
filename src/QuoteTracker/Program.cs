using QuoteTracker;
using QuoteTracker.Access;
using QuoteTracker.Backups;
using QuoteTracker.Changes;
using QuoteTracker.Check;
using QuoteTracker.Commands;
using QuoteTracker.Exchange;
using QuoteTracker.Extraction;
using QuoteTracker.FactChecks;
using QuoteTracker.Feeds;
using QuoteTracker.History;
using QuoteTracker.Hooks;
using QuoteTracker.Http;
using QuoteTracker.Mcp;
using QuoteTracker.Outbound;
using QuoteTracker.Pages;
using QuoteTracker.Quotes;
using QuoteTracker.Reconciliation;
using QuoteTracker.Reviews;
using QuoteTracker.Search;
using QuoteTracker.Searches;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Telemetry;

return await CommandLine.Run(args, Server);

/// <summary>The program: one web host, one command line.</summary>
public static partial class Program
{
    internal static WebApplication Server(Settings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(kestrel => WholeBodies.Limit(kestrel.Limits));
        builder.Logging.AddLogs(settings);

        builder.Services.AddSingleton(settings).AddSingleton(settings.Clock).AddQuoteDb(settings.DatabaseFile, settings.Database);
        builder.Services.AddOutbound(new OutboundLimits(settings.AllowLoopback)).AddSingleton<PageReading>().AddSingleton<ETags>().AddSingleton<Embeddings>();
        builder.Services.AddAccess().AddExtraction().AddExchange().AddSearch().AddTools().AddChanges().AddHooks().AddBackups().AddPages(settings).AddTelemetry(settings).AddRules().AddManual();
        builder.Services.ConfigureHttpJsonOptions(json => JsonShape.Of(json.SerializerOptions)).Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

        var app = builder.Build();
        app.UseRequestLines(settings).UseHead().UseSafeHeaders().UseReconciliation().UsePages().UseFactChecks().UseRefusals(PageSetup.Refusal);
        app.UseRouting();
        app.UsePositions().UseKeys().UseIdempotency().UseManual();

        var api = app.MapGroup("/api/v1").RefusesUnknownParameters().AddEndpointFilter<RouteGroupBuilder, ETags>();
        api.MapSpeakers();
        new SourceRoutes().MapAll(api);
        new QuoteRoutes().MapAll(api);
        new RelationRoutes().MapAll(api);
        new ReviewRoutes().MapAll(api);
        api.MapExtraction().MapSearch().MapCheck().MapSavedSearches();
        app.MapTelemetry().MapFeeds().MapReconciliation().MapTools().MapFactChecks();
        api.MapExchange().MapChanges().MapHooks().MapKeys().MapPurges().MapAudit();
        return app.MapPages();
    }
}
