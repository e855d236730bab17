using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;

namespace QuoteTracker.Tests;

/// <summary>A PostgreSQL server that has no room, may not be written, or went away.</summary>
public sealed class RunningOutOfRoomOnAServer
{
    [Theory]
    [InlineData("53100", 507, "/docs/errors#no-room")]
    [InlineData("25006", 503, "/docs/errors#database-out-of-order")]
    [InlineData("57P01", 503, "/docs/errors#database-out-of-order")]
    [InlineData("XX001", 503, "/docs/errors#database-out-of-order")]
    public async Task Is_told_as_what_it_is(string state, int status, string type)
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var services = app.Services();
        var broken = $"""
            CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'As a server says it.' USING ERRCODE = '{state}'; END $$;
            CREATE TRIGGER "Broken" BEFORE INSERT ON "Speakers" FOR EACH ROW EXECUTE FUNCTION broken()
            """;
        var database = services.ServiceProvider.GetRequiredService<QuoteDb>().Database;
        await database.ExecuteSqlRawAsync(broken, TestContext.Current.CancellationToken);

        var refused = await app.Send(HttpMethod.Post, "/people", new { name = "Test Refused" });

        (refused.Status, (string)refused.Body!["type"]!).ShouldBe((status, type));
        await database.ExecuteSqlRawAsync("""DROP TRIGGER "Broken" ON "Speakers" """, TestContext.Current.CancellationToken);
        await app.HasPerson("Test Refused");
        (await app.Faults()).ShouldBeEmpty();
    }
}
