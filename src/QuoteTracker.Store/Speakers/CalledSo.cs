using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>A speaker of whom one name has some words.</summary>
/// <param name="Id">The speaker's id.</param>
/// <param name="Slug">The key in addresses.</param>
/// <param name="Type"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="IsWhole">Whether the name is these words and no others, in their order.</param>
public sealed record SpeakerCalledSo(long Id, string Slug, string Type, bool IsWhole);

/// <summary>Those whom a text may call so.</summary>
/// <param name="Speakers">The ones with the whole name first, then by id.</param>
/// <param name="IsCut">Whether there may be more: then nobody can say who is meant.</param>
public sealed record SpeakersCalledSo(List<SpeakerCalledSo> Speakers, bool IsCut);

/// <summary>Speakers by words of their names, whole ones: who may be meant where a text calls somebody so.</summary>
public static class CalledSo
{
    /// <summary>How many names are looked at. Of so many nobody can say who is meant.</summary>
    public const int Bound = 300;

    /// <summary>
    /// Those of whom one name has all words of this one, in whatever case, accents and script (see <see cref="NameForms"/>).
    /// </summary>
    public static async Task<SpeakersCalledSo> CalledSoAsync(this QuoteDb db, string name, CancellationToken cancel)
    {
        var words = NameForms.Of(name);
        if (words.Count is 0 or > TypedName.MaxWords)
            return new SpeakersCalledSo([], false);

        // The longest word is the rarest.
        var rarest = words.MaxBy(forms => forms[0].Length)!;
        var having = db.Set<NameWord>().AsNoTracking().Where(w => rarest.Contains(w.Word));
        foreach (var forms in words.Where(forms => forms != rarest))
            having = having.Where(w => db.Set<NameWord>().Any(o => o.SpeakerId == w.SpeakerId && o.Place == w.Place && forms.Contains(o.Word)));
        var names = await having.Select(w => new { w.SpeakerId, w.Place }).Distinct().OrderBy(w => w.SpeakerId).ThenBy(w => w.Place).Take(Bound)
            .Join(db.Set<SpeakerName>(), w => new { w.SpeakerId, w.Place }, n => new { n.SpeakerId, n.Place }, (w, n) => new { n.SpeakerId, n.Name })
            .Join(db.Speakers, n => n.SpeakerId, s => s.Id, (n, s) => new { s.Id, s.Slug, Type = EF.Property<string>(s, "Type"), n.Name }).ToListAsync(cancel);
        List<SpeakerCalledSo> speakers = [.. names.GroupBy(n => n.Id).Select(theirs => new SpeakerCalledSo(theirs.Key, theirs.First().Slug, theirs.First().Type, theirs.Any(n => IsSame(words, NameForms.Of(n.Name)))))
            .OrderByDescending(speaker => speaker.IsWhole).ThenBy(speaker => speaker.Id)];
        return new SpeakersCalledSo(speakers, names.Count >= Bound);
    }

    private static bool IsSame(List<string[]> one, List<string[]> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.Intersect(pair.Second).Any());
}
