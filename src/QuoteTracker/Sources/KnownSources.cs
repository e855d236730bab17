using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A source with the texts that quotes point into, oldest first.</summary>
internal sealed record KnownSource(long Id, IReadOnlyList<KnownSnapshot> Snapshots);

/// <summary>A text of a source, see <see cref="Snapshot"/>.</summary>
internal sealed record KnownSnapshot(long Id, string Name, string Text)
{
    /// <summary>For all that is looked for in it.</summary>
    public PlacesInText Places => field ??= new PlacesInText(Text);
}

/// <summary>The sources that a request, or many, refer to, with their texts.</summary>
internal sealed class KnownSources
{
    private readonly Dictionary<string, KnownSource> known = new(StringComparer.Ordinal);

    /// <summary>Looks up ids and keys; unknown ones are refused by <see cref="Find"/>.</summary>
    public static async Task<KnownSources> Load(QuoteDb db, IEnumerable<string> references, CancellationToken cancel)
    {
        var all = references.ToHashSet(StringComparer.Ordinal);
        var sources = new KnownSources();
        if (all.Count == 0)
            return sources;

        var ids = all.Select(KnownRecords.IdOf).OfType<long>().ToList();
        var keys = all.Where(reference => KnownRecords.IdOf(reference) is null).ToList();
        var found = await db.Sources.AsNoTracking()
            .Where(s => ids.Contains(s.Id) || keys.Contains(s.Key)).Select(s => new { s.Id, s.Key }).ToListAsync(cancel);

        var theirs = found.Select(s => s.Id).ToList();
        var texts = (await db.Snapshots.AsNoTracking().Where(n => theirs.Contains(n.SourceId)).OrderBy(n => n.Id).Select(n => new { n.SourceId, n.Id, n.Sha256, n.Text }).ToListAsync(cancel))
            .ToLookup(n => n.SourceId);
        foreach (var source in found)
        {
            sources.known[source.Key] = sources.known[source.Id.ToString(CultureInfo.InvariantCulture)] =
                new KnownSource(source.Id, [.. texts[source.Id].Select(n => new KnownSnapshot(n.Id, Snapshot.NameOf(n.Sha256, texts[source.Id].Count(earlier => earlier.Id < n.Id && earlier.Sha256 == n.Sha256)), n.Text))]);
        }

        return sources;
    }

    /// <summary>The source; else null, and an error is added.</summary>
    public KnownSource? Find(string reference, string pointer, ICollection<FieldError> errors)
    {
        if (known.TryGetValue(reference, out var source))
            return source;

        errors.Add(FieldError.At(pointer, "There is no such source in this database.", reference, "The id or key of a source; add it first."));
        return null;
    }
}
