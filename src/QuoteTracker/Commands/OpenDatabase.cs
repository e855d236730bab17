using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Commands;

/// <summary>A database opened for a verb: folder made, tables up to date.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AsyncServiceScope scope;

    private OpenDatabase(WebApplication app, AsyncServiceScope scope) => (this.app, this.scope) = (app, scope);

    /// <summary>What the verb works with.</summary>
    public IServiceProvider Services => scope.ServiceProvider;

    /// <inheritdoc cref="Services"/>
    public QuoteDb Db => Services.GetRequiredService<QuoteDb>();

    /// <summary>Opens the settings' database.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="server">Makes the program's parts.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="make">Whether one is made where there is none. Else a mistyped folder must not look like an empty database where all is well.</param>
    /// <exception cref="UnfitDatabaseException">There is none, or it is not fit.</exception>
    public static async Task<OpenDatabase> At(Settings settings, Func<Settings, WebApplication> server, CancellationToken cancel, bool make = false)
    {
        if (!make && Missing(settings) is { } missing)
            throw new UnfitDatabaseException(missing);
        var app = server(settings);
        await Prepare(app, settings, cancel);
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Author>().Name = "command line";
        return new OpenDatabase(app, scope);
    }

    /// <summary>Whether there is nothing to read, which is told: a mistyped folder must not answer "not in this database".</summary>
    public static async Task<bool> IsMissing(Settings settings)
    {
        if (Missing(settings) is not { } missing)
            return false;
        await Console.Error.WriteLineAsync($"quotetracker: {missing}");
        return true;
    }

    /// <summary>Makes the folder and brings the tables up to date.</summary>
    public static async Task Prepare(WebApplication app, Settings settings, CancellationToken cancel)
    {
        DataFolder.Make(settings.Data);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<QuoteDb>>().CreateDbContextAsync(cancel);
        await db.PrepareAsync(cancel);
    }

    private static string? Missing(Settings settings) => settings.Database is not null || File.Exists(settings.DatabaseFile)
        ? null : $"There is no database at {settings.DatabaseFile}. The server makes one when it starts; --data names its folder.";

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
