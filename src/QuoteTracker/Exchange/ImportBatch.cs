using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Exchange;

/// <summary>Some records of one kind on their way into the database, in one transaction.</summary>
internal sealed class ImportBatch(QuoteDb db, TimeProvider clock)
{
    private readonly List<object> existing = [];
    private readonly List<Quote> newQuotes = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public List<RejectedLine> Rejected { get; } = [];

    public Task Organizations(List<(ExchangeLine Line, OrganizationRequest Record)> lines, CancellationToken cancel) => Take(
        lines, db.Organizations.Include(o => o.Names).Include(o => o.Identifiers).Include(o => o.Links).Where(o => Keys(lines).Contains(o.Slug)), o => o.Slug,
        (key, r) => new Organization { Slug = key, Name = r.Name }, (o, r, _) => o.Write(r), cancel);

    public Task People(List<(ExchangeLine Line, PersonRequest Record)> lines, CancellationToken cancel) => Take(
        lines, db.People.Include(p => p.Names).Include(p => p.Identifiers).Include(p => p.Links).Where(p => Keys(lines).Contains(p.Slug)), p => p.Slug,
        (key, r) => new Person { Slug = key, Name = r.Name }, (p, r, _) => p.Write(r), cancel);

    public async Task Groups(List<(ExchangeLine Line, GroupRequest Record)> lines, CancellationToken cancel)
    {
        var members = lines.SelectMany(l => l.Record.Members ?? []).Distinct().ToList();
        var known = await KnownSpeakers.Load(db, [.. lines.Select(l => l.Record.Organization), .. members], cancel);
        var people = await db.People.Where(p => members.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, cancel);
        await Take(
            lines, db.Groups.Include(g => g.Names).Include(g => g.Identifiers).Include(g => g.Links).Include(g => g.Members).Where(g => Keys(lines).Contains(g.Slug)), g => g.Slug,
            (key, r) => new Group { Slug = key, Name = ((ISpeakerRequest)r).Name, Description = r.Description },
            (group, r, errors) =>
            {
                var organization = known.Find<Organization>(r.Organization, "/organization", errors);
                foreach (var (member, i) in (r.Members ?? []).Select((member, i) => (member, i)))
                    known.Find<Person>(member, $"/members/{i}", errors);
                if (errors.Count == 0)
                    group.Write(r, organization, (r.Members ?? []).Select(member => people[member]));
            }, cancel);
    }

    public async Task Sources(List<(ExchangeLine Line, SourceRequest Record)> lines, CancellationToken cancel)
    {
        var known = await KnownSpeakers.Load(db, lines.Select(l => l.Record.Publisher), cancel);
        await Take(
            lines, db.Sources.Include(s => s.Snapshots).Where(s => Keys(lines).Contains(s.Key)), s => s.Key,
            (key, r) => new Source { Key = key, Title = r.Title, Language = r.Language, AddedAt = clock.GetUtcNow() },
            (source, r, errors) =>
            {
                if (source.Snapshots.Count > 0 && r.Text is not null && source.Snapshots.All(s => s.Text != r.Text))
                    errors.Add(FieldError.At("/text", "A captured text never changes, and this source has another one.", null, "The text as captured, or leave it out."));
                else
                    source.Write(r, known.Find<Organization>(r.Publisher, "/publisher", errors), clock.GetUtcNow());
            }, cancel);
    }

    public async Task Memberships(List<(ExchangeLine Line, MembershipRequest Record)> lines, CancellationToken cancel)
    {
        var known = await KnownSpeakers.Load(db, lines.SelectMany(l => new[] { l.Record.Person, l.Record.Organization }), cancel);
        var sources = await KnownSources.Load(db, lines.Select(l => l.Record.Source).OfType<string>(), cancel);
        await Take(
            lines, db.Memberships.Where(m => Keys(lines).Contains(m.Key)), m => m.Key,
            (key, r) => new Membership { Key = key, Role = r.Role },
            (m, r, errors) => m.Write(r, known, r.Source is null ? null : sources.Find(r.Source, "/source", errors)?.Id, errors), cancel);
    }

    public async Task Quotes(List<(ExchangeLine Line, QuoteRequest Record)> lines, CancellationToken cancel)
    {
        var speakers = await KnownSpeakers.Load(db, lines.SelectMany(l => l.Record.SpeakerReferences()), cancel);
        var sources = await KnownSources.Load(db, lines.SelectMany(l => l.Record.SourceReferences()), cancel);
        await Take(
            lines, db.Quotes.Whole().Where(q => Keys(lines).Contains(q.Key)), q => q.Key,
            (key, r) => new Quote { Key = key, Text = r.Text, Language = r.Language, AddedAt = clock.GetUtcNow() },
            (q, r, errors) => q.Write(r, speakers, sources, errors), cancel);
    }

    public async Task Relations(List<(ExchangeLine Line, RelationRecord Record)> lines, CancellationToken cancel)
    {
        var ends = lines.SelectMany(l => new[] { l.Record.From, l.Record.To }).Distinct().ToList();
        var ids = await db.Quotes.AsNoTracking().Where(q => ends.Contains(q.Key)).Select(q => new { q.Key, q.Id }).ToDictionaryAsync(q => q.Key, q => q.Id, cancel);
        await Take(
            lines, db.Relations.Where(r => Keys(lines).Contains(r.Key)), r => r.Key,
            (key, _) => new Relation { Key = key },
            (relation, r, errors) =>
            {
                relation.FromId = End(ids, r.From, "/from", errors);
                relation.ToId = End(ids, r.To, "/to", errors);
                relation.Kind = r.Kind;
            }, cancel);
    }

    /// <summary>Writes the batch, or none of it.</summary>
    public async Task Save(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.AddNewAsync(newQuotes, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static List<string> Keys<T>(List<(ExchangeLine Line, T Record)> lines) => [.. lines.Select(l => l.Line.Key)];

    private static long End(Dictionary<string, long> ids, string key, string pointer, List<FieldError> errors)
    {
        if (ids.TryGetValue(key, out var id))
            return id;
        errors.Add(FieldError.At(pointer, "There is no such quote in this database.", key, "The key of a quote."));
        return 0;
    }

    private async Task Take<TEntity, TRecord>(
        List<(ExchangeLine Line, TRecord Record)> lines, IQueryable<TEntity> there, Func<TEntity, string> keyOf,
        Func<string, TRecord, TEntity> make, Action<TEntity, TRecord, List<FieldError>> write, CancellationToken cancel) where TEntity : class
    {
        var known = (await there.ToListAsync(cancel)).ToDictionary(keyOf, StringComparer.Ordinal);
        foreach (var (line, record) in lines)
        {
            var errors = new List<FieldError>();
            var isKnown = known.TryGetValue(line.Key, out var entity);
            write(entity ??= make(line.Key, record), record, errors);

            if (errors.Count > 0)
            {
                if (isKnown)
                    db.Entry(entity!).State = EntityState.Detached;
                Rejected.Add(new RejectedLine(line.Number, errors[0]));
            }
            else if (isKnown)
            {
                existing.Add(entity!);
            }
            else
            {
                Added++;
                if (entity is Quote quote)
                    newQuotes.Add(quote);
                else
                    db.Add(entity!);
            }
        }

        Count();
    }

    // A record that was there counts as changed when it or a part of it differs now.
    private void Count()
    {
        if (existing.Count == 0)
            return;
        db.ChangeTracker.DetectChanges();
        var differing = db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).ToList();
        var owners = differing.Select(entry => entry.Metadata.FindProperty("QuoteId") is null && entry.Metadata.FindProperty("SpeakerId") is null
            ? entry.Entity
            : (object)(long)(entry.Metadata.FindProperty("QuoteId") is null ? entry.Property("SpeakerId") : entry.Property("QuoteId")).CurrentValue!).ToHashSet();
        foreach (var entity in existing)
        {
            if (owners.Contains(entity) || owners.Contains((object)(long)db.Entry(entity).Property("Id").CurrentValue!))
                Changed++;
            else
                Unchanged++;
        }
    }
}
