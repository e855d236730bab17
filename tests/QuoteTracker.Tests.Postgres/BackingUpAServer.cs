using Npgsql;
using QuoteTracker.Store;
using QuoteTracker.Store.Engines.Postgres;

namespace QuoteTracker.Tests;

/// <summary>Backups of a PostgreSQL server's databases: what is there beside them is left as it is.</summary>
public sealed class BackingUpAServer : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private readonly string one = $"quotetracker-test-{Guid.NewGuid():N}";
    private readonly string other = $"quotetracker-test-{Guid.NewGuid():N}";

    public void Dispose()
    {
        Directory.Delete(place, recursive: true);
        PostgresServer.Instance.Drop(one);
        PostgresServer.Instance.Drop(other);
    }

    [Theory]
    [InlineData("CREATE SCHEMA mine; CREATE TABLE mine.words (word text)")]
    [InlineData("CREATE VIEW mine AS SELECT 1 AS one")]
    [InlineData("CREATE SEQUENCE mine")]
    [InlineData("CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("SELECT lo_create(0)")]
    public async Task A_restore_is_refused_to_a_database_with_anything_in_it(string sql)
    {
        PostgresServer.Instance.CreateEmpty(one);
        await Execute(one, sql);
        var file = Path.Combine(place, "backup");
        await File.WriteAllTextAsync(file, "Not looked at.", Cancel);

        var refused = await Should.ThrowAsync<UnfitDatabaseException>(() => new PostgresBackups(Named(one)).RestoreAsync(file, replace: false, DateTimeOffset.UnixEpoch, null, Cancel));

        refused.Message.ShouldContain("is not empty, and was left as it is");
    }

    [Fact]
    public async Task Of_several_hosts_the_primary_is_copied_and_given_back()
    {
        PostgresServer.Instance.Create(one);
        PostgresServer.Instance.CreateEmpty(other);
        var file = Path.Combine(place, "backup");

        (await new PostgresBackups(Twice(one)).BackUpAsync(file, replace: false, null, Cancel)).Proved.ShouldBeTrue();
        (await new PostgresBackups(Twice(other)).RestoreAsync(file, replace: false, DateTimeOffset.UnixEpoch, null, Cancel)).Kept.ShouldBeNull();

        await using var server = new PostgresDatabases(Named(other));
        (await server.StateAsync(other, Cancel)).ShouldBe((true, true));
        (await server.StateAsync($"{other[..40]}_before_19700101000000", Cancel)).There.ShouldBeFalse("there was nothing in it");
    }

    [Fact]
    public async Task What_a_killed_one_left_on_the_server_is_dropped_by_the_next()
    {
        var (left, used) = (PostgresDatabases.NewName("proving"), PostgresDatabases.NewName("restoring"));
        PostgresServer.Instance.CreateEmpty(left);
        await using var running = new PostgresDatabases(Named("postgres"));
        await running.CreateAsync(used, Cancel);
        await using var next = new PostgresDatabases(Named("postgres"));
        var trial = PostgresDatabases.NewName("proving");

        await next.CreateAsync(trial, Cancel);

        (await next.StateAsync(left, Cancel)).There.ShouldBeFalse();
        (await next.StateAsync(used, Cancel)).There.ShouldBeTrue("it is in use");
        await next.DropAsync(trial);
        await running.DropAsync(used);
    }

    [Theory]
    [InlineData("pg_restore: error: COPY failed for table \"Quotes\": ERROR:  duplicate key\nDETAIL:  Key (\"Text\")=(Secret words.) already exists.\nCONTEXT:  COPY Quotes, line 5: \"Secret\n words.\"", "pg_restore: error: COPY failed for table \"Quotes\": ERROR:  duplicate key")]
    [InlineData("pg_restore: error: It failed.\npg_restore: CONTEXT:  COPY Quotes, line 5: \"Secret\"\n", "pg_restore: error: It failed.")]
    [InlineData("pg_dump: error: It failed.\npg_dump: detail: The server said why.\nSTATEMENT:  Secret", "pg_dump: error: It failed. pg_dump: detail: The server said why.")]
    public void No_message_repeats_what_a_row_says(string said, string told) => PostgresPrograms.Told(said).ShouldBe(told);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Named(string database) => PostgresSetup.Completed(PostgresServer.Instance.Named(database));

    // As two servers, each with a port of its own.
    private static string Twice(string database)
    {
        var named = new NpgsqlConnectionStringBuilder(PostgresServer.Instance.Named(database));
        (named.Host, named.Port) = ($"{named.Host}:{named.Port}, localhost:{named.Port}", 1);
        return PostgresSetup.Completed(named.ConnectionString);
    }

    private static async Task Execute(string database, string sql)
    {
        await using var connection = new NpgsqlConnection($"{Named(database)};Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
