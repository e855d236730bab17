using System.CommandLine;
using System.Diagnostics;
using QuoteTracker.Exchange;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;

namespace QuoteTracker.Commands;

/// <summary>Records in, from a file in any format that is read.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Records that are there already are brought up to date." };
    private static readonly Option<string?> Format = new("--format") { Description = $"{string.Join(", ", ImportFormats.All)}. Left out: told by how the file begins.", HelpName = "FORMAT" };
    private static readonly Option<FileInfo?> Mapping = new("--mapping") { Description = "Of a table: a file that says how columns become records.", HelpName = "FILE" };
    private static readonly Option<string?> Register = new("--register") { Description = "The register that the file's ids are of. Left out: the format's usual one, of Popolo the file's name.", HelpName = "NAME" };
    private static readonly Option<string?> Language = new("--language") { Description = "BCP 47 tag of what the file doesn't say the language of.", HelpName = "TAG" };
    private static readonly Option<string[]> Same = new("--same") { Description = "An id of the file that is this speaker on record. Give it again for more than one.", HelpName = "ID=SLUG" };
    private static readonly Option<string[]> Fresh = new("--new") { Description = "An id of the file that is nobody on record, whatever the name. Give it again for more than one.", HelpName = "ID" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be done, and do nothing." };

    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        Format.AcceptOnlyFromAmong(ImportFormats.All);
        var import = new Command("import", "Read records from a file; wrong ones are reported and left out.") { File, Format, Mapping, Register, Language, Same, Fresh, DryRun, options.Data, options.Database };
        import.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var path = call.GetRequiredValue(File);
            if (!path.Exists)
                throw new FileNotFoundException($"There is no file {path.FullName}.");

            var errors = new List<FieldError>();
            var said = ImportOptions.Of(
                call.GetValue(Mapping) is { } mapping ? await System.IO.File.ReadAllTextAsync(mapping.FullName, cancel) : null,
                call.GetValue(Register), call.GetValue(Language), call.GetValue(Same) ?? [], call.GetValue(Fresh) ?? [], errors);
            if (AreTold(errors))
                return 2;

            await using var open = await OpenDatabase.At(options.Of(call), server, cancel, make: true);
            if (AreTold(await said.NotOnRecord(open.Db, cancel)) || Told(call.GetValue(Format), path) is not { } format)
                return 2;

            // Popolo's ids are often the file's own.
            said = format == "popolo" && said.Register is null ? said with { Register = Path.GetFileNameWithoutExtension(path.Name) } : said;
            return await Import(path, format, said, call.GetValue(DryRun), open, cancel);
        }));
        return import;
    }

    private static bool AreTold(IReadOnlyList<FieldError> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine($"quotetracker: --{error.Parameter}: {error.Detail} {error.Allowed}");
        return errors.Count > 0;
    }

    private static string? Told(string? format, FileInfo path)
    {
        try
        {
            return format ?? ImportFormats.Guess(path.FullName);
        }
        catch (FormatException unknown)
        {
            Console.Error.WriteLine($"quotetracker: {path.Name}: {unknown.Message} --format says it.");
            return null;
        }
    }

    private static async Task<int> Import(FileInfo path, string format, ImportOptions said, bool isDry, OpenDatabase open, CancellationToken cancel)
    {
        var (started, lines) = (Stopwatch.StartNew(), Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{Converted.Ending}"));
        try
        {
            if (format != ImportFormats.Usual)
                await Converted.Write(ImportFormats.Read(format, new ForeignFile(path.FullName, said, open.Db), cancel), lines, cancel);
            var file = format == ImportFormats.Usual ? ImportFile.WithTexts(path.FullName) : new ImportFile(lines, TextFolder: null);
            var report = isDry
                ? await open.Services.GetRequiredService<ImportTrial>().Try(file, cancel)
                : await open.Services.GetRequiredService<Importer>().Import(file, Progress.ToConsole("records"), cancel);
            Progress.End();
            foreach (var line in report.Rejected)
                await Console.Error.WriteLineAsync(line.ToString());
            Console.WriteLine($"{(isDry ? "Dry run, nothing was kept: " : "")}{report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Rejected.Count} rejected, in {started.Elapsed.TotalSeconds:F1} s.");
            return report.Rejected.Count == 0 ? 0 : 1;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync($"quotetracker: {path.Name} as {format}: {wrong.Message}");
            return 1;
        }
        finally
        {
            System.IO.File.Delete(lines);
        }
    }
}
