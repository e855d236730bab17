namespace QuoteTracker.Exchange;

/// <summary>Puts import and export among the services and the routes.</summary>
internal static class ExchangeSetup
{
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddTransient<Importer>();
        services.AddTransient<ImportTrial>();
        services.AddTransient<Exporter>();
        services.AddSingleton<Imports>();
        return services.AddHostedService(provider => provider.GetRequiredService<Imports>());
    }

    public static IEndpointRouteBuilder MapExchange(this IEndpointRouteBuilder api)
    {
        api.MapImports();
        api.MapExports();
        return api;
    }
}
