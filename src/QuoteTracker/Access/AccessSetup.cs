namespace QuoteTracker.Access;

/// <summary>Puts keys, scopes and limits in front of the API.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<LastUse>();
        return services.AddHostedService(provider => provider.GetRequiredService<LastUse>());
    }

    /// <summary>Refuses whom a route is not for. After the routing, which says what the route needs.</summary>
    public static WebApplication UseKeys(this WebApplication app)
    {
        app.UseMiddleware<Admission>();
        return app;
    }
}
