using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store;

/// <summary>Puts the database among a program's services.</summary>
public static class StoreSetup
{
    /// <summary>The SQLite file at <paramref name="file"/>; made at <see cref="PrepareAsync"/> when it is not there.</summary>
    public static IServiceCollection AddQuoteDb(this IServiceCollection services, string file)
    {
        services.AddPooledDbContextFactory<QuoteDb>(options => options.UseQuoteFile(file));
        services.AddScoped<Author>();
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<QuoteDb>>().CreateDbContext();
            db.Author = provider.GetRequiredService<Author>();
            return db;
        });
        services.AddSingleton(_ => new QuoteReader(file));
        return services;
    }

    /// <summary>Brings the database to this version's tables; keeps all that is in it.</summary>
    public static async Task PrepareAsync(this QuoteDb db, CancellationToken cancel)
    {
        await db.Database.MigrateAsync(cancel);
        await HistoryStart.EnsureAsync(db, cancel);
        await db.EnsureNameWordsAsync(cancel);
    }
}
