namespace QuoteTracker.Backups;

/// <summary>Puts the backups that a server makes by itself among the services.</summary>
internal static class BackupSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddSingleton<BackupSchedule>();
        return services.AddHostedService(provider => provider.GetRequiredService<BackupSchedule>());
    }
}
