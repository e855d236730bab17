using System.CommandLine;

namespace QuoteTracker.Commands;

/// <summary>The options that verbs share.</summary>
internal sealed class CommonOptions
{
    public Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the database and the admin key's file. Also: QUOTETRACKER_DATA.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QUOTETRACKER_DATA") is { Length: > 0 } folder ? folder : "data",
        HelpName = "DIR",
    };

    public Option<string?> Database { get; } = new("--database")
    {
        Description = "Connection string of a PostgreSQL database, in place of the SQLite file in --data. Also: QUOTETRACKER_DATABASE.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QUOTETRACKER_DATABASE") is { Length: > 0 } database ? database : null,
        HelpName = "\"Host=…\"",
    };

    public Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where to listen; several with semicolons between.",
        DefaultValueFactory = _ => Settings.DefaultUrls,
        HelpName = "URLS",
    };

    public Option<string> Seeds { get; } = new("--seeds")
    {
        Description = "Folder of records (*.jsonl) that an empty database starts with; 'none' for none.",
        DefaultValueFactory = _ => Settings.DefaultSeeds,
        HelpName = "DIR",
    };

    /// <summary>Who may ask a server, and how much.</summary>
    public AccessOptions Access { get; } = new();

    /// <summary>What of a server is seen from outside.</summary>
    public WatchOptions Watch { get; } = new();

    /// <summary>Backups that a server makes by itself.</summary>
    public BackupOptions Backups { get; } = new();

    /// <summary>The options that only a server has.</summary>
    public IEnumerable<Option> OfServer => [Urls, Seeds, .. Access.All, .. Watch.All, .. Backups.All];

    /// <summary>The settings of a call; options that its verb doesn't have keep their defaults.</summary>
    public Settings Of(ParseResult call)
    {
        var settings = new Settings(
            call.GetValue(Data)!,
            call.GetValue(Urls) ?? Settings.DefaultUrls,
            Environment.GetEnvironmentVariable("QUOTETRACKER_ADMIN_KEY") is { Length: > 0 } key ? key : null,
            call.GetValue(Seeds) is { } seeds and not "none" ? seeds : null);
        return Backups.In(Watch.In(Access.In(settings with { Database = call.GetValue(Database) }, call), call), call);
    }
}
