using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;

namespace QuoteTracker.Sources;

/// <summary>A source with the text that quotes point into.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="SnapshotId">Null where no text was captured.</param>
/// <param name="Text">As <paramref name="SnapshotId"/>.</param>
internal sealed record KnownSource(long Id, long? SnapshotId, string? Text);

/// <summary>The sources that a request, or many, refer to, with their newest texts.</summary>
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

        var ids = all.Select(KnownSpeakers.IdOf).OfType<long>().ToList();
        var keys = all.Where(reference => KnownSpeakers.IdOf(reference) is null).ToList();
        var found = await db.Sources.AsNoTracking()
            .Where(s => ids.Contains(s.Id) || keys.Contains(s.Key)).Select(s => new { s.Id, s.Key }).ToListAsync(cancel);

        // Two selects, not one: the newest of each would have the database number every text there is.
        var theirs = found.Select(s => s.Id).ToList();
        var texts = (await db.Snapshots.AsNoTracking().Where(n => theirs.Contains(n.SourceId)).Select(n => new { n.SourceId, n.Id, n.Text }).ToListAsync(cancel))
            .ToLookup(n => n.SourceId);
        foreach (var source in found)
        {
            var newest = texts[source.Id].MaxBy(n => n.Id);
            sources.known[source.Key] = sources.known[source.Id.ToString(CultureInfo.InvariantCulture)] =
                new KnownSource(source.Id, newest?.Id, newest?.Text);
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
