using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>Speakers who may be the one whom somebody else calls so: to be asked about, never to be taken for the same.</summary>
public static class SameNames
{
    /// <summary>How many names that share words are compared.</summary>
    public const int Bound = 500;

    /// <summary>
    /// Those of a kind of whom one name has all words of this name, or only words of it and two of them at least, in any
    /// order and in any of the <see cref="NameForms"/>. A name of one word must be the whole name.
    /// </summary>
    public static async Task<List<(string Slug, string Name)>> MayBeAsync(this QuoteDb db, string name, string type, CancellationToken cancel)
    {
        var words = NameForms.Of(name);
        if (words.Count == 0)
            return [];

        var (forms, least) = (words.SelectMany(word => word).Distinct().ToList(), Math.Min(words.Count, 2));
        var sharing = await db.Set<NameWord>().AsNoTracking().Where(w => forms.Contains(w.Word)).GroupBy(w => new { w.SpeakerId, w.Place }).Where(g => g.Count() >= least)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.SpeakerId).ThenBy(g => g.Key.Place).Take(Bound).Select(g => g.Key)
            .Join(db.Set<SpeakerName>(), w => new { w.SpeakerId, w.Place }, n => new { n.SpeakerId, n.Place }, (w, n) => new { n.SpeakerId, n.Name })
            .Join(db.Speakers.Where(s => EF.Property<string>(s, "Type") == type), n => n.SpeakerId, s => s.Id, (n, s) => new { s.Slug, Shown = s.Name, n.Name })
            .ToListAsync(cancel);
        return [.. sharing.Where(other => IsSame(words, NameForms.Of(other.Name))).Select(other => (other.Slug, other.Shown)).Distinct()];
    }

    private static bool IsSame(List<string[]> one, List<string[]> other)
    {
        var (fewer, more) = one.Count <= other.Count ? (one, other) : (other, one);
        return fewer.Count >= Math.Min(2, more.Count) && fewer.All(word => more.Any(forms => forms.Intersect(word).Any()));
    }
}
