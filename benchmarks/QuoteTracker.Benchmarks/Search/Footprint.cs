using Microsoft.Data.Sqlite;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>What searching takes besides time.</summary>
internal static class Footprint
{
    public static async Task Tell(int quotes, string folder, ServerProcess server, IEnumerable<IContender> contenders)
    {
        var file = Path.Combine(folder, ImportBenchmark.DatabaseFile);
        var index = IndexBytes(file);
        var size = new FileInfo(file).Length;
        Table.Columns("what", "QuoteTracker");
        Table.Row("index", $"{index / 1_000_000.0:N0} MB, {index / quotes:N0} bytes a quote, {100 * index / size} % of the file's {size / 1_000_000.0:N0} MB");
        Table.Row("import", File.ReadAllText(Path.Combine(folder, ImportBenchmark.RatesFile)).Trim());
        Table.Row("start to ready", $"{server.ReadyAfter.TotalSeconds:F2} s");
        Table.Row("memory after the run, resident", $"{await server.Memory("VmRSS"):N0} MB, of which anonymous {await server.Memory("RssAnon"):N0} MB");
        foreach (var contender in contenders.Where(c => c.Loaded is not null))
            Table.Row($"{contender.Name}, loaded with its indexes", contender.Loaded!);
    }

    // What the index's own tables hold. The SQLite that we ship has no dbstat, which would count whole pages.
    private static long IndexBytes(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = """
            SELECT (SELECT sum(length(block) + 8) FROM QuoteIndex_data) + (SELECT sum(length(sz) + 16) FROM QuoteIndex_docsize) + (SELECT sum(length(term) + 8) FROM QuoteIndex_idx) + (SELECT sum(length(Filters) + 14) FROM SearchRows)
            """;
        return (long)select.ExecuteScalar()!;
    }
}
