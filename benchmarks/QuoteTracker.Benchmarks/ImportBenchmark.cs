using System.Diagnostics;
using Microsoft.Data.Sqlite;
using QuoteTracker.Commands;

namespace QuoteTracker.Benchmarks;

/// <summary>How fast records come in, beside nothing but the words into a bare FTS5 table.</summary>
internal static class ImportBenchmark
{
    /// <summary>What was imported.</summary>
    public const string CorpusFile = "corpus.jsonl";

    /// <summary>What it was imported into.</summary>
    public const string DatabaseFile = "quotetracker.db";

    /// <summary>How fast, in words: written last, so that a folder with it has a whole database.</summary>
    public const string RatesFile = "import.txt";

    public static async Task Run(int quotes, string folder)
    {
        var file = Path.Combine(folder, CorpusFile);
        File.Delete(Path.Combine(folder, RatesFile));
        var words = new List<string>(quotes);
        new Corpus().Write(file, quotes, words.Add);
        foreach (var old in Directory.EnumerateFiles(folder, "*.db*"))
            File.Delete(old);

        var bare = Bare(Path.Combine(folder, "bare.db"), words);
        words.Clear();
        var clock = Stopwatch.StartNew();
        if (await CommandLine.Run(["import", file, "--data", folder], Program.Server) != 0)
            throw new InvalidOperationException("The import rejected lines.");
        var ours = quotes / clock.Elapsed.TotalSeconds;

        Console.WriteLine();
        Table.Columns("load", "quotes/s", "file, MB");
        Table.Row("bare FTS5, words alone", $"{bare:N0}", Size(folder, "bare.db"));
        Table.Row("import: records, sources, index", $"{ours:N0}", Size(folder, DatabaseFile));
        Table.Row("ratio", $"{ours / bare:F2}", "");
        Console.WriteLine($"\nPeak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB, the corpus's words for the bare load included.");
        await File.WriteAllTextAsync(Path.Combine(folder, RatesFile), $"{ours:N0} quotes/s, {ours / bare:F2} of the bare load");
    }

    private static double Bare(string file, List<string> words)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "CREATE VIRTUAL TABLE Bare USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii')");
        var clock = Stopwatch.StartNew();
        foreach (var batch in words.Chunk(1_000))
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO Bare (words) VALUES ($words)";
            var text = insert.Parameters.Add("$words", SqliteType.Text);
            foreach (var quote in batch)
            {
                text.Value = quote;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return words.Count / clock.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Size(string folder, string name) => $"{new FileInfo(Path.Combine(folder, name)).Length / 1_000_000.0:N0}";
}
