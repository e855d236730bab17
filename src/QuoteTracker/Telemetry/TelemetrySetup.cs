using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QuoteTracker.Store.Measures;

namespace QuoteTracker.Telemetry;

/// <summary>What an operator sees from outside: logs, metrics, traces.</summary>
internal static class TelemetrySetup
{
    /// <summary>How logs look, and what of them is kept.</summary>
    public static ILoggingBuilder AddLogs(this ILoggingBuilder logs, Settings settings)
    {
        logs.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (settings.Logs == LogsAs.Json)
            logs.AddConsole(console => console.FormatterName = LogLines.FormName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        return logs;
    }

    /// <summary>Metrics where somebody may read them or they are sent, traces where they are sent: nothing is sent unless the operator said where to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<SlowQueries>().AddSingleton<Ready>();
        if (settings.Metrics == MetricsFor.Nobody && !settings.ExportsTelemetry)
            return services;

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") is { Length: > 0 } name ? name : "quotetracker",
            serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddKept();
            if (settings.Metrics != MetricsFor.Nobody)
                metrics.AddPrometheusExporter();
            if (settings.ExportsTelemetry)
                metrics.AddOtlpExporter();
        });
        if (settings.ExportsTelemetry)
        {
            telemetry.WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(asked => asked.Filter = http => !MetricsRoutes.IsWatching(http.Request.Path))

                // The framework's own spans of calls to others. OpenTelemetry's would put our trace into other people's logs.
                .AddSource("System.Net.Http", Measures.Name, StoreMeter.Name)
                .AddProcessor(new KeptTags())
                .AddOtlpExporter());
        }

        return services;
    }

    /// <summary>A line for each request, where the operator wants them. Before all else, so that it sees what was answered.</summary>
    public static WebApplication UseRequestLines(this WebApplication app, Settings settings)
    {
        if (settings.LogRequests)
            app.UseMiddleware<RequestLines>();
        return app;
    }
}
