namespace QuoteTracker.Exchange;

/// <summary>Puts import and export among the services.</summary>
internal static class ExchangeSetup
{
    public static void AddExchange(this IServiceCollection services)
    {
        services.AddTransient<Importer>();
        services.AddTransient<Exporter>();
        services.AddSingleton<Imports>();
        services.AddHostedService(provider => provider.GetRequiredService<Imports>());
    }
}
