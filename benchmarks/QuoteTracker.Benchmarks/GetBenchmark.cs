using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using QuoteTracker.Commands;

namespace QuoteTracker.Benchmarks;

/// <summary>A quote by its id, beside a bare Kestrel server that reads one row by a prepared statement.</summary>
internal static class GetBenchmark
{
    private const string Ours = "http://127.0.0.1:5291";
    private const string Bare = "http://127.0.0.1:5292";

    public static async Task Run(int quotes, string folder)
    {
        await using var ours = await Serving(folder);
        await using var bare = await ServingBare(Path.Combine(folder, "quotetracker.db"));
        string OurUrl(Random random) => $"{Ours}/api/v1/quotes/{random.Next(1, quotes + 1)}";
        string BareUrl(Random random) => $"{Bare}/{random.Next(1, quotes + 1)}";
        await Load.Rate(OurUrl, 2);
        await Load.Rate(BareUrl, 2);

        var pairs = new List<(double Ours, double Bare)>();
        for (var round = 0; round < 5; round++)
            pairs.Add((await Load.Rate(OurUrl, 3), await Load.Rate(BareUrl, 3)));

        Table.Columns("server", "requests/s, median of 5 rounds in turn");
        Table.Row("bare: one row", $"{Median(pairs.Select(p => p.Bare)):N0}");
        Table.Row("QuoteTracker: the whole quote", $"{Median(pairs.Select(p => p.Ours)):N0}");
        Table.Row("ratio, round by round", $"{Median(pairs.Select(p => p.Ours / p.Bare)):F2}");
    }

    private static async Task<WebApplication> Serving(string folder)
    {
        var settings = new Settings(folder, Ours, "a-key-for-benchmarks-only", null)
        {
            // Counted as ever, and never reached: all load comes from one address.
            RatePerAddress = 1_000_000_000,
        };
        var app = Program.Server(settings);
        await Serve.Prepare(app, settings, TextWriter.Null, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(2);

    private static async Task<WebApplication> ServingBare(string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Bare);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var idle = new ConcurrentBag<SqliteCommand>();
        app.MapGet("/{id:long}", (long id) =>
        {
            var select = idle.TryTake(out var kept) ? kept : Select(file);
            select.Parameters[0].Value = id;
            Row row;
            using (var reader = select.ExecuteReader())
            {
                reader.Read();
                row = new Row(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
            }

            idle.Add(select);
            return TypedResults.Ok(row);
        });
        await app.StartAsync();
        return app;
    }

    private static SqliteCommand Select(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var select = connection.CreateCommand();
        select.CommandText = "SELECT Id, Text, Kind, SaidOn FROM Quotes WHERE Id = $id";
        select.Parameters.Add("$id", SqliteType.Integer);
        select.Prepare();
        return select;
    }

    private sealed record Row(long Id, string Text, string Kind, string SaidOn);
}
