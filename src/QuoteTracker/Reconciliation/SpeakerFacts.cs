using Microsoft.EntityFrameworkCore;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Reconciliation;

/// <summary>Reads the values of properties of some speakers: a question or a few for all of them.</summary>
internal sealed class SpeakerFacts(QuoteDb db, IReadOnlyCollection<long> speakers, CancellationToken cancel)
{
    private Dictionary<long, Speaker>? records;
    private ILookup<long, Role>? roles;
    private Dictionary<long, Said>? said;

    /// <summary>The values, in their order, by speaker; who has none is left out.</summary>
    /// <param name="property">Its id.</param>
    /// <param name="on">Roles and organizations on this day alone, where surely held; null: all.</param>
    public async Task<ILookup<long, PropertyValue>> Of(string property, Edtf? on = null)
    {
        var values = property switch
        {
            OfferedProperty.OfOrganization => (await Roles()).SelectMany(of => of).Where(role => role.IsOn(on)).DistinctBy(role => (role.PersonId, role.Slug)).Select(role => (role.PersonId, new PropertyValue(role.Slug, role.Name))),
            OfferedProperty.OfRole => (await Roles()).SelectMany(of => of).Where(role => role.IsOn(on)).DistinctBy(role => (role.PersonId, role.Words)).Select(role => (role.PersonId, new PropertyValue(Str: role.Words))),
            OfferedProperty.OfQuotes => await Counts(),
            OfferedProperty.OfFirst => (await Days()).Where(one => one.Value.First is not null).Select(one => (one.Key, PropertyValue.Day(one.Value.First!))),
            OfferedProperty.OfLast => (await Days()).Where(one => one.Value.Last is not null).Select(one => (one.Key, PropertyValue.Day(one.Value.Last!))),
            _ => (await Records()).Values.SelectMany(speaker => Of(speaker, property).Select(value => (speaker.Id, value))),
        };
        return values.ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    private static IEnumerable<PropertyValue> Of(Speaker speaker, string property) => property switch
    {
        OfferedProperty.OfName => [new PropertyValue(Str: speaker.Name)],
        OfferedProperty.OfOtherNames => speaker.Names.Where(name => name.Place > 0).OrderBy(name => name.Place).Select(name => name.Name).Distinct().Select(name => new PropertyValue(Str: name)),
        OfferedProperty.OfSummary => speaker.Summary is { } summary ? [new PropertyValue(Str: summary)] : [],
        OfferedProperty.OfBirth => speaker is Person { BirthDate: { } day } ? [PropertyValue.Day(day)] : [],
        OfferedProperty.OfDeath => speaker is Person { DeathDate: { } day } ? [PropertyValue.Day(day)] : [],
        OfferedProperty.OfClassification => speaker is Organization { Classification: { } kind } ? [new PropertyValue(Str: kind)] : [],
        _ when property.StartsWith(OfferedProperty.Identifier, StringComparison.Ordinal) => speaker.Identifiers.Where(identifier => identifier.Scheme == property[OfferedProperty.Identifier.Length..])
            .OrderBy(identifier => identifier.Place).Select(identifier => new PropertyValue(Str: identifier.Identifier)),
        _ => [],
    };

    private async Task<Dictionary<long, Speaker>> Records() =>
        records ??= await db.Speakers.AsNoTracking().Where(speaker => speakers.Contains(speaker.Id)).WithNames().ToDictionaryAsync(speaker => speaker.Id, cancel);

    private async Task<ILookup<long, Role>> Roles() =>
        roles ??= (await db.Memberships.AsNoTracking().Where(role => speakers.Contains(role.PersonId)).OrderBy(role => role.EarliestDay == null).ThenBy(role => role.EarliestDay).ThenBy(role => role.Id)
            .Select(role => new Role(role.PersonId, role.Organization!.Slug, role.Organization.Name, role.Role, role.StartDate, role.EndDate)).ToListAsync(cancel)).ToLookup(role => role.PersonId);

    private async Task<IEnumerable<(long, PropertyValue)>> Counts()
    {
        var counts = await db.Attributions.Where(by => speakers.Contains(by.SpeakerId)).Join(Published, by => by.QuoteId, quote => quote.Id, (by, quote) => by.SpeakerId)
            .GroupBy(id => id).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, cancel);
        return speakers.Select(id => (id, new PropertyValue(Int: counts.GetValueOrDefault(id))));
    }

    private async Task<Dictionary<long, Said>> Days() =>
        said ??= await db.Speakers.Where(speaker => speakers.Contains(speaker.Id))
            .Select(speaker => new
            {
                speaker.Id,
                First = db.Attributions.Where(by => by.SpeakerId == speaker.Id).Join(Published, by => by.QuoteId, quote => quote.Id, (by, quote) => quote).Where(quote => quote.SaidOn != null)
                    .OrderBy(quote => quote.EarliestDay).ThenBy(quote => quote.LatestDay).Select(quote => quote.SaidOn).FirstOrDefault(),
                Last = db.Attributions.Where(by => by.SpeakerId == speaker.Id).Join(Published, by => by.QuoteId, quote => quote.Id, (by, quote) => quote).Where(quote => quote.SaidOn != null)
                    .OrderByDescending(quote => quote.LatestDay).ThenByDescending(quote => quote.EarliestDay).Select(quote => quote.SaidOn).FirstOrDefault(),
            })
            .ToDictionaryAsync(of => of.Id, of => new Said(of.First, of.Last), cancel);

    private IQueryable<Quote> Published => db.Quotes.Where(quote => quote.Status == QuoteStatus.Published);

    private sealed record Said(string? First, string? Last);

    private sealed record Role(long PersonId, string Slug, string Name, string Words, string? StartDate, string? EndDate)
    {
        // A table can't say that it is possible: what is not sure is left out.
        public bool IsOn(Edtf? day) => day is null || RoleCertainty.On(StartDate, EndDate, day) == RoleCertainty.Held;
    }
}
