using Microsoft.EntityFrameworkCore;
using Npgsql;
using QuoteTracker.Store.Engines.Postgres;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Tests;

/// <summary>What verify finds after somebody changed a PostgreSQL database with another program.</summary>
public sealed class Forging(EverythingApp app) : IClassFixture<EverythingApp>, IDisposable
{
    private readonly string copy = $"forged_{Guid.NewGuid():N}";

    public void Dispose() => PostgresServer.Instance.Drop(copy);

    [Theory]
    [InlineData("""UPDATE "Speakers" SET "Name" = 'Forged' WHERE "Slug" = 'x-person'""", "The person x-person")]
    [InlineData("""UPDATE "Snapshots" SET "Text" = "Text" || 'forged' WHERE "Id" = 1""", "Snapshot 1 is not the text")]
    [InlineData("""UPDATE "Quotes" SET "Topics" = '{forged}' WHERE "Key" = 'x-quote'""", "The quote x-quote")]
    [InlineData("""UPDATE "Occurrences" SET "Start" = "Start" - 1, "End" = "End" - 1""", "its words don't stand at offset")]
    [InlineData("""DELETE FROM "LaterAnchors" """, "nobody looked for it in snapshot 2")]
    [InlineData("""UPDATE "Revisions" SET "By" = 'nobody' WHERE "Number" = 3""", "Revision 3 (person x-person, version 1)")]
    [InlineData("""DELETE FROM "Revisions" WHERE "Number" = 3""", "The history jumps from revision 2 to 4")]
    [InlineData("""UPDATE "AccessKeys" SET "Hash" = substr("Hash", 2) || '0'""", "The key admin")]
    [InlineData("""DELETE FROM "QuoteIndex" WHERE ("Row" & 2147483647) = 1""", "Quote 1 is not in the index as it stands")]
    [InlineData("""UPDATE "QuoteIndex" SET "Tokens" = "Tokens" || 'forged:1'::tsvector WHERE ("Row" & 2147483647) = 1""", "Quote 1 is not in the index as it stands")]
    [InlineData("""UPDATE "QuoteIndex" SET "Tokens" = strip("Tokens") WHERE ("Row" & 2147483647) = 1""", "Quote 1 is not in the index as it stands")]
    [InlineData("""UPDATE "QuoteIndex" SET "Filters" = '' WHERE ("Row" & 2147483647) = 1""", "Quote 1 is not in the index as it stands")]
    [InlineData("""UPDATE "QuoteIndex" SET "Origins" = 7 WHERE ("Row" & 2147483647) = 1""", "Quote 1 is not in the index as it stands")]
    [InlineData("""UPDATE "PassageIndex" SET "Tokens" = "Tokens" || 'forged:1'::tsvector WHERE "Row" >> 27 = 1""", "The words of snapshot 1 are not in the index")]
    [InlineData("""INSERT INTO "ReviewIndex" VALUES (77, 'forged:1'::tsvector)""", "The index has words of review 77 that should not be there")]
    [InlineData("""INSERT INTO "QuoteIndex" SELECT "Row" + 1000, "Tokens", "Filters", "Origins", "Length" FROM "QuoteIndex" WHERE ("Row" & 2147483647) = 1""", "The index has a row of quote 1001 that should not be there")]
    public async Task Is_named(string sql, string fault)
    {
        await using var db = Copy();
        (await db.VerifyAsync(null, Cancel)).ShouldBeEmpty();

        // With none of the database's own rules in the way.
        await using (var forge = new NpgsqlCommand($"SET session_replication_role = replica; {sql}; SET session_replication_role = origin", (NpgsqlConnection)db.Database.GetDbConnection()))
            await forge.ExecuteNonQueryAsync(Cancel);

        (await db.VerifyAsync(null, Cancel)).ShouldContain(found => found.Contains(fault), sql);
    }

    [Fact]
    public async Task Rules_that_were_switched_off_are_named()
    {
        await using var db = Copy();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Revisions" DISABLE TRIGGER "RevisionsStay" """, Cancel);
        (await db.VerifyAsync(null, Cancel)).ShouldContain("The trigger RevisionsStay of \"Revisions\" is switched off.");
    }

    [Fact]
    public async Task A_word_said_three_hundred_times_is_no_fault()
    {
        var speaker = await app.HasPerson("Test Repeater");
        var id = await app.Has(AQuote.By(speaker, string.Join(' ', Enumerable.Repeat("never", 300))));
        (await app.Faults()).ShouldBeEmpty();
        ((long)(await app.Get("/quotes?q=%22never+never%22"))["items"]![0]!["quote"]!["id"]!).ShouldBe(id);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PostgresQuoteDb Copy()
    {
        Engine.LetGo(app.Folder);
        PostgresServer.Instance.Copy(Path.GetFileName(app.Folder), copy);
        var options = new DbContextOptionsBuilder<PostgresQuoteDb>();
        options.UseQuoteServer($"{PostgresServer.Instance.Named(copy)};Pooling=false");
        var db = new PostgresQuoteDb(options.Options);
        db.Database.OpenConnection();
        return db;
    }
}
