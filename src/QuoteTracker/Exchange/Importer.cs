using FluentValidation;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange;

/// <summary>
/// Reads a file in the exchange format into the database. Lines may come in any order: the file is read once for each
/// kind of record, those first that others refer to, so that memory stays small however large the file is.
/// Wrong lines are reported and left out; the same file again changes nothing.
/// </summary>
internal sealed class Importer(IDbContextFactory<QuoteDb> databases, IServiceProvider services, TimeProvider clock)
{
    private const int BatchSize = 1_000;

    private readonly List<RejectedLine> rejected = [];
    private int added;
    private int changed;
    private int unchanged;

    /// <summary>Imports a file. <paramref name="progress"/> gets the number of lines done so far.</summary>
    public async Task<ImportReport> Import(string file, IProgress<int>? progress, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var done = 0;
        foreach (var type in ExchangeLine.Types)
        {
            foreach (var batch in LinesOf(file, folder, type).Chunk(BatchSize))
            {
                await Take(type, batch, cancel);
                done += batch.Length;
                progress?.Report(done);
            }
        }

        return new ImportReport(added, changed, unchanged, [.. rejected.OrderBy(line => line.Line)]);
    }

    private IEnumerable<ExchangeLine> LinesOf(string file, string folder, string type)
    {
        var number = 0;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            // A line that is no record is reported in the first round.
            var found = ExchangeLine.TypeOf(line);
            if (found != type && (found is not null || type != ExchangeLine.Types[0]))
                continue;
            if (ExchangeLine.Read(number, line, folder, out var error) is not { } record)
                rejected.Add(new RejectedLine(number, error!));
            else if (!keys.Add(record.Key))
                rejected.Add(new RejectedLine(number, FieldError.At("/key", "This key stands on an earlier line too.", record.Key, "One line a record.")));
            else
                yield return record;
        }
    }

    private async Task Take(string type, ExchangeLine[] lines, CancellationToken cancel)
    {
        try
        {
            await TakeTogether(type, lines, cancel);
        }
        catch (DbUpdateException refused) when (lines.Length == 1)
        {
            rejected.Add(new RejectedLine(lines[0].Number, FieldError.At("", $"The database refused this record: {refused.InnerException?.Message ?? refused.Message}", lines[0].Key)));
        }
        catch (DbUpdateException)
        {
            // One of them breaks a rule that only the database holds: find it by taking them one by one.
            foreach (var line in lines)
                await Take(type, [line], cancel);
        }
    }

    private async Task TakeTogether(string type, ExchangeLine[] lines, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Author = services.GetRequiredService<Author>();
        var batch = new ImportBatch(db);
        var kinds = new ImportKinds(db, batch, clock, cancel);
        await (type switch
        {
            "organization" => kinds.Organizations(Read<Speakers.OrganizationRequest>(lines)),
            "person" => kinds.People(Read<Speakers.PersonRequest>(lines)),
            "group" => kinds.Groups(Read<Speakers.GroupRequest>(lines)),
            "source" => kinds.Sources(Read<Sources.SourceRequest>(lines)),
            "membership" => kinds.Memberships(Read<Speakers.MembershipRequest>(lines)),
            "quote" => kinds.Quotes(Read<Quotes.QuoteRequest>(lines)),
            "relation" => kinds.Relations(Read<Quotes.RelationRequest>(lines)),
            "review" => kinds.Reviews(Read<Reviews.ReviewRequest>(lines)),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        });

        await batch.Save(cancel);
        added += batch.Added;
        changed += batch.Changed;
        unchanged += batch.Unchanged;
        rejected.AddRange(batch.Rejected);
    }

    private List<(ExchangeLine Line, T Record)> Read<T>(ExchangeLine[] lines) where T : class
    {
        var rules = services.GetRequiredService<IValidator<T>>();
        var good = new List<(ExchangeLine, T)>(lines.Length);
        foreach (var line in lines)
        {
            if (Body<T>.Read(line.Body, JsonShape.Exchange, out var errors) is { } record && (errors = rules.Broken(record)).Count == 0)
                good.Add((line, record));
            else
                rejected.Add(new RejectedLine(line.Number, errors[0]));
        }

        return good;
    }
}
