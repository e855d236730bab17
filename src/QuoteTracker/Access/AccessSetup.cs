namespace QuoteTracker.Access;

/// <summary>Puts keys, scopes and limits in front of the API.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<LastUse>();
        services.AddPlaces();
        return services.AddHostedService(provider => provider.GetRequiredService<LastUse>());
    }

    /// <summary>Refuses whom a route is not for, and whoever comes when too many are there. After the routing, which says what the route needs.</summary>
    public static WebApplication UseKeys(this WebApplication app)
    {
        app.UseMiddleware<Admission>();
        app.UseWholeBodies();
        return app.UsePlaces();
    }
}
