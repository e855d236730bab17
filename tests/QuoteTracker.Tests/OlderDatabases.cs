using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.Engines.Sqlite;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests;

/// <summary>Files from before keys had scopes and records a history.</summary>
public sealed class OlderDatabases : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        Engine.LetGo(data);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Keep_their_keys_the_admin_key_for_everything_and_others_to_write()
    {
        await using var db = await Older("INSERT INTO AccessKeys (Name, Hash, CreatedAt) VALUES ('admin', hex(zeroblob(32)), 1), ('desk', lower(hex(randomblob(32))), 1)");

        await db.PrepareAsync(Cancel);

        (await db.AccessKeys.OrderBy(key => key.Name).Select(key => key.Scopes).ToListAsync(Cancel)).ShouldBe([Scope.Admin, Scope.Write]);
    }

    [Fact]
    public async Task Get_a_history_for_the_records_that_are_there_once()
    {
        await using var db = await Older("INSERT INTO Speakers (Type, Slug, Name) VALUES ('person', 'test-elder', 'Test Elder'); INSERT INTO SpeakerNames VALUES (1, 0, 'Test Elder', ' test elder ', NULL, NULL)");

        await db.PrepareAsync(Cancel);

        var first = await db.RevisionsOf(RecordKind.Person, 1).SingleAsync(Cancel);
        (first.By, first.Version, first.Key).ShouldBe(("upgrade", 1, "test-elder"));
        (await db.VerifyAsync(null, Cancel)).ShouldBeEmpty();

        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER RevisionsStay; DELETE FROM Revisions", Cancel);
        await db.PrepareAsync(Cancel);
        (await db.VerifyAsync(null, Cancel)).ShouldHaveSingleItem().ShouldContain("has no revision");
    }

    [Fact]
    public async Task Are_searched_with_all_forms_of_words()
    {
        await using var db = await Older("""
            INSERT INTO Quotes (Key, Text, Kind, Language, Topics, Status, AddedAt) VALUES ('old', 'Lamps burn.', 'direct', 'en', '[]', 'published', 1);
            INSERT INTO QuoteIndex (rowid, words, filters) VALUES (1, 'lamps burn', 'k-direct l-en x-published')
            """);

        await db.PrepareAsync(Cancel);

        var lamp = new SearchQuestion(new SearchExpression.Word("lamp", Inflected: true), []);
        (await db.RowsAsync(lamp, newestFirst: true, null, 10, Cancel)).ShouldBe([1]);
        (await db.VerifyAsync(null, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_the_words_of_their_names_to_find_speakers_by()
    {
        await using var db = await Older("INSERT INTO Speakers (Type, Slug, Name) VALUES ('person', 'test-elder', 'Test Elder'); INSERT INTO SpeakerNames VALUES (1, 0, 'Test Elder', ' test elder ', NULL, NULL)");

        await db.PrepareAsync(Cancel);
        await db.PrepareAsync(Cancel);

        (await db.NamedAsync(TypedName.Of("elder te")!, null, 10, Cancel)).Best.Single().Slug.ShouldBe("test-elder");
        (await db.VerifyAsync(null, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Do_not_wait_for_a_process_that_was_killed_while_it_brought_them_on()
    {
        await using var db = await Older("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-27 12:00:00')");

        await db.PrepareAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        (await db.VerifyAsync(null, Cancel)).ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keep_what_was_decided_on_drafts()
    {
        await using var db = await Older("""
            INSERT INTO DraftDecisions (Id, SourceId, SnapshotId, Kind, Start, "End", Language, Verdict, Draft, Changes, "By", At)
            VALUES (7, 1, 2, 'direct', 3, 4, 'en', 'rejected', '{{}}', '[]', 'desk', 5)
            """, "DraftDecisions");

        await db.PrepareAsync(Cancel);

        db.DraftDecisions.Add(new DraftDecision { SourceId = 1, SnapshotId = 2, Kind = QuoteKind.Direct, Start = 3, End = 4, Language = "en", Verdict = DraftVerdict.Withdrawn, Draft = "{}", Changes = "[]", By = "desk", At = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Cancel);
        (await db.DraftDecisions.OrderBy(decision => decision.Id).Select(decision => new { decision.Id, decision.Verdict, decision.By }).ToListAsync(Cancel))
            .Select(one => (one.Id, one.Verdict, one.By)).ShouldBe([(7, DraftVerdict.Rejected, "desk"), (8, DraftVerdict.Withdrawn, "desk")]);
        (await db.NewestDecisions().ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private async Task<QuoteDb> Older(string sql, string migration = "Initial")
    {
        var file = Path.Combine(data, "quotetracker.db");
        await File.WriteAllBytesAsync(file, [], Cancel);
        var db = new SqliteQuoteDb((DbContextOptions<SqliteQuoteDb>)new DbContextOptionsBuilder<SqliteQuoteDb>().UseQuoteFile(file).Options);
        await db.GetService<IMigrator>().MigrateAsync(migration, Cancel);
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
        return db;
    }
}
