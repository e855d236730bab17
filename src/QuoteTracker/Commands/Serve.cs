using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Backups;
using QuoteTracker.Exchange;
using QuoteTracker.Store;
using QuoteTracker.Store.Backups;
using QuoteTracker.Store.History;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Commands;

/// <summary>Serves the API and its pages.</summary>
internal static class Serve
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var serve = new Command("serve", "Serve the API and its manual; an empty database starts with the seeds.") { options.Data, options.Database };
        foreach (var option in options.OfServer)
            serve.Options.Add(option);
        serve.Validators.Add(options.Backups.Check);
        serve.SetAction((call, cancel) => Run(options.Of(call), server, cancel));
        return serve;
    }

    public static Task<int> Run(Settings settings, Func<Settings, WebApplication> server, CancellationToken cancel) => Failing.Clearly(async () =>
    {
        await using var app = server(settings);
        await Prepare(app, settings, Console.Out, cancel);
        await app.StartAsync(cancel);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
            Console.WriteLine($"QuoteTracker is at {address}  API: {address}/api/v1/quotes  manual: {address}/swagger  Ctrl+C ends it.");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    });

    /// <summary>Tables, admin key, seeds: all that a server needs before its first request.</summary>
    public static async Task Prepare(WebApplication app, Settings settings, TextWriter told, CancellationToken cancel)
    {
        if (settings.Seeds is { Length: > 0 } named && named != Settings.DefaultSeeds && !Directory.Exists(named))
            throw new DirectoryNotFoundException($"There is no folder {named} with seeds, and nothing was made: an empty database takes them at its first start alone.");
        app.Services.GetRequiredService<DatabaseBackups>().Hold();
        app.Services.GetRequiredService<BackupSchedule>().TakeFolder();
        await OpenDatabase.Prepare(app, settings, cancel);

        // Who can read these can sign in as anybody who is.
        DataFolder.MakePrivate(settings.SessionKeysFolder);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Author>().Name = "first start";
        var db = scope.ServiceProvider.GetRequiredService<QuoteDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        if (await AdminKey.Ensure(db, settings.AdminKey, settings.AdminKeyFile, settings.Logs == LogsAs.Text, clock.GetUtcNow(), cancel) is { } key)
            await told.WriteLineAsync(key);

        if (settings.Seeds is not { } seeds || !Directory.Exists(seeds) || await db.Speakers.AnyAsync(cancel) || await db.Sources.AnyAsync(cancel) || await db.Quotes.AnyAsync(cancel))
            return;
        foreach (var file in Directory.EnumerateFiles(seeds, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var report = await scope.ServiceProvider.GetRequiredService<Importer>().Import(ImportFile.WithTexts(file), null, cancel);
            await told.WriteLineAsync($"Seeded {report.Added} records from {Path.GetFileName(file)}.");
            foreach (var line in report.Rejected)
                await told.WriteLineAsync($"  rejected: {line}");
        }
    }
}
