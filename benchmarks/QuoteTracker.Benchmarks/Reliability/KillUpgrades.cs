using Microsoft.Data.Sqlite;

namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>Kills the first start on databases that earlier versions made, while their tables are brought on.</summary>
internal static class KillUpgrades
{
    /// <summary>Of each older database: killed so often while it starts, then started and verified.</summary>
    /// <param name="postgres">Where to make them; null for SQLite.</param>
    /// <param name="kills">How often each.</param>
    /// <param name="count">How many of them, the oldest first; all where there are fewer.</param>
    /// <param name="random">When.</param>
    /// <param name="trial">Told of each kill, and of what was wrong.</param>
    public static async Task Run(PostgresNode? postgres, int kills, int count, Random random, KillTrial trial)
    {
        foreach (var sql in Directory.GetFiles(OlderDatabases(postgres is null ? "QuoteTracker.Tests" : "QuoteTracker.Tests.Postgres"), "*.sql").Order(StringComparer.Ordinal).Take(count))
        {
            var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
            var name = $"older{random.Next()}";
            if (postgres is null)
                Make(folder, await File.ReadAllTextAsync(sql));
            else
            {
                await postgres.Execute($"CREATE DATABASE {name}");
                await postgres.Execute(await File.ReadAllTextAsync(sql), name);
            }

            await using (var server = new TrialServer(folder, postgres?.Named(name)))
            {
                for (var i = 0; i < kills; i++)
                {
                    server.Launch();
                    await Task.Delay(random.Next(500, 3_000));
                    await server.Kill();
                    trial.Killed("an upgrade");
                }

                await server.Start();
                if (await server.Run("verify") is (not 0, var said))
                    trial.Fault($"{Path.GetFileName(sql)} after kills: {said}");
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Make(string folder, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "quotetracker.db"), Pooling = false, ForeignKeys = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // They are the tests': this program is run from a checkout.
    private static string OlderDatabases(string tests) => Path.Combine(Checkout.Root, "tests", tests, "Databases");
}
