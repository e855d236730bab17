using System.CommandLine;
using QuoteTracker.History;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Commands;

/// <summary>Removal by law, at the command line: as POST /purges does it.</summary>
internal static class PurgeCommand
{
    public static Command Command(CommonOptions options, Func<Settings, WebApplication> server)
    {
        var record = new Argument<(RecordKind Kind, string Reference)>("record")
        {
            Description = $"Kind and id or key, such as quotes/17 or sources/a-letter. Kinds: {string.Join(", ", Purging.Kinds.Select(RecordPaths.Of))}.",
            HelpName = "KIND/ID",
            CustomParser = given =>
            {
                var parts = given.Tokens[^1].Value.Split('/', 2);
                if (parts is [var word, { Length: > 0 } reference] && Purging.Kinds.Where(kind => word == Words.Of(kind) || word == RecordPaths.Of(kind)).ToList() is [var kind])
                    return (kind, reference);
                given.AddError($"'{given.Tokens[^1].Value}': give a kind and an id or key, as in quotes/17. Kinds: {string.Join(", ", Purging.Kinds.Select(RecordPaths.Of))}.");
                return default;
            },
        };
        var because = new Option<string>("--because")
        {
            Description = "Why, 1 to 500 characters. It stays in the history: don't repeat the words.",
            HelpName = "WHY",
            Required = true,
            Validators = { given => Line(given, 500, "--because") },
        };
        var by = new Option<string>("--by")
        {
            Description = "Who does it, as the history is to say.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "command line",
            Validators = { given => Line(given, 100, "--by") },
        };

        var purge = new Command("purge", "Take a record's words out by law: of the record, its history, its texts and the index, for good. Hashes stay.") { record, because, by, options.Data, options.Database };
        purge.SetAction((call, cancel) => Failing.Clearly(async () =>
        {
            var settings = options.Of(call);
            if (await OpenDatabase.IsMissing(settings))
                return 1;
            await using var open = await OpenDatabase.At(settings, server, cancel);
            (open.Db.Author.Name, open.Db.Author.Reason) = (call.GetRequiredValue(by), call.GetRequiredValue(because));
            var (kind, reference) = call.GetRequiredValue(record);
            return await Run(open.Db, kind, reference, cancel);
        }));
        return purge;
    }

    private static async Task<int> Run(QuoteDb db, RecordKind kind, string reference, CancellationToken cancel)
    {
        var purge = await db.PurgeAsync(kind, reference, cancel);
        if (purge?.Revision is not { } revision)
        {
            await Console.Error.WriteLineAsync(purge is null
                ? $"quotetracker: There is no {Words.Of(kind)} '{reference}' in this database."
                : $"quotetracker: {purge.Refusal}");
            return 1;
        }

        var note = PurgeNote.Of(revision);
        Console.WriteLine($"{Words.Of(kind)} {revision.Key} ({revision.RecordId}) was purged by {revision.By} at {revision.At:yyyy-MM-dd'T'HH:mm:ss'Z'}: revision {revision.Number}, {(note.Removed.Count == 1 ? "1 revision" : $"{note.Removed.Count} revisions")} lost words. SHA-256 of its last state: {note.Sha256}");
        foreach (var (also, id) in purge.AlsoIn)
            Console.WriteLine($"The words stand in {RecordPaths.Of(also)}/{id} still; purge that too where the law wants it.");
        var isErased = await db.TryEraseAsync(fault => Console.Error.WriteLine($"quotetracker: The record is purged, but the database's files could not be written anew: {fault.Message} Mend that, and purge it again."), cancel);
        Console.WriteLine(isErased
            ? $"No byte of {(purge.AlsoIn.Count > 0 ? "what was taken out" : "them")} is left in the database's files{(purge.AlsoIn.Count > 0 ? ", but those records have words of it" : "")}. Backups, copies and disks keep theirs: docs/security.md."
            : "Bytes may be left in the database's files: docs/security.md says how to take them out. Backups and copies keep theirs.");
        return 0;
    }

    private static void Line(System.CommandLine.Parsing.OptionResult given, int most, string name)
    {
        if (given.Tokens is [var token] && (string.IsNullOrWhiteSpace(token.Value) || token.Value.Length > most || token.Value.Any(char.IsControl)))
            given.AddError($"{name}: 1 to {most} characters on one line.");
    }
}
