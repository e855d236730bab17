using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using QuoteTracker.Benchmarks.Reliability;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>PostgreSQL's search rows in one table beside the same rows in a partition a year: what questions take, and what the tables do.</summary>
internal static class PartitionBenchmark
{
    private const int FirstYear = 1990;
    private const int Years = 36;
    private const int Tries = 5;

    // Words of each quote: 24 by Zipf's law, and these in one of so many.
    private static readonly (string Word, int OneOf)[] Marks = [("markten", 10), ("marksome", 600), ("markrare", 5_000)];
    private static readonly string[] Settings = ["shared_buffers=512MB", "work_mem=64MB", "maintenance_work_mem=512MB", "max_wal_size=8GB", "jit=off", "fsync=off", "wal_level=minimal", "max_wal_senders=0", "statement_timeout=0"];

    /// <summary>Fills both and prints a table.</summary>
    /// <param name="quotes">How many rows.</param>
    public static async Task Run(int quotes)
    {
        if (PostgresPrograms.Folder is null)
        {
            Console.WriteLine("PostgreSQL is not installed: apt-get install postgresql");
            return;
        }

        var node = await PostgresNode.Create(await PostgresPrograms.NewFolder(), "partitions", Settings);
        try
        {
            await using var connection = new NpgsqlConnection($"{node.Named("postgres")};Pooling=false;Command Timeout=0");
            await connection.OpenAsync();
            await Make(connection);
            var rows = await Fill(connection, quotes);
            Table.Columns("", "one table", $"{Years} partitions");
            Table.Row("rows moved in, rows/s", Rate(quotes, rows), Rate(quotes, await Time(connection, "INSERT INTO parts SELECT * FROM whole")));
            await Both(connection, "GIN index built, s", table => Time(connection, $"CREATE INDEX {table}_tokens ON {table} USING gin (\"Tokens\")"), Seconds);
            await Both(connection, "VACUUM (ANALYZE), s", table => Time(connection, $"VACUUM (ANALYZE) {table}"), Seconds);
            await Both(connection, "rows, MB", table => Megabytes(connection, table), size => size);
            await Both(connection, "GIN index, MB", table => Megabytes(connection, $"{table}_tokens"), size => size);
            await Questions(connection);
            Console.WriteLine($"\nQuestions: milliseconds of planning + execution, the least of {Tries}, and pages read. {quotes:N0} rows of 24 words and marks over {Years} years.");
        }
        finally
        {
            PostgresPrograms.Remove(node.Folder);
        }
    }

    private static async Task Questions(NpgsqlConnection connection)
    {
        foreach (var (word, oneOf) in Marks)
            await Both(connection, $"newest 20: in one quote of {oneOf:N0}", table => Least(connection, $"SELECT \"Row\" FROM {table} WHERE \"Tokens\" @@ '{word}' ORDER BY \"Row\" DESC LIMIT 20"), plan => plan);
        foreach (var (word, oneOf) in Marks)
            await Both(connection, $"count to 10,000: in one of {oneOf:N0}", table => Least(connection, Counted(table, $"\"Tokens\" @@ '{word}'")), plan => plan);
        var (from, before) = (SearchRow.First(new DateOnly(2010, 1, 1)), SearchRow.First(new DateOnly(2011, 1, 1)));
        foreach (var (word, oneOf) in Marks)
            await Both(connection, $"the same, of one year: in one of {oneOf:N0}", table => Least(connection, Counted(table, $"\"Tokens\" @@ '{word}' AND \"Row\" >= {from} AND \"Row\" < {before}")), plan => plan);
    }

    private static string Counted(string table, string where) => $"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {where} LIMIT 10000) counted";

    private static async Task Make(NpgsqlConnection connection)
    {
        // As the store makes it; words come in without a GIN index, which is built when they are there.
        const string Columns = """("Row" bigint NOT NULL, "Tokens" tsvector NOT NULL, "Filters" text COLLATE "C" NOT NULL, "Origins" integer NOT NULL, "Length" integer NOT NULL, PRIMARY KEY ("Row"))""";
        await Execute(connection, $"CREATE TABLE whole {Columns}; CREATE TABLE parts {Columns} PARTITION BY RANGE (\"Row\")");
        for (var year = FirstYear; year < FirstYear + Years; year++)
            await Execute(connection, $"CREATE TABLE parts_{year} PARTITION OF parts FOR VALUES FROM ({SearchRow.First(new DateOnly(year, 1, 1))}) TO ({SearchRow.First(new DateOnly(year + 1, 1, 1))})");
        foreach (var table in new[] { "whole", "parts" })
            await Execute(connection, $"ALTER TABLE {table} ALTER \"Tokens\" SET STATISTICS 1000");
    }

    private static async Task<TimeSpan> Fill(NpgsqlConnection connection, int quotes)
    {
        var (clock, corpus, random) = (Stopwatch.StartNew(), new Corpus(), new Random(20241005));
        var start = new DateOnly(FirstYear, 1, 1).DayNumber;
        var days = new DateOnly(FirstYear + Years, 1, 1).DayNumber - start;
        await using (var copy = await connection.BeginTextImportAsync("COPY whole FROM STDIN"))
        {
            for (var id = 1; id <= quotes; id++)
            {
                var day = DateOnly.FromDayNumber(start + random.Next(days));
                var words = corpus.Words(24).Split(' ').Concat(Marks.Where(mark => random.Next(mark.OneOf) == 0).Select(mark => mark.Word));
                await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{SearchRow.Of(id, day, day)}\t{string.Join(' ', words.Select((word, at) => $"{word}:{at + 1}"))}\tspeaker-{random.Next(50_000)} kind-direct topic-{random.Next(20)}\t1\t24\n"));
            }
        }

        return clock.Elapsed;
    }

    private static async Task Both<T>(NpgsqlConnection connection, string what, Func<string, Task<T>> measure, Func<T, string> told)
    {
        // Neither finds its pages in memory because the other has just read them: the tables have none in common.
        var (whole, parts) = (told(await measure("whole")), told(await measure("parts")));
        Table.Row(what, whole, parts);
        await Execute(connection, "CHECKPOINT");
    }

    private static async Task<string> Least(NpgsqlConnection connection, string sql)
    {
        var plans = new List<(double Plan, double Run, long Pages)>();
        for (var i = 0; i < Tries; i++)
        {
            await using var command = new NpgsqlCommand($"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}", connection);
            using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
            var top = plan.RootElement[0];
            var pages = new[] { "Shared Hit Blocks", "Shared Read Blocks" }.Sum(kind => top.GetProperty("Plan").GetProperty(kind).GetInt64());
            plans.Add((top.GetProperty("Planning Time").GetDouble(), top.GetProperty("Execution Time").GetDouble(), pages));
        }

        var (planning, running, read) = plans.MinBy(one => one.Plan + one.Run);
        return string.Create(CultureInfo.InvariantCulture, $"{planning:N1} + {running:N1}, {read:N0}");
    }

    // A partitioned table or index has its bytes in its parts.
    private static async Task<string> Megabytes(NpgsqlConnection connection, string relation)
    {
        await using var command = new NpgsqlCommand($"SELECT coalesce((SELECT sum(pg_relation_size(relid)) FROM pg_partition_tree('{relation}')), pg_relation_size('{relation}'))", connection);
        return ((decimal)(await command.ExecuteScalarAsync())! / 1_000_000).ToString("N0", CultureInfo.InvariantCulture);
    }

    private static async Task<TimeSpan> Time(NpgsqlConnection connection, string sql)
    {
        var clock = Stopwatch.StartNew();
        await Execute(connection, sql);
        return clock.Elapsed;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Rate(int rows, TimeSpan took) => (rows / took.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture);
}
