using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store.Backups;
using QuoteTracker.Store.Engines.Postgres;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Measures;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store;

/// <summary>Puts the database among a program's services.</summary>
public static class StoreSetup
{
    /// <summary>The database that <paramref name="server"/> names; null: the SQLite file. Either is made at <see cref="PrepareAsync"/> when it is not there.</summary>
    /// <param name="services">Where to put it.</param>
    /// <param name="file">The SQLite file.</param>
    /// <param name="server">A connection string for PostgreSQL.</param>
    /// <exception cref="ArgumentException">The connection string can't be read.</exception>
    public static IServiceCollection AddQuoteDb(this IServiceCollection services, string file, string? server = null)
    {
        if (server is null)
        {
            services.AddScoped(_ => new ReadPlace(null));
            services.AddSingleton<QuoteReader>(_ => new SqliteQuoteReader(file)).AddSingleton<DatabaseBackups>(_ => new SqliteBackups(file));
            return services.AddQuoteDb<SqliteQuoteDb>(options => options.UseQuoteFile(file));
        }

        var database = PostgresSetup.Completed(server);
        var (reader, servers) = (new PostgresQuoteReader(database), PostgresServers.Of(PostgresSetup.Completed(server, forReading: true)));
        services.AddSingleton<DatabaseBackups>(_ => new PostgresBackups(database));
        services.AddScoped(_ => new ReadPlace(servers));
        services.AddScoped<QuoteReader>(provider => provider.GetRequiredService<ReadPlace>().Reader ?? reader);
        return services.AddQuoteDb<PostgresQuoteDb>(options =>
        {
            options.UseQuoteServer(database);
            if (servers is not null)
                options.AddInterceptors(new PostgresPositions(servers));
        });
    }

    private static IServiceCollection AddQuoteDb<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> open) where T : QuoteDb
    {
        services.AddSingleton<Commits>();
        services.AddPooledDbContextFactory<T>((provider, options) =>
        {
            open(options);
            options.AddInterceptors(provider.GetRequiredService<Commits>(), CommandTimes.Instance, WriterWaits.Instance);
        });
        services.AddSingleton<IDbContextFactory<QuoteDb>, Factory<T>>();
        services.AddScoped<Author>();
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<ReadPlace>().Context() ?? provider.GetRequiredService<IDbContextFactory<QuoteDb>>().CreateDbContext();
            db.Author = provider.GetRequiredService<Author>();
            return db;
        });
        return services;
    }

    /// <summary>Brings the database to this version's tables; keeps all that is in it.</summary>
    /// <exception cref="UnfitDatabaseException">It is damaged, of a newer version, can't be written, or its disk is full.</exception>
    public static async Task PrepareAsync(this QuoteDb db, CancellationToken cancel)
    {
        try
        {
            var applied = await Fitness.RefuseNewerAsync(db, cancel);
            if (applied.Count > 0)
                await Fitness.RefuseReadOnlyAsync(db, cancel);

            if (applied.Count < db.Database.GetMigrations().Count())
                await db.Engine.MigrateAsync(db, cancel);
            await Stages.PassAsync(db, cancel);
        }
        catch (DbException fault) when (Fitness.Told(db, fault) is { } told)
        {
            throw told;
        }
    }

    // The rest of the program doesn't know which engine it has.
    private sealed class Factory<T>(IDbContextFactory<T> contexts) : IDbContextFactory<QuoteDb> where T : QuoteDb
    {
        public QuoteDb CreateDbContext() => contexts.CreateDbContext();
    }
}
