using AnyAscii;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Speakers;

/// <summary>Slugs: the readable part of a speaker's address.</summary>
internal static class Slug
{
    /// <summary>"Əli Kərimli" → "ali-karimli" in ASCII; the noun where a name leaves nothing, and before one that leaves digits alone.</summary>
    public static string Of(string name, string noun = "speaker")
    {
        var letters = name.Transliterate().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : c is '\'' or '.' ? '\0' : '-').Where(c => c != '\0');
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        slug = slug.Length > 80 ? slug[..80].TrimEnd('-') : slug;
        return slug.Any(char.IsAsciiLetter) ? slug : slug.Length == 0 ? noun : $"{noun}-{slug}";
    }

    /// <summary>A slug of the name that nobody has or had, or is promised: with -2, -3 … where the plain one is taken.</summary>
    public static async Task<string> FreeFor(string name, QuoteDb db, CancellationToken cancel, IReadOnlySet<string>? promised = null)
    {
        var plain = Of(name);
        var taken = await db.Speakers.Where(s => s.Slug == plain || s.Slug.StartsWith(plain + "-")).Select(s => s.Slug).ToHashSetAsync(cancel);
        taken.UnionWith(await db.EndedKeysAsync(RecordKinds.Sharing(RecordKind.Person), plain, cancel));

        // A large import promises many: they are asked, not copied.
        bool IsTaken(string slug) => taken.Contains(slug) || promised?.Contains(slug) == true;
        return IsTaken(plain) ? Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{plain}-{n}").First(slug => !IsTaken(slug)) : plain;
    }
}
