using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>Names that are spelled nearly as what was typed, for a reader who mistyped one.</summary>
public static class NearNames
{
    /// <summary>How many names are compared for each of the longest words typed.</summary>
    public const int Bound = 1_000;

    private const int WordsLookedAt = 3;

    /// <summary>
    /// The nearest names with their speakers' slugs, the nearest first: of names that have the first two letters of a
    /// word in common (more letters, where those have more than <see cref="Bound"/>). Empty where none is near.
    /// </summary>
    public static async Task<List<(string Name, string Slug)>> NearAsync(this QuoteDb db, TypedName typed, string? type, int limit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var near = new Dictionary<long, (string Name, string Slug, int Letters)>();
        foreach (var form in typed.Words.OrderByDescending(forms => forms[0].Length).Take(WordsLookedAt).SelectMany(forms => forms).Where(form => form.Length > 2))
        {
            foreach (var name in await Candidates(db, form, type, cancel))
            {
                if (NameLikeness.Of(typed, name.Name) is { } letters && letters < (near.TryGetValue(name.Id, out var known) ? known.Letters : int.MaxValue))
                    near[name.Id] = (name.Name, name.Slug, letters);
            }
        }

        return [.. near.OrderBy(pair => pair.Value.Letters).ThenBy(pair => pair.Value.Name.Length).ThenBy(pair => pair.Key).Take(limit).Select(pair => (pair.Value.Name, pair.Value.Slug))];
    }

    private sealed record NamedSo(long Id, string Slug, string Name);

    private static async Task<List<NamedSo>> Candidates(QuoteDb db, string form, string? type, CancellationToken cancel)
    {
        for (var letters = 2; ; letters++)
        {
            var found = await db.NameWordsFrom(form[..letters]).Take(Bound)
                .Join(db.Set<SpeakerName>(), w => new { w.SpeakerId, w.Place }, n => new { n.SpeakerId, n.Place }, (w, n) => n)
                .Join(db.Speakers.Where(s => type == null || EF.Property<string>(s, "Type") == type), n => n.SpeakerId, s => s.Id, (n, s) => new NamedSo(s.Id, s.Slug, n.Name)).ToListAsync(cancel);
            if (found.Count < Bound || letters + 1 == form.Length || letters == 4)
                return found;
        }
    }
}
