using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Speakers;

/// <summary>The speakers that a request, or many, refer to: looked up at once, then asked one by one.</summary>
internal sealed class KnownSpeakers
{
    private readonly Dictionary<string, (long Id, Type Kind)> known = new(StringComparer.Ordinal);

    /// <summary>Looks up ids and slugs; nulls and unknown ones are passed over here and refused by <see cref="Find{T}"/>.</summary>
    public static async Task<KnownSpeakers> Load(QuoteDb db, IEnumerable<string?> references, CancellationToken cancel)
    {
        var all = references.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ids = all.Select(KnownRecords.IdOf).OfType<long>().ToList();
        var slugs = all.Where(reference => KnownRecords.IdOf(reference) is null).ToList();
        var speakers = new KnownSpeakers();
        await speakers.Add(db.Speakers.AsNoTracking().Where(s => ids.Contains(s.Id) || slugs.Contains(s.Slug)), cancel);

        // Old slugs and ids of speakers that were merged since name those that took them in.
        if (all.Where(reference => !speakers.known.ContainsKey(reference)).ToList() is { Count: > 0 } missing && await db.MergedAsync(missing, cancel) is { Count: > 0 } merged)
        {
            var takers = merged.Values.ToHashSet();
            await speakers.Add(db.Speakers.AsNoTracking().Where(s => takers.Contains(s.Id)), cancel);
            foreach (var (reference, id) in merged)
            {
                if (speakers.known.TryGetValue(id.ToString(CultureInfo.InvariantCulture), out var taker))
                    speakers.known[reference] = taker;
            }
        }

        return speakers;
    }

    private async Task Add(IQueryable<Speaker> some, CancellationToken cancel)
    {
        foreach (var speaker in await some.Select(s => new { s.Id, s.Slug, Kind = EF.Property<string>(s, "Type") }).ToListAsync(cancel))
        {
            var kind = speaker.Kind switch { "person" => typeof(Person), "organization" => typeof(Organization), _ => typeof(Group) };
            known[speaker.Slug] = known[speaker.Id.ToString(CultureInfo.InvariantCulture)] = (speaker.Id, kind);
        }
    }

    /// <summary>The id of a speaker of this kind; else null, and an error is added. A null reference is null without one.</summary>
    public long? Find<T>(string? reference, string pointer, ICollection<FieldError> errors) where T : Speaker
    {
        if (reference is null)
            return null;
        if (!known.TryGetValue(reference, out var speaker))
            errors.Add(FieldError.At(pointer, $"There is no such {Noun<T>()} in this database.", reference, $"The id or slug of {A(Noun<T>())}; add it first."));
        else if (!typeof(T).IsAssignableFrom(speaker.Kind))
            errors.Add(FieldError.At(pointer, $"This is not {A(Noun<T>())}, but {A(speaker.Kind.Name.ToLowerInvariant())}.", reference, $"The id or slug of {A(Noun<T>())}."));
        else
            return speaker.Id;
        return null;
    }

    /// <summary>The id of whatever a reference names; null for an unknown one.</summary>
    public long? IdOf(string reference) => known.TryGetValue(reference, out var speaker) ? speaker.Id : null;

    private static string A(string noun) => noun.StartsWith('o') ? $"an {noun}" : $"a {noun}";

    private static string Noun<T>() => typeof(T).Name.ToLowerInvariant();
}
