using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>
/// Whom a filter means. An id, a slug or a whole name that one speaker has is that one. A name that several have, or a
/// part of names, is all of these, and the answer tells them apart: none of them is guessed.
/// </summary>
internal sealed class MeantSpeakers(QuoteDb db, ICollection<FieldError> errors, CancellationToken cancel)
{
    /// <summary>Where a caller of the API looks a name up.</summary>
    public const string Suggested = "GET /api/v1/speakers suggests them as you type.";

    private const int Most = 50;
    private const int LeastLetters = 2;
    private const int NearShown = 5;

    /// <summary>The filters that named nobody outright, with those who were taken for them.</summary>
    public List<DidYouMean> Told { get; } = [];

    /// <summary>Ids of those meant, at least one; null where it is nobody, or too many, and an error is added. <paramref name="type"/> null: of any.</summary>
    public async Task<IReadOnlyList<long>?> Of<T>(IQueryable<T> speakers, string? type, string reference, string parameter) where T : Speaker
    {
        if (await speakers.Known(reference).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel) is { } known)
            return [known];
        var isId = KnownRecords.IdOf(reference) is not null;
        if ((isId || FieldRules.IsSlug(reference)) && (await db.MergedAsync([reference], cancel)).TryGetValue(reference, out var taker)
            && await speakers.AnyAsync(s => s.Id == taker, cancel))
            return [taker];

        var typed = TypedName.Of(reference);
        var found = await db.CalledAsync(reference, type, Most, cancel);
        if (found is { Count: 1, Best.Count: 1 })
            return [found.Best[0].Id];

        // Digits alone name a record: another one that has them in its name is not meant.
        if (found.Count == 0 && !isId && typed is { Letters: >= LeastLetters })
            found = await db.NamedAsync(typed, type, Most, cancel);
        if (found.Count is > 0 and <= Most && found.Best.Count > 0 && !found.IsBounded)
        {
            Told.Add(new DidYouMean(parameter, reference, [.. found.Best.Select(SuggestedSpeaker.Of)]));
            return [.. found.Best.Select(speaker => speaker.Id)];
        }

        errors.Add(found.Count == 0 && !found.IsBounded
            ? FieldError.In(parameter, $"There is no such {type ?? "speaker"} in this database.", reference, $"The id, slug or name of one, or a part of the name with two letters or more. {await Near(typed, type)}")
            : FieldError.In(parameter, $"More than {Most} speakers may be meant.", reference, $"More of the name, or the id or slug of one. {Shown("The first", found.Best.Take(NearShown).Select(s => (s.Matched, s.Slug)))}"));
        return null;
    }

    private async Task<string> Near(TypedName? typed, string? type)
    {
        var near = typed is null ? [] : await db.NearAsync(typed, type, NearShown, cancel);
        return Shown("Near in spelling", near);
    }

    private static string Shown(string how, IEnumerable<(string Name, string Slug)> names) => string.Join(", ", names.Select(name => $"{name.Name} ({name.Slug})")) is { Length: > 0 } list
        ? $"{how}: {list}."
        : Suggested;
}
