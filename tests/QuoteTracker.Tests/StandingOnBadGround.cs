using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using QuoteTracker.Store;
using QuoteTracker.Store.Engines.Sqlite;

namespace QuoteTracker.Tests;

/// <summary>Starts on a database that is damaged, can't be written or has no room: each ends in a sentence, and leaves the database whole.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StandingOnBadGround : IDisposable
{
    private static readonly string[] Serve = ["serve", "--urls", "http://127.0.0.1:0", "--seeds", "none"];

    private readonly string data = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;

    private string Database => Path.Combine(data, "quotetracker.db");

    public void Dispose()
    {
        Engine.Forget(data);
        File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_file_whose_head_was_changed_is_told_and_left()
    {
        await HasSeeds();
        var whole = await File.ReadAllBytesAsync(Database, Cancel);
        foreach (var (from, count) in new[] { (0, 16), (16, 2), (0, 4096) })
        {
            var bytes = whole.ToArray();
            bytes.AsSpan(from, count).Fill(0x5a);
            await File.WriteAllBytesAsync(Database, bytes, Cancel);
            Says(await Verb.Run([.. Serve, "--data", data]), Database, "is damaged, or is no database", "restore FILE --replace");
            (await File.ReadAllBytesAsync(Database, Cancel)).ShouldBe(bytes);
        }

        Says(await Verb.Run("backup", Path.Combine(data, "copy"), "--data", data), Database, "No backup was made");
        File.Exists(Path.Combine(data, "copy")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_one_gives_way_to_a_backup_and_is_kept()
    {
        await HasSeeds();
        var backup = Path.Combine(data, "backup.db");
        (await Verb.Run("backup", backup, "--data", data)).Code.ShouldBe(0);
        var export = (await Verb.Run("export", "--data", data)).Out;
        await File.WriteAllTextAsync(Database, "This was a database.", Cancel);
        await File.WriteAllTextAsync($"{Database}-journal", "\0This was written into it.", Cancel);

        var run = await Verb.Run("restore", backup, "--replace", "--data", data);

        run.Code.ShouldBe(0, run.Error);
        File.Exists($"{Database}-journal").ShouldBeFalse("it is the old one's, and kept with it");
        Directory.EnumerateFiles(data, "quotetracker.before-restore-*.db-journal").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(Directory.EnumerateFiles(data, "quotetracker.before-restore-*.db").Single(), Cancel)).ShouldBe("This was a database.");
        (await Verb.Run("export", "--data", data)).Out.ShouldBe(export);
    }

    [Fact]
    public async Task One_whose_log_can_t_be_brought_into_it_gives_way_to_nothing()
    {
        var whole = Directory.CreateDirectory(Path.Combine(data, "whole")).FullName;
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(whole, "quotetracker.db"), Pooling = false }.ConnectionString))
        {
            connection.Open();
            using var write = connection.CreateCommand();
            write.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE Acknowledged (Id INTEGER)";
            write.ExecuteNonQuery();
            foreach (var ending in new[] { "", "-wal" })
                File.Copy(Path.Combine(whole, $"quotetracker.db{ending}"), Database + ending);
        }

        // As a disk that has no room for it.
        Directory.CreateDirectory($"{Database}-shm");
        var (database, log) = (await File.ReadAllBytesAsync(Database, Cancel), await File.ReadAllBytesAsync($"{Database}-wal", Cancel));
        using var backups = new SqliteBackups(Database);

        var refused = await Should.ThrowAsync<UnfitDatabaseException>(() => backups.RestoreAsync(Path.Combine(whole, "quotetracker.db"), replace: true, DateTimeOffset.UnixEpoch, null, Cancel));

        refused.Message.ShouldContain("could not be brought into it");
        (await File.ReadAllBytesAsync(Database, Cancel)).ShouldBe(database);
        (await File.ReadAllBytesAsync($"{Database}-wal", Cancel)).ShouldBe(log);
        Directory.EnumerateFiles(data, "*before*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_can_only_be_read_is_told()
    {
        await HasSeeds();
        File.SetUnixFileMode(Database, UnixFileMode.UserRead);
        Says(await Bound([.. Serve, "--data", data]), Database, "can be read and not written");
        await StillWhole();
    }

    [Fact]
    public async Task A_folder_that_can_only_be_read_is_told()
    {
        await HasSeeds();
        File.Delete(Path.Combine(data, "quotetracker.lock"));
        File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Says(await Bound([.. Serve, "--data", data]), data, "can't be written");
        File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await StillWhole();
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_told()
    {
        Directory.CreateDirectory(Database);
        Says(await Verb.Run([.. Serve, "--data", data]), Database, "can't be opened");
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_told()
    {
        var file = Path.Combine(data, "file");
        await File.WriteAllTextAsync(file, "", Cancel);
        Says(await Verb.Run([.. Serve, "--data", file]), file, "can't be made", "--data names another folder");
    }

    [Fact]
    public async Task An_import_that_finds_no_room_ends_in_a_sentence_and_what_it_had_acknowledged_is_whole()
    {
        await HasSeeds();
        var many = Path.Combine(data, "many.jsonl");
        await File.WriteAllLinesAsync(many, Enumerable.Range(0, 20_000).Select(n => $$"""{"type":"person","key":"test-{{n}}","name":"Test Person {{n}}","summary":"{{new string('x', 200)}}"}"""), Cancel);

        // No file may grow past 3 MB: what a full disk does to a write, for which no test needs to be root.
        var run = await Run("bash", ["-c", "trap '' XFSZ; ulimit -f 3072; exec dotnet \"$@\"", "bash", typeof(Program).Assembly.Location, "import", many, "--data", data]);

        Says(run, "The database can't be reached, read or written", "What was acknowledged before is whole.");
        File.Delete(many);
        await StillWhole();
    }

    private static void Says((int Code, string Out, string Error) run, params string[] said)
    {
        run.Code.ShouldBe(1, run.Error);
        run.Error.TrimEnd().ShouldNotContain('\n');
        foreach (var word in said)
            run.Error.ShouldContain(word);
    }

    private async Task StillWhole()
    {
        File.SetUnixFileMode(Database, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Verb.Run("verify", "--data", data)).Out.ShouldContain("All is well.");
        (await Verb.Run("export", "--data", data)).Out.ShouldContain("fazil-mustafa");
    }

    private async Task HasSeeds()
    {
        await using (var app = new SeededApp { Folder = data, KeepsFolder = true })
            await app.InitializeAsync();
        Engine.LetGo(data);
    }

    // Root may write everything, unless it gives up that right: so the test says the same whoever runs it.
    private static Task<(int Code, string Out, string Error)> Bound(string[] call) => Environment.UserName == "root"
        ? Run("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--", "dotnet", typeof(Program).Assembly.Location, .. call])
        : Verb.Run(call);

    private static async Task<(int Code, string Out, string Error)> Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // The runtime maps its code through a large file of its own otherwise, which a bound on files forbids.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
