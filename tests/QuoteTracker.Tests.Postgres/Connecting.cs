using System.Globalization;

namespace QuoteTracker.Tests;

/// <summary>Databases that an operator names.</summary>
public sealed class Connecting : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=secret;Database=quotes", "Failed to connect to 127.0.0.1:1")]
    [InlineData("postgres://u:secret@127.0.0.1/quotes?sslmode=disable", "not named by a connection string")]
    [InlineData("secret", "not named by a connection string")]
    [InlineData("Password=secret;Database=quotes", "has no Host")]
    [InlineData("Host=127.0.0.1;Password=secret", "has no Database")]
    [InlineData("Host=127.0.0.1;Port=secret;Database=quotes", "not named by a connection string")]
    public async Task One_that_can_t_be_reached_is_told_in_one_line_without_its_password(string database, string said)
    {
        var run = await Verb.Run([("QUOTETRACKER_DATA", data)], "verify", "--database", database);
        (run.Code, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain(said);
        run.Error.TrimEnd().ShouldNotContain('\n');
        run.Error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task One_that_is_not_there_is_made()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"made_{Guid.NewGuid():N}");
        try
        {
            var run = await Verb.Run([("QUOTETRACKER_DATABASE", PostgresServer.Instance.Named(name)), ("QUOTETRACKER_DATA", data)], "verify");
            (run.Code, run.Error).ShouldBe((0, ""));
            run.Out.ShouldContain("All is well.");
        }
        finally
        {
            PostgresServer.Instance.Drop(name);
        }
    }
}
