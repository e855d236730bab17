using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Reviews;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Exchange;

/// <summary>How lines of each kind are put into a batch. The same writes as over HTTP.</summary>
internal sealed class ImportKinds(QuoteDb db, ImportBatch batch, TimeProvider clock, CancellationToken cancel)
{
    public async Task Organizations(List<(ExchangeLine Line, OrganizationRequest Record)> lines) => await batch.Take(
        RecordKind.Organization, lines, await db.Organizations.WithNames().Where(o => Keys(lines).Contains(o.Slug)).ToListAsync(cancel),
        (key, r) => new Organization { Slug = key, Name = r.Name }, (o, r, _) => Done(() => o.Write(r)), cancel);

    public async Task People(List<(ExchangeLine Line, PersonRequest Record)> lines) => await batch.Take(
        RecordKind.Person, lines, await db.People.WithNames().Where(p => Keys(lines).Contains(p.Slug)).ToListAsync(cancel),
        (key, r) => new Person { Slug = key, Name = r.Name }, (p, r, _) => Done(() => p.Write(r)), cancel);

    public async Task Groups(List<(ExchangeLine Line, GroupRequest Record)> lines)
    {
        var members = lines.SelectMany(l => l.Record.Members ?? []).Distinct().ToList();
        var known = await KnownSpeakers.Load(db, [.. lines.Select(l => l.Record.Organization), .. members], cancel);
        var ids = members.Select(known.IdOf).OfType<long>().ToList();
        var people = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        await batch.Take(
            RecordKind.Group, lines, await db.Groups.WithNames().Include(g => g.Members).Where(g => Keys(lines).Contains(g.Slug)).ToListAsync(cancel),
            (key, r) => new Group { Slug = key, Name = ((ISpeakerRequest)r).Name, Description = r.Description },
            (group, r, errors) => Done(() =>
            {
                var organization = known.Find<Organization>(r.Organization, "/organization", errors);
                var theirs = (r.Members ?? []).Select((member, i) => known.Find<Person>(member, $"/members/{i}", errors)).OfType<long>().ToList();
                if (errors.Count == 0)
                    group.Write(r, organization, theirs.Select(member => people[member]));
            }), cancel);
    }

    public async Task Sources(List<(ExchangeLine Line, SourceRequest Record)> lines)
    {
        var known = await KnownSpeakers.Load(db, lines.Select(l => l.Record.Publisher), cancel);
        var wanted = lines.Select(l => l.Record.Url).OfType<string>().ToList();
        var urls = await db.Sources.Where(s => wanted.Contains(s.Url!)).ToDictionaryAsync(s => s.Url!, s => s.Key, cancel);
        await batch.Take(
            RecordKind.Source, lines, await db.Sources.Include(s => s.Snapshots).Where(s => Keys(lines).Contains(s.Key)).ToListAsync(cancel),
            (key, r) => new Source { Key = key, Title = r.Title ?? "", Language = r.Language ?? "", AddedAt = clock.GetUtcNow() },
            (source, r, errors) => Done(() =>
            {
                IsFree(r.Url, source.Key, urls, errors);
                var kept = source.Snapshots.Count;
                if (kept > 0 && r.Text is not null && source.Snapshots.All(s => s.Text != r.Text))
                    errors.Add(FieldError.At("/text", "A captured text never changes, and this source has another one.", null, "The text as captured, or leave it out."));
                else
                    source.Write(r, known.Find<Organization>(r.Publisher, "/publisher", errors), clock.GetUtcNow(), errors);
                if (source.Id != 0 && errors.Count == 0)
                    batch.Captured.AddRange(source.Snapshots.Skip(kept));
            }), cancel);
    }

    public async Task Memberships(List<(ExchangeLine Line, MembershipRequest Record)> lines)
    {
        var known = await KnownSpeakers.Load(db, lines.SelectMany(l => new[] { l.Record.Person, l.Record.Organization }), cancel);
        var sources = await KnownSources.Load(db, lines.Select(l => l.Record.Source).OfType<string>(), cancel);
        await batch.Take(
            RecordKind.Membership, lines, await db.Memberships.Where(m => Keys(lines).Contains(m.Key)).ToListAsync(cancel),
            (key, r) => new Membership { Key = key, Role = r.Role },
            (m, r, errors) => Done(() => m.Write(r, known, r.Source is null ? null : sources.Find(r.Source, "/source", errors)?.Id, errors)), cancel);
    }

    public async Task Quotes(List<(ExchangeLine Line, QuoteRequest Record)> lines)
    {
        var speakers = await KnownSpeakers.Load(db, lines.SelectMany(l => l.Record.SpeakerReferences()), cancel);
        var sources = await KnownSources.Load(db, lines.SelectMany(l => l.Record.SourceReferences()), cancel);
        await batch.Take(
            RecordKind.Quote, lines, await db.Quotes.Whole().Where(q => Keys(lines).Contains(q.Key)).ToListAsync(cancel),
            (key, r) => new Quote { Key = key, Text = r.Text, Language = r.Language, AddedAt = clock.GetUtcNow() },
            (q, r, errors) => Done(() => q.Write(r, speakers, sources, errors)), cancel);
    }

    public async Task Relations(List<(ExchangeLine Line, RelationRequest Record)> lines)
    {
        var quotes = await KnownQuotes.Load(db, lines.SelectMany(l => new[] { l.Record.From, l.Record.To }), cancel);
        await batch.Take(
            RecordKind.Relation, lines, await db.Relations.Where(r => Keys(lines).Contains(r.Key)).ToListAsync(cancel),
            (key, _) => new Relation { Key = key },
            (relation, r, errors) => relation.Write(r, quotes, db, errors, cancel, [.. db.Relations.Local]), cancel);
    }

    public async Task Reviews(List<(ExchangeLine Line, ReviewRequest Record)> lines)
    {
        var reviewers = await KnownSpeakers.Load(db, lines.Select(l => l.Record.Reviewer), cancel);
        var quotes = await KnownQuotes.Load(db, lines.Select(l => l.Record.Quote).OfType<string>(), cancel);
        var wanted = lines.Select(l => l.Record.Url).ToList();
        var urls = await db.Reviews.Where(r => wanted.Contains(r.Url)).ToDictionaryAsync(r => r.Url, r => r.Key, cancel);
        await batch.Take(
            RecordKind.Review, lines, await db.Reviews.Where(r => Keys(lines).Contains(r.Key)).ToListAsync(cancel),
            (key, r) => new Review { Key = key, Claim = r.Claim, Url = r.Url, Rating = r.Rating },
            (review, r, errors) => Done(() =>
            {
                IsFree(r.Url, review.Key, urls, errors);
                review.Write(r, reviewers, quotes, errors);
            }), cancel);
    }

    // A URL is one record's: the one there, or the first of the file.
    private static void IsFree(string? url, string key, Dictionary<string, string> urls, List<FieldError> errors)
    {
        if (url is not null && !urls.TryAdd(url, key) && urls[url] != key)
            errors.Add(FieldError.At("/url", $"This URL is that of {urls[url]}.", url, "A URL that no other record has."));
    }

    private static Task Done(Action write)
    {
        write();
        return Task.CompletedTask;
    }

    private static List<string> Keys<T>(List<(ExchangeLine Line, T Record)> lines) => [.. lines.Select(l => l.Line.Key)];
}
