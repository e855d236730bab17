using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Backups;

namespace QuoteTracker.Tests;

/// <summary>A server that makes backups by itself.</summary>
public sealed class BackingUpBySchedule : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    private string Folder => Path.Combine(place, "backups");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task Makes_one_as_often_as_it_was_told_and_keeps_so_many()
    {
        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        var schedule = Schedule(app);
        await Until(schedule, state => state is { Last: not null, Next: not null });
        schedule.State!.Next.ShouldBe(clock.GetUtcNow() + TimeSpan.FromHours(6));
        var first = Backups().ShouldHaveSingleItem();
        var mine = Path.Combine(Folder, "quotetracker-20200101T000000Z.db");
        await File.WriteAllTextAsync(mine, "Made by hand.", TestContext.Current.CancellationToken);

        for (var n = 0; n < 3; n++)
            await Later(schedule);

        Backups().Count.ShouldBe(3, "two are kept, and the one that is somebody's own");
        File.Exists(mine).ShouldBeTrue();
        File.Exists(first).ShouldBeFalse();
        schedule.State!.Last!.File.ShouldStartWith("quotetracker-20261128T060000Z");
        (await File.ReadAllLinesAsync(Path.Combine(Folder, BackupFolder.ListFile), TestContext.Current.CancellationToken)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Goes_on_where_it_was_after_a_new_start()
    {
        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        await Until(Schedule(app), state => state is { Last: not null, Next: not null });
        clock.Pass(TimeSpan.FromHours(1));

        await app.Restart();

        await Until(Schedule(app), state => state.Next is not null);
        Schedule(app).State!.Next.ShouldBe(clock.GetUtcNow() + TimeSpan.FromHours(5));
        Backups().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Never_deletes_one_that_somebody_changed()
    {
        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        await Until(Schedule(app), state => state is { Last: not null, Next: not null });
        var first = Backups().Single();
        await File.WriteAllTextAsync(first, "Somebody put this here.", TestContext.Current.CancellationToken);

        for (var n = 0; n < 3; n++)
            await Later(Schedule(app));

        (await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)).ShouldBe("Somebody put this here.");
        Backups().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Says_why_one_failed_and_tries_again()
    {
        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        var schedule = Schedule(app);
        await Until(schedule, state => state is { Last: not null, Next: not null });
        var last = schedule.State!.Last;
        Directory.Move(Folder, $"{Folder}-away");

        await Later(schedule);

        schedule.State!.Fault!.ShouldContain(Folder);
        (schedule.State.Last, schedule.State.FailedAt).ShouldBe((last, new DateTimeOffset(2026, 11, 27, 18, 0, 0, TimeSpan.Zero)));
        schedule.State.Next.ShouldBe(clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        await app.Get("/quotes");

        Directory.Move($"{Folder}-away", Folder);
        await Later(schedule);
        schedule.State!.Fault.ShouldBeNull();
        Backups().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Takes_away_what_a_killed_server_left_of_one()
    {
        Directory.CreateDirectory(Folder);
        var (begun, left, mine) = ("quotetracker-20261126T000000Z.db", Path.Combine(Folder, "quotetracker-20261126T000000Z.db.part-1"), Path.Combine(Folder, "mine.part-1"));
        await File.WriteAllTextAsync(Path.Combine(Folder, BackupFolder.ListFile), $"{begun}\t2026-11-26T00:00:00Z\tbegun\t0\t\n", TestContext.Current.CancellationToken);
        foreach (var file in new[] { left, mine })
            await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();

        (File.Exists(left), File.Exists(mine)).ShouldBe((false, true));

        // The first backup is under way; the folder is taken away after it.
        await Until(Schedule(app), state => state.Last is not null);
    }

    [Fact]
    public async Task Keeps_count_of_one_that_was_whole_when_its_server_was_killed()
    {
        Directory.CreateDirectory(Folder);
        var whole = Path.Combine(Folder, "quotetracker-20261126T000000Z.db");
        await File.WriteAllTextAsync(Path.Combine(Folder, BackupFolder.ListFile), $"{Path.GetFileName(whole)}\t2026-11-26T00:00:00Z\tbegun\t0\t\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(whole, "Whole.", TestContext.Current.CancellationToken);

        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        var schedule = Schedule(app);
        await Until(schedule, state => state is { Last.Number: > 0, Next: not null });
        File.Exists(whole).ShouldBeTrue("two are kept");

        await Later(schedule);

        File.Exists(whole).ShouldBeFalse();
        Backups().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Is_not_made_again_because_an_old_one_can_t_be_deleted()
    {
        // Nobody deletes the kernel's files, root neither.
        const string Undeletable = "/proc/version", Another = "/proc/uptime";
        Assert.SkipUnless(File.Exists(Undeletable), "needs Linux");
        Directory.CreateDirectory(Folder);
        await File.WriteAllLinesAsync(Path.Combine(Folder, BackupFolder.ListFile), [$"{Undeletable}\t2020-01-01T00:00:00Z\t0\t0\t", $"{Another}\t2020-01-02T00:00:00Z\t0\t0\t"], TestContext.Current.CancellationToken);

        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        var schedule = Schedule(app);
        await Until(schedule, state => state is { Last.Number: > 0, Next: not null });

        (schedule.State!.Fault, schedule.State.Next).ShouldBe((null, clock.GetUtcNow() + TimeSpan.FromHours(6)));
        (await File.ReadAllTextAsync(Path.Combine(Folder, BackupFolder.ListFile), TestContext.Current.CancellationToken)).ShouldContain(Undeletable, Case.Sensitive, "it is tried again");
    }

    [Fact]
    public void Knows_of_one_whose_end_could_not_be_written()
    {
        using var folder = new BackupFolder(Folder);
        var (list, entry) = (Path.Combine(Folder, BackupFolder.ListFile), new BackupEntry("quotetracker-20261127T120000Z.db", clock.GetUtcNow(), null, 0, ""));
        folder.Begin(entry);
        var inTheWay = Directory.CreateDirectory($"{list}.new");
        Should.Throw<UnauthorizedAccessException>(() => folder.End(entry with { Bytes = 6 }));
        folder.Forget(entry with { File = "another" });
        inTheWay.Delete();

        folder.Begin(entry with { File = "the next" });

        File.ReadAllLines(list)[0].ShouldBe((entry with { Bytes = 6 }).ToString());
    }

    [Theory]
    [InlineData(2, "--backup-every is '0h'; give minutes, hours or days", "--backup-every", "0h", "--backup-to", "there")]
    [InlineData(2, "--backup-every is '6'; give minutes, hours or days", "--backup-every", "6", "--backup-to", "there")]
    [InlineData(2, "--backup-every is '31d'; give minutes, hours or days", "--backup-every", "31d", "--backup-to", "there")]
    [InlineData(2, "--backup-keep is '0'; give a whole number, 1 or more", "--backup-every", "6h", "--backup-keep", "0", "--backup-to", "there")]
    [InlineData(2, "--backup-every needs --backup-to", "--backup-every", "6h")]
    [InlineData(2, "--backup-to needs --backup-every", "--backup-to", "there")]
    [InlineData(1, "backups can't be written there", "--backup-every", "6h", "--backup-to", "/dev/null")]
    public async Task Does_not_start_with_what_can_t_be_meant(int code, string said, params string[] options)
    {
        var data = Directory.CreateDirectory(Path.Combine(place, $"quotetracker-test-{Guid.NewGuid():N}")).FullName;
        try
        {
            var run = await Verb.Run([("QUOTETRACKER_ADMIN_KEY", App.AdminKey)], ["serve", "--urls", "http://127.0.0.1:0", "--seeds", "none", "--data", data, .. options]);
            run.Code.ShouldBe(code, run.Error);
            run.Error.ShouldContain(said);
            run.Error.ShouldNotContain("   at ");
        }
        finally
        {
            Engine.Forget(data);
        }
    }

    [Fact]
    public async Task Has_its_folder_for_itself()
    {
        await using var app = new BackedUpApp(Folder, clock);
        await app.InitializeAsync();
        await using var other = new BackedUpApp(Folder, clock);
        (await Should.ThrowAsync<IOException>(async () => await other.InitializeAsync())).Message.ShouldContain("one server's alone");
        await Until(Schedule(app), state => state.Last is not null);
    }

    private List<string> Backups() => [.. Directory.EnumerateFiles(Folder, "quotetracker-2*")];

    private static BackupSchedule Schedule(App app)
    {
        using var services = app.Services();
        return services.ServiceProvider.GetRequiredService<BackupSchedule>();
    }

    // Until the next is due, and made or failed.
    private async Task Later(BackupSchedule schedule)
    {
        var due = schedule.State!.Next!.Value;
        clock.Pass(due - clock.GetUtcNow());
        await Until(schedule, state => state.Next > due);
    }

    private static async Task Until(BackupSchedule schedule, Func<BackupState, bool> isSo)
    {
        while (true)
        {
            var moved = schedule.Moved;
            if (schedule.State is { } state && isSo(state))
                return;
            await moved.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    private sealed class BackedUpApp(string folder, FakeClock clock) : App
    {
        private protected override Settings Adjust(Settings settings) =>
            settings with { Clock = clock, BackupEvery = TimeSpan.FromHours(6), BackupKeep = 2, BackupFolder = folder };
    }
}
