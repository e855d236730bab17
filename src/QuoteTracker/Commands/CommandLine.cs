using System.CommandLine;

namespace QuoteTracker.Commands;

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    /// <summary>Runs what was asked. 0: done, 1: failed, 2: wrong call.</summary>
    public static async Task<int> Run(string[] args, Func<Settings, WebApplication> server)
    {
        var root = Root(server);
        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            await call.InvokeAsync();
            return 2;
        }

        return await call.InvokeAsync();
    }

    /// <summary>The whole tree, for the docs test too.</summary>
    internal static RootCommand Root(Func<Settings, WebApplication> server)
    {
        var options = new CommonOptions();
        var root = new RootCommand("QuoteTracker: who said what, when, and where it is written down. Without a verb: serve.");
        root.Options.Add(options.Data);
        root.Options.Add(options.Database);
        foreach (var option in options.OfServer)
            root.Options.Add(option);
        root.Validators.Add(options.Backups.Check);
        root.SetAction((call, cancel) => Serve.Run(options.Of(call), server, cancel));
        root.Subcommands.Add(Serve.Command(options, server));
        root.Subcommands.Add(ImportCommand.Command(options, server));
        root.Subcommands.Add(ExportCommand.Command(options, server));
        root.Subcommands.Add(CheckCommand.Command(options, server));
        root.Subcommands.Add(ExtractCommand.Command(options, server));
        root.Subcommands.Add(ReportCommand.Command(options, server));
        root.Subcommands.Add(ToolsCommand.Command(options, server));
        root.Subcommands.Add(KeyCommands.Command(options, server));
        root.Subcommands.Add(Upkeep.Reindex(options, server));
        root.Subcommands.Add(Upkeep.Verify(options, server));
        root.Subcommands.Add(BackupCommands.Backup(options, server));
        root.Subcommands.Add(BackupCommands.Restore(options, server));
        root.Subcommands.Add(PurgeCommand.Command(options, server));
        return root;
    }
}
