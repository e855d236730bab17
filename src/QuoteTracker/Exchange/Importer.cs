using System.Runtime.CompilerServices;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Exchange;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Exchange;

/// <summary>
/// Reads a file in the exchange format into the database. Lines may come in any order: the file is read once for each
/// kind of record, those first that others refer to, so that memory stays small however large the file is.
/// Wrong lines are reported and left out; the same file again changes nothing.
/// </summary>
internal sealed class Importer(IDbContextFactory<QuoteDb> databases, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Called in the transaction of every step, after its records are written: what it writes is kept with them, or neither is.</summary>
    public delegate Task Keep(QuoteDb db, ImportStep step);

    /// <summary>Imports a file. <paramref name="progress"/> gets the number of lines done so far.</summary>
    public async Task<ImportReport> Import(ImportFile file, IProgress<int>? progress, CancellationToken cancel)
    {
        var (done, report, rejected) = (0, new ImportReport(0, 0, 0, []), new List<RejectedLine>());
        await foreach (var (counts, wrong) in Steps(file, null, 0, (_, _) => Task.CompletedTask, cancel))
        {
            report = report with { Added = report.Added + counts.Added, Changed = report.Changed + counts.Changed, Unchanged = report.Unchanged + counts.Unchanged };
            rejected.AddRange(wrong);
            progress?.Report(done += counts.Done);
        }

        return report with { Rejected = [.. rejected.OrderBy(line => line.Line)] };
    }

    /// <summary>
    /// Imports a file step by step; each is given when it is committed. With <paramref name="from"/> and
    /// <paramref name="line"/> it goes on after the step that ended there.
    /// </summary>
    public async IAsyncEnumerable<ImportStep> Steps(ImportFile file, RecordKind? from, int line, Keep keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        var quotes = 0;
        await foreach (var step in WrittenSteps(file, from, line, keep, cancel))
        {
            if (step.Counts.Kind == RecordKind.Quote)
                quotes += step.Counts.Added + step.Counts.Changed;
            yield return step;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.TidyAsync(quotes, cancel);
    }

    private async IAsyncEnumerable<ImportStep> WrittenSteps(ImportFile file, RecordKind? from, int line, Keep keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        Task<List<ImportStep>>? writing = null;
        try
        {
            foreach (var type in RecordTypes.All.SkipWhile(type => from is { } kind && type != Words.Of(kind)))
            {
                foreach (var part in file.Parts(type, from is { } kind && type == Words.Of(kind) ? line : 0))
                {
                    cancel.ThrowIfCancellationRequested();

                    // Quotes don't refer to each other, so the next ones are looked up and checked while some are written.
                    var ahead = type == "quote" && writing is not null ? await Prepare(type, part, cancel) : null;
                    foreach (var step in await Written(Interlocked.Exchange(ref writing, null)))
                        yield return step;
                    var prepared = ahead ?? await Prepare(type, part, cancel);
                    writing = Task.Run(() => Write(type, prepared, keep, cancel), CancellationToken.None);
                }

                foreach (var step in await Written(Interlocked.Exchange(ref writing, null)))
                    yield return step;
            }
        }
        finally
        {
            await Written(writing);
        }
    }

    private static async Task<List<ImportStep>> Written(Task<List<ImportStep>>? writing) => writing is null ? [] : await writing;

    private async Task<Prepared> Prepare(string type, List<ReadLine> lines, CancellationToken cancel)
    {
        var db = await databases.CreateDbContextAsync(cancel);
        return new Prepared(db, await Read(db, type, lines, cancel), lines);
    }

    /// <summary>Lines of a kind looked up and checked, ready to be written.</summary>
    internal async Task<ImportBatch> Read(QuoteDb db, string type, List<ReadLine> lines, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Author = services.GetRequiredService<Author>();
        var batch = new ImportBatch(db);
        var kinds = new ImportKinds(db, batch, clock, cancel);
        await (type switch
        {
            "organization" => kinds.Organizations(Read<Speakers.OrganizationRequest>(lines, batch)),
            "person" => kinds.People(Read<Speakers.PersonRequest>(lines, batch)),
            "group" => kinds.Groups(Read<Speakers.GroupRequest>(lines, batch)),
            "source" => kinds.Sources(Read<Sources.SourceRequest>(lines, batch)),
            "membership" => kinds.Memberships(Read<Speakers.MembershipRequest>(lines, batch)),
            "quote" => kinds.Quotes(Read<Quotes.QuoteRequest>(lines, batch)),
            "relation" => kinds.Relations(Read<Quotes.RelationRequest>(lines, batch)),
            "review" => kinds.Reviews(Read<Reviews.ReviewRequest>(lines, batch)),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        });

        return batch;
    }

    private async Task<List<ImportStep>> Write(string type, Prepared prepared, Keep keep, CancellationToken cancel)
    {
        await using var db = prepared.Db;
        var (lines, batch) = (prepared.Lines, prepared.Batch);
        var counts = new ImportCounts(Words.Parse<RecordKind>(type), lines[^1].Number, lines.Count, batch.Added, batch.Changed, batch.Unchanged, batch.Rejected.Count);
        var step = new ImportStep(counts, batch.Rejected);
        try
        {
            await batch.Save(() => keep(db, step), cancel);
            return [step];
        }
        catch (DbUpdateException refused) when (db.BreaksARule(refused) && lines is [{ Record: { } record } one])
        {
            return await Write(type, await Prepare(type, [one with { Record = null, Wrong = Refused(record, refused) }], cancel), keep, cancel);
        }
        catch (DbUpdateException refused) when (db.BreaksARule(refused) && lines.Count > 1)
        {
            // One of them breaks a rule that only the database holds: find it by taking them one by one.
            var steps = new List<ImportStep>(lines.Count);
            foreach (var line in lines)
                steps.AddRange(await Write(type, await Prepare(type, [line], cancel), keep, cancel));
            return steps;
        }
    }

    /// <summary>Why a line that looked right was not taken.</summary>
    internal static FieldError Refused(ExchangeLine record, DbUpdateException why) =>
        FieldError.At("", $"The database refused this record: {why.InnerException?.Message ?? why.Message}", record.Key);

    private List<(ExchangeLine Line, T Record)> Read<T>(List<ReadLine> lines, ImportBatch batch) where T : class
    {
        var rules = services.GetRequiredService<IValidator<T>>();
        var good = new List<(ExchangeLine, T)>(lines.Count);
        foreach (var line in lines)
        {
            if (line.Record is not { } body)
                batch.Rejected.Add(line.Rejected(line.Wrong!));
            else if (Body<T>.Read(body.Body, JsonShape.Exchange, out var errors) is { } record && (errors = rules.Broken(record)).Count == 0)
                good.Add((body, record));
            else
                batch.Rejected.Add(line.Rejected(errors[0]));
        }

        return good;
    }

    /// <summary>Lines looked up and checked, ready to be written from a context of their own.</summary>
    private sealed record Prepared(QuoteDb Db, ImportBatch Batch, List<ReadLine> Lines);
}
