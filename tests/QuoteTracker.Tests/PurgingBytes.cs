using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace QuoteTracker.Tests;

/// <summary>A thief has the files after a purge: no byte of the words is in them, and nobody can put a purge to other use.</summary>
public sealed class PurgingBytes : IAsyncLifetime
{
    private readonly App app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task No_byte_of_the_words_is_left_in_the_files()
    {
        await Quoted();
        var before = Files();
        foreach (var word in Words)
            Has(before, word).ShouldBeTrue($"{word} is there before: else this proves nothing.");

        (await Purge("quote", "loud")).Body!["overwritten"]!.GetValue<bool>().ShouldBeTrue();
        (await Purge("source", "loud-letter")).Body!["overwritten"]!.GetValue<bool>().ShouldBeTrue();
        (await Purge("person", "loud-person")).Body!["overwritten"]!.GetValue<bool>().ShouldBeTrue();

        var after = Files();
        foreach (var word in Words)
            Has(after, word).ShouldBeFalse(word);
        new FileInfo(Path.Combine(app.Folder, "quotetracker.db-wal")).Length.ShouldBe(0);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE Revisions SET Before = NULL, After = NULL, PurgedBy = (SELECT max(Number) FROM Revisions) WHERE Kind = 'person'")]
    [InlineData("UPDATE Revisions SET Reason = 'nothing was here' WHERE PurgedBy IS NOT NULL")]
    [InlineData("UPDATE Revisions SET \"By\" = 'nobody' WHERE PurgedBy IS NOT NULL")]
    [InlineData("UPDATE Revisions SET At = At + 1 WHERE PurgedBy IS NOT NULL")]
    [InlineData("UPDATE Revisions SET Before = '{}' WHERE PurgedBy IS NOT NULL AND Action = 'changed'")]
    [InlineData("UPDATE Revisions SET PurgedBy = NULL WHERE PurgedBy IS NOT NULL")]
    [InlineData("UPDATE Revisions SET Hash = zeroblob(32) WHERE PurgedBy IS NOT NULL")]
    [InlineData("UPDATE Revisions SET After = replace(After, '\"removed\":[', '\"removed\":[], \"x\":[') WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET After = NULL WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET After = 'null' WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET After = '{}' WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET After = replace(After, '\"removed\":[', '\"removed\":[null,') WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET After = replace(After, '\"removed\":[', '\"removed\":null, \"x\":[') WHERE Action = 'purged'")]
    [InlineData("UPDATE Revisions SET Reason = 'no court' WHERE Action = 'purged'")]
    [InlineData("DELETE FROM Revisions WHERE Action = 'purged'")]
    public async Task A_forger_can_not_hide_behind_a_purge(string sql)
    {
        await Quoted();
        await app.Send(HttpMethod.Patch, "/people/test-loud", new { summary = "Loud." });
        await Purge("quote", "loud");
        using var copy = new ForgedCopy(app.Folder);
        (await copy.Faults()).ShouldBeEmpty();

        copy.Forge(sql).ShouldBeGreaterThan(0);

        (await copy.Faults()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_database_itself_lets_words_go_only_where_a_purge_says_so()
    {
        await Quoted();
        await using var services = app.Services();
        var db = services.ServiceProvider.GetRequiredService<Store.QuoteDb>();
        var one = db.Revisions.Where(r => r.Before != null);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => one.ExecuteUpdateAsync(set => set.SetProperty(r => r.Before, (string?)null), Cancel));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => one.ExecuteUpdateAsync(set => set.SetProperty(r => r.Before, (string?)null).SetProperty(r => r.PurgedBy, 1), Cancel));
    }

    [Fact]
    public async Task An_operator_does_it_at_the_command_line_while_the_server_runs()
    {
        await Quoted();
        string[] purge = ["purge", "quotes/loud", "--because", "Order 7", "--by", "A. Clerk", "--data", app.Folder];

        var done = await Verb.Run(purge);

        (done.Code, done.Error).ShouldBe((0, ""));
        done.Out.ShouldContain("quote loud (1) was purged by A. Clerk at ");
        done.Out.ShouldContain("sources/1 still");
        done.Out.ShouldNotContain("Krakendorf");
        (await app.Send(HttpMethod.Get, "/quotes/loud")).Status.ShouldBe(410);
        (await Verb.Run("verify", "--data", app.Folder)).Code.ShouldBe(0);
        (await Verb.Run("purge", "quotes/never", "--because", "x", "--data", app.Folder)).Code.ShouldBe(1);
        foreach (var wrong in new[] { new[] { "purge", "memberships/1", "--because", "x" }, ["purge", "quotes/1"], ["purge", "quotes/1", "--because", " "] })
            (await Verb.Run(wrong)).Code.ShouldBe(2, string.Join(' ', wrong));
    }

    [Fact]
    public async Task An_operator_is_told_where_the_files_can_not_be_written_anew()
    {
        await Quoted();
        Engine.Execute(app.Folder, "DROP TABLE ReviewIndex");

        var done = await Verb.Run("purge", "quotes/loud", "--because", "Order 7", "--data", app.Folder);

        done.Error.ShouldStartWith("quotetracker: The record is purged, but the database's files could not be written anew: ");
        done.Out.ShouldContain("Bytes may be left");
        (await app.Send(HttpMethod.Get, "/quotes/loud")).Status.ShouldBe(410);
    }

    [Fact]
    public async Task The_new_file_is_made_beside_the_old_one()
    {
        await Quoted();
        await app.Send(HttpMethod.Post, "/sources", new { title = "Large", language = "en", key = "large", text = string.Join(' ', Enumerable.Range(0, 250_000)) });
        var made = new TaskCompletionSource();
        using var watch = new FileSystemWatcher(app.Folder, "etilqs_*") { EnableRaisingEvents = true };
        watch.Created += (_, _) => made.TrySetResult();

        await Purge("quote", "loud");

        await made.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] Words = ["Krakendorf", "krakendorf", "Schnurbelwitz", "schnurbelwitz", "Quaddelbach", "Hornswoggle"];

    private async Task Quoted()
    {
        var speaker = await app.HasPerson("Test Loud");
        await app.Send(HttpMethod.Post, "/sources", new { title = "A loud letter", language = "en", key = "loud-letter", text = "So it began: in Krakendorf the Schnurbelwitz burned. And so on." });
        await app.Has(AQuote.By(speaker, "in Krakendorf the Schnurbelwitz burned").With("key", "loud").With("occurrences", new[] { new { source = "loud-letter", exact = "in Krakendorf the Schnurbelwitz burned" } }));
        await app.Send(HttpMethod.Patch, "/quotes/loud?reason=It+said+Quaddelbach", new { leadIn = "They shouted, of Quaddelbach" });
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Hornswoggle", key = "loud-person" });
        for (var n = 0; n < 30; n++)
            await app.Has(AQuote.By(speaker, $"Number {n} has other words."));
        await app.Send(HttpMethod.Patch, "/quotes/loud", new { leadIn = "They shouted" });
    }

    private Task<Answer> Purge(string type, string record) => app.Send(HttpMethod.Post, "/purges", new { type, record, because = "Order 7" });

    private List<byte[]> Files() => [.. Directory.GetFiles(app.Folder, "quotetracker.db*").Select(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray();
    })];

    private static bool Has(List<byte[]> files, string word) => files.Exists(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
}
