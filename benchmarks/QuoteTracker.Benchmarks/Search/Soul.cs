using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>soul-cli, a ready REST server over a SQLite file. It looks for a piece of text with LIKE in every column, and counts.</summary>
internal sealed class Soul : IContender
{
    private const string Version = "0.8.2";
    private readonly string file;
    private readonly ServerProcess process;
    private readonly string url;

    private Soul(string file, ServerProcess process, string url) => (this.file, this.process, this.url) = (file, process, url);

    public string Name => $"soul-cli {Version} over HTTP";

    public string? Loaded { get; private init; }

    public static async Task<IContender> Start(string folder, CorpusFile corpus)
    {
        var file = Path.Combine(folder, "soul.db");
        try
        {
            // Kept from run to run: its native parts are compiled at the first.
            var program = Path.Combine(Path.GetTempPath(), "quotetracker-benchmark-soul");
            await Install(program);
            var clock = Stopwatch.StartNew();
            var quotes = Fill(file, corpus);
            var rate = quotes / clock.Elapsed.TotalSeconds;
            var port = ServerProcess.FreePort();
            var url = $"http://localhost:{port}/api/tables";
            var process = await ServerProcess.Start("node", ["node_modules/soul-cli/src/server.js", "-d", file, "-p", $"{port}"], () => ServerProcess.Answers(url), program);
            return new Soul(file, process, url) { Loaded = $"{rate:N0} quotes/s, {new FileInfo(file).Length / 1_000_000:N0} MB" };
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            File.Delete(file);
            return new Missing("soul-cli", $"not installed: {fault.Message.ReplaceLineEndings(" ").Replace('|', '/')}");
        }
    }

    public async ValueTask<int?> Ask(Question question)
    {
        if (Rows(question) is not { } path)
            return null;
        var (status, body) = await Load.Get($"{url}/{path}&_limit={Question.PageSize}");
        return status == HttpStatusCode.OK ? MemoryExtensions.Count(body.AsSpan(), "\"id\":"u8) : throw new InvalidOperationException($"soul-cli: {path}: {status}");
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "soul.db*"))
            File.Delete(part);
    }

    // A piece of text is found inside of longer words too; it is the nearest that soul-cli has to a word.
    private static string? Rows(Question question) => question.Class switch
    {
        QueryClass.RareWord or QueryClass.MidWord or QueryClass.CommonWord or QueryClass.StopWord => $"quotes/rows?_search={question.Word}",
        QueryClass.Phrase => $"quotes/rows?_search={question.Words[0]}%20{question.Words[1]}",
        QueryClass.OfSpeaker => $"quotes/rows?_search={question.Word}&_filters=speaker:speaker-{question.Speaker}",
        QueryClass.InYears => $"quotes/rows?_search={question.Word}&_filters=day__gte:{Day(question.From)},day__lte:{Day(question.To)}",
        QueryClass.DeepPage => $"quotes/rows?_search={question.Word}&_ordering=-day&_page={question.Page}",
        QueryClass.Newest => "quotes/rows?_ordering=-day",
        QueryClass.NamesAsTyped => $"speakers/rows?_search={question.Word}",
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task Install(string program)
    {
        if (File.Exists(Path.Combine(program, "installed")))
            return;
        Directory.CreateDirectory(program);
        await File.WriteAllTextAsync(Path.Combine(program, "package.json"), "{}");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", $"soul-cli@{Version}", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = program,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await output;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException(errors.Split('\n').FirstOrDefault(line => line.Contains("npm error", StringComparison.Ordinal)) ?? "npm install failed");
        await File.WriteAllTextAsync(Path.Combine(program, "installed"), Version);
    }

    private static int Fill(string file, CorpusFile corpus)
    {
        File.Delete(file);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "CREATE TABLE quotes (id INTEGER PRIMARY KEY, text TEXT, speaker TEXT, day TEXT, kind TEXT, topic TEXT); CREATE TABLE speakers (id INTEGER PRIMARY KEY, key TEXT, name TEXT)");
        using (var transaction = connection.BeginTransaction())
        {
            using var quotes = Insert(connection, "quotes (text, speaker, day, kind, topic)", 5);
            foreach (var quote in corpus.Quotes())
                Add(quotes, quote.Text, quote.Speaker, Day(quote.Day), quote.Kind, quote.Topic);
            using var speakers = Insert(connection, "speakers (key, name)", 2);
            foreach (var (key, name) in corpus.Speakers())
                Add(speakers, key, name);
            transaction.Commit();
        }

        Execute(connection, "CREATE INDEX quotes_day ON quotes (day); CREATE INDEX quotes_speaker ON quotes (speaker); ANALYZE");
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM quotes";
        return (int)(long)count.ExecuteScalar()!;
    }

    private static SqliteCommand Insert(SqliteConnection connection, string into, int columns)
    {
        var insert = connection.CreateCommand();
        var names = Enumerable.Range(0, columns).Select(i => $"${i}").ToList();
        insert.CommandText = $"INSERT INTO {into} VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
            insert.Parameters.Add(name, SqliteType.Text);
        return insert;
    }

    private static void Add(SqliteCommand insert, params string[] values)
    {
        for (var i = 0; i < values.Length; i++)
            insert.Parameters[i].Value = values[i];
        insert.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
