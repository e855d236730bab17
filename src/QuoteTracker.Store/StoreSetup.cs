using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store;

/// <summary>Puts the database among a program's services.</summary>
public static class StoreSetup
{
    /// <summary>The SQLite file at <paramref name="file"/>; made at <see cref="PrepareAsync"/> when it is not there.</summary>
    public static IServiceCollection AddQuoteDb(this IServiceCollection services, string file)
    {
        services.AddPooledDbContextFactory<QuoteDb>(options => options.UseQuoteFile(file));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<QuoteDb>>().CreateDbContext());
        services.AddSingleton(_ => new QuoteReader(file));
        return services;
    }

    /// <summary>Brings the database to this version's tables; keeps all that is in it.</summary>
    public static Task PrepareAsync(this QuoteDb db, CancellationToken cancel) => db.Database.MigrateAsync(cancel);
}
