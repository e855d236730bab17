using QuoteTracker.Telemetry;

namespace QuoteTracker;

/// <summary>What the operator chose.</summary>
/// <param name="Data">Folder of the SQLite database, the admin key's file and files to be imported.</param>
/// <param name="Urls">Where to listen; with semicolons between.</param>
/// <param name="AdminKey">The admin key; null to have one made.</param>
/// <param name="Seeds">Folder of records for an empty database; null for none.</param>
internal sealed record Settings(string Data, string Urls, string? AdminKey, string? Seeds)
{
    public const string DefaultUrls = "http://localhost:5280";

    /// <summary>The seeds that come with the program.</summary>
    public static readonly string DefaultSeeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Whether pages of this machine may be fetched: for tests and trials. Other private addresses never are.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>Whether reading needs a key too.</summary>
    public bool Private { get; init; }

    /// <summary>Requests a minute that a key may send; 0 for no limit.</summary>
    public int RatePerKey { get; init; } = 60_000;

    /// <summary>Requests a minute that an address may send without a key; 0 for no limit.</summary>
    public int RatePerAddress { get; init; } = 6_000;

    /// <summary>How many requests are worked on at once; as many more wait. 0 for no bound.</summary>
    public int MostRequests { get; init; } = 32;

    /// <summary>How many streams of changes may be open at once.</summary>
    public int MostStreams { get; init; } = 200;

    /// <summary>How many of them an address may have without a key; no bound where <see cref="RatePerAddress"/> has none.</summary>
    public int MostStreamsOfAddress { get; init; } = 20;

    /// <summary>An endpoint that tells how near texts are in meaning; null for none.</summary>
    public Uri? Embeddings { get; init; }

    /// <summary>Which model it is asked for; null for its own.</summary>
    public string? EmbeddingModel { get; init; }

    /// <summary>The key it asks for; null for none. Never to be shown.</summary>
    public string? EmbeddingKey { get; init; }

    /// <summary>An endpoint that reads the quotes of an article; null for the rules here.</summary>
    public Uri? Extractor { get; init; }

    /// <summary>The key it asks for; null for none. Never to be shown.</summary>
    public string? ExtractorKey { get; init; }

    /// <summary>Who may read the metrics.</summary>
    public MetricsFor Metrics { get; init; } = MetricsFor.Key;

    /// <summary>Whether metrics and traces are sent to where the standard variables of OpenTelemetry say.</summary>
    public bool ExportsTelemetry { get; init; }

    /// <summary>How logs look.</summary>
    public LogsAs Logs { get; init; }

    /// <summary>Whether each request is logged.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Whether that line has the caller's address.</summary>
    public bool LogAddresses { get; init; }

    /// <summary>Queries that take so many milliseconds are logged; 0 for none.</summary>
    public int SlowQueryMs { get; init; } = 1_000;

    /// <summary>With fewer bytes free on the disk of <see cref="Data"/> the server is not ready for writes.</summary>
    public long LeastFreeDisk { get; init; } = 100_000_000;

    /// <summary>How often the server makes a backup by itself; null for never.</summary>
    public TimeSpan? BackupEvery { get; init; }

    /// <summary>How many of these are kept.</summary>
    public int BackupKeep { get; init; } = 14;

    /// <summary>The folder they go to; needed with <see cref="BackupEvery"/>.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>What time it is. Another one in tests.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Connection string of a PostgreSQL database; null for <see cref="DatabaseFile"/>. May have a password: never to be shown.</summary>
    public string? Database { get; init; }

    /// <summary>The SQLite database, where <see cref="Database"/> is null.</summary>
    public string DatabaseFile => Path.Combine(Data, "quotetracker.db");

    /// <summary>Folder of files that were sent to be imported and are not done.</summary>
    public string ImportsFolder => Path.Combine(Data, "imports");

    /// <summary>Folder of the keys that sessions of browsers are sealed with.</summary>
    public string SessionKeysFolder => Path.Combine(Data, "session-keys");

    public string AdminKeyFile => Path.Combine(Data, "admin.key");
}
