using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store.Backups;

namespace QuoteTracker.Tests;

/// <summary>A database copied while others write, and put into another folder.</summary>
public sealed partial class BackingUp(SeededApp app) : IClassFixture<SeededApp>, IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private readonly string other = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    public void Dispose()
    {
        foreach (var folder in new[] { place, other })
        {
            Engine.Forget(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Has_every_write_that_was_acknowledged_before_it_began()
    {
        var speaker = await app.HasPerson("Test Busy");
        var (acknowledged, enough, done) = (new ConcurrentQueue<long>(), new TaskCompletionSource(), false);
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var n = 0; !done; n++)
            {
                acknowledged.Enqueue(await app.Has(AQuote.By(speaker, $"Busyword number {n} of writer {writer}.")));
                if (acknowledged.Count >= 20)
                    enough.TrySetResult();
            }
        }));
        await enough.Task;

        var before = acknowledged.ToList();
        await using var services = app.Services();
        var made = await services.ServiceProvider.GetRequiredService<DatabaseBackups>().BackUpAsync(Path.Combine(place, "busy"), replace: false, null, TestContext.Current.CancellationToken);
        var during = acknowledged.Count - before.Count;
        done = true;
        await writing;

        made.Proved.ShouldBeTrue();
        during.ShouldBePositive("nothing was written meanwhile");
        Directory.EnumerateFiles(place).ShouldHaveSingleItem().ShouldBe(made.File);
        var restored = await Verb.Run("restore", made.File, "--replace", "--data", other);
        restored.Code.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain($"Head of the history: {made.Number} {made.Hash}");
        await using var copy = new App { Folder = other, KeepsFolder = true };
        await copy.InitializeAsync();
        foreach (var id in before)
            await copy.Get($"/quotes/{id}");
        (await copy.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Exports_the_same_where_it_is_restored()
    {
        var file = Path.Combine(place, "quiet");
        var backup = await Verb.Run("backup", file, "--data", app.Folder);
        backup.Code.ShouldBe(0, backup.Error);
        var head = Head().Match(backup.Out).Value;
        head.ShouldNotBeEmpty(backup.Out);
        var proved = await Verb.Run("verify", file, "--data", app.Folder);
        (proved.Code, proved.Out).ShouldBe((0, $"{head}\nAll is well.\n"));
        backup.Out.ShouldContain("session-keys, the keys that webhooks' secrets and people's sessions are sealed with.");

        var restored = await Verb.Run("restore", file, "--replace", "--data", other);

        restored.Code.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain(head);
        var export = await Verb.Run("export", "--data", other);
        export.Out.ShouldBe((await Verb.Run("export", "--data", app.Folder)).Out);
        export.Out.Split('\n').Length.ShouldBeGreaterThan(77);
        (await Verb.Run("verify", "--data", other)).Out.ShouldBe($"{head}\nAll is well.\n");
    }

    [Fact]
    public async Task Leaves_a_file_that_is_there_unless_it_is_told_to_replace_it()
    {
        var file = Path.Combine(place, "there");
        await File.WriteAllTextAsync(file, "Mine.", TestContext.Current.CancellationToken);

        var refused = await Verb.Run("backup", file, "--data", app.Folder);

        (refused.Code, refused.Out).ShouldBe((1, ""));
        refused.Error.ShouldBe($"quotetracker: {file} is there already, and was left as it is. Name another file, or say --replace.\n");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("Mine.");
        (await Verb.Run("backup", file, "--replace", "--data", app.Folder)).Error.ShouldContain("only an earlier backup gives way");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("Mine.");
        File.Delete(file);
        (await Verb.Run("backup", file, "--data", app.Folder)).Code.ShouldBe(0);
        (await Verb.Run("backup", file, "--replace", "--data", app.Folder)).Code.ShouldBe(0);
        new FileInfo(file).Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task Says_where_a_file_can_t_be_written_and_leaves_nothing()
    {
        var run = await Verb.Run("backup", Path.Combine(place, "nowhere", "file"), "--data", app.Folder);
        (run.Code, run.Out).ShouldBe((1, ""));
        run.Error.ShouldContain(Path.Combine(place, "nowhere"));
        run.Error.TrimEnd().ShouldNotContain('\n');
        Directory.EnumerateFileSystemEntries(place).ShouldBeEmpty();
    }

    [GeneratedRegex("Head of the history: [1-9][0-9]* [0-9a-f]{64}")]
    private static partial Regex Head();
}
