using System.CommandLine;
using QuoteTracker.Store.Backups;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Commands;

/// <summary>Proves the database, and mends its index.</summary>
internal static class Upkeep
{
    public static Command Reindex(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var reindex = new Command("reindex", "Build the search index anew; searches go on meanwhile.") { options.Data, options.Database };
        reindex.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var rows = await open.Db.ReindexAsync(Progress.ToConsole("quotes"), cancel);
            Progress.End();
            Console.WriteLine($"{rows} quotes indexed.");
            return 0;
        }));
        return reindex;
    }

    public static Command Verify(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var file = new Argument<string?>("FILE") { Description = "A backup to be proved in the database's place; both stay as they are.", Arity = ArgumentArity.ZeroOrOne };
        var verify = new Command("verify", "Prove that the database, or a backup of it, is whole: file, references, hashes of texts, places of quotes, history, search index, words of names.") { file, options.Data, options.Database };
        verify.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            if (call.GetValue(file) is { } backup)
                return await VerifyBackup(backup, options.Of(call), server, cancel);
            await using var open = await OpenDatabase.At(options.Of(call), server, cancel);
            var faults = await open.Db.VerifyAsync(Progress.ToConsole("checked"), cancel);
            Progress.End();
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
            var (number, hash) = await open.Db.HeadAsync(cancel);
            Console.WriteLine($"Head of the history: {number} {Convert.ToHexStringLower(hash)}");
            Console.WriteLine(faults.Count == 0 ? "All is well." : $"{faults.Count} faults.");
            return faults.Count == 0 ? 0 : 1;
        }));
        return verify;
    }

    private static async Task<int> VerifyBackup(string file, Settings settings, Func<Settings, WebApplication> server, CancellationToken cancel)
    {
        await using var app = server(settings);
        var proved = await app.Services.GetRequiredService<DatabaseBackups>().VerifyAsync(file, Progress.ToConsole("checked"), cancel);
        Progress.End();
        if (!proved.Proved)
        {
            await Console.Error.WriteLineAsync("quotetracker: It was read to its end, but not proved: that needs a role that may make databases (CREATEDB).");
            return 1;
        }

        Console.WriteLine($"Head of the history: {proved.Number} {proved.Hash}");
        Console.WriteLine("All is well.");
        return 0;
    }
}
