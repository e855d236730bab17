using QuoteTracker.Benchmarks.Reliability;

namespace QuoteTracker.Reliability.Tests;

/// <summary>A few kills of each kind; the benchmark program's verb <c>kill</c> has hundreds.</summary>
public sealed class Killing
{
    public const string NoPostgres = "needs PostgreSQL: apt-get install postgresql";

    // No measure: on a busy machine each kind is killed all the same.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(4);

    public static TheoryData<string, string[]> Kinds => new()
    {
        { "sqlite", ["writes"] },
        { "sqlite", ["an import over HTTP", "the verb import"] },
        { "sqlite", ["the verb reindex", "a start", "the verb backup"] },
        { "postgres", ["writes"] },
        { "postgres", ["writes, PostgreSQL"] },
        { "postgres", ["an import over HTTP", "the verb import"] },
        { "postgres", ["the verb reindex", "a start", "the verb backup"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Loses_nothing_that_was_acknowledged_and_doubles_nothing(string engine, string[] during)
    {
        if (engine == "postgres" && PostgresPrograms.Folder is null)
            Assert.Skip(NoPostgres);
        await using var trial = await KillTrial.On(engine, seed: 11);

        await trial.Go(during.Length, during, Most, TimeSpan.FromSeconds(2));

        trial.Faults.ShouldBeEmpty();
        during.ShouldBeSubsetOf(trial.Kills.Keys);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Leaves_an_older_database_such_that_the_next_start_brings_it_on(string engine)
    {
        if (engine == "postgres" && PostgresPrograms.Folder is null)
            Assert.Skip(NoPostgres);
        await using var trial = await KillTrial.On(engine, seed: 11);

        await trial.Upgrade(kills: 2, databases: 2);

        trial.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_found_out_where_a_write_was_lost()
    {
        var folder = Directory.CreateTempSubdirectory("quotetracker-trial-").FullName;
        await using (var server = new TrialServer(folder, null))
        {
            await server.Start();
            using var client = server.Client();
            var ledger = new Ledger();
            var entry = new Entry("people", "ann");
            (await ledger.Send(client, new Sent("people", new { name = "Ann Bell" }, [entry], ["Ann Bell"]))).ShouldBeTrue();
            await ledger.Compare(client);
            ledger.Faults.ShouldBeEmpty();

            ledger.Expect(new Entry("quotes", "lost") { Words = "This was acknowledged." });
            (await ledger.Send(client, new Sent($"people/{entry.Id}", new { name = "Ann Bell" }, [entry], ["Ann Ball"], 1))).ShouldBeTrue();
            await ledger.Compare(client);
            ledger.Faults.Count.ShouldBe(2, string.Join('\n', ledger.Faults));
        }

        Directory.Delete(folder, recursive: true);
    }
}
