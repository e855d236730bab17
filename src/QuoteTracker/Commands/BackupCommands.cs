using System.CommandLine;
using QuoteTracker.Store.Backups;

namespace QuoteTracker.Commands;

/// <summary>The whole database out into a file, while it is in use, and in again.</summary>
internal static class BackupCommands
{
    public static Command Backup(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; it appears when it is whole and proved." };
        var replace = new Option<bool>("--replace") { Description = "Let a file that is there give way." };
        var backup = new Command("backup", "Write the whole database, history and keys included, into a file; servers go on meanwhile.") { file, replace, options.Data, options.Database };
        backup.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var settings = options.Of(call);
            await using var app = server(settings);
            var made = await app.Services.GetRequiredService<DatabaseBackups>().BackUpAsync(call.GetRequiredValue(file), call.GetValue(replace), Progress.ToConsole("proved"), cancel);
            Progress.End();
            Console.WriteLine(made.Proved
                ? $"{made.File}: {made.Bytes:N0} bytes, proved. Head of the history: {made.Number} {made.Hash}"
                : $"{made.File}: {made.Bytes:N0} bytes, read to its end, but not proved: that needs a role that may make databases (CREATEDB).");
            foreach (var line in BesideTheDatabase.NotInBackup(settings))
                Console.WriteLine(line);
            return 0;
        }));
        return backup;
    }

    public static Command Restore(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'backup' or a server made." };
        var replace = new Option<bool>("--replace") { Description = "Let a database that is there give way; it is kept under another name." };
        var restore = new Command("restore", "Prove a backup and put it in the database's place. Stop the servers first.") { file, replace, options.Data, options.Database };
        restore.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var settings = options.Of(call);
            await using var app = server(settings);
            var restored = await app.Services.GetRequiredService<DatabaseBackups>()
                .RestoreAsync(call.GetRequiredValue(file), call.GetValue(replace), settings.Clock.GetUtcNow(), Progress.ToConsole("proved"), cancel);
            Progress.End();
            Console.WriteLine($"Restored and proved. Head of the history: {restored.Number} {restored.Hash}");
            if (restored.Kept is { } kept)
                Console.WriteLine($"What was there is kept as {kept}.");
            foreach (var line in BesideTheDatabase.AfterRestore(settings, restored))
                Console.WriteLine(line);
            return 0;
        }));
        return restore;
    }
}
