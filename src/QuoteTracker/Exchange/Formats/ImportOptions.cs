using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;

namespace QuoteTracker.Exchange.Formats;

/// <summary>What somebody says of a file in another format.</summary>
/// <param name="Mapping">How the columns of a table become records; null for the columns of our own.</param>
/// <param name="Register">The register that the file's ids are of; null for the format's usual one.</param>
/// <param name="Language">BCP 47 tag of what the file doesn't say the language of; null when not said.</param>
/// <param name="Same">Ids of the file, and the slugs of the speakers on record that a person says they are.</param>
/// <param name="New">Ids of which a person says that they are nobody on record.</param>
internal sealed record ImportOptions(CsvMapping? Mapping, string? Register, string? Language, IReadOnlyDictionary<string, string> Same, IReadOnlySet<string> New)
{
    /// <summary>Nothing said.</summary>
    public static readonly ImportOptions None = new(null, null, null, new Dictionary<string, string>(), new HashSet<string>());

    private const string SameAllowed = "ID=SLUG: an id of the file, and the slug of a speaker on record.";

    /// <summary>As it is written in a call: <paramref name="same"/> as ID=SLUG. What is wrong goes into the errors.</summary>
    public static ImportOptions Of(string? mapping, string? register, string? language, IEnumerable<string> same, IEnumerable<string> fresh, List<FieldError> errors)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in same)
        {
            if (pair.LastIndexOf('=') is var at and > 0 && FieldRules.IsSlug(pair[(at + 1)..]))
                known[pair[..at]] = pair[(at + 1)..];
            else
                errors.Add(FieldError.In("same", "This does not say who is whom.", pair, SameAllowed));
        }

        if (language is not null && !FieldRules.IsLanguage(language))
            errors.Add(FieldError.In("language", "This is not a language tag.", language, FieldRules.LanguageAllowed));
        if (register is { Length: 0 or > 100 } || register?.Any(char.IsControl) == true)
            errors.Add(FieldError.In("register", "This is not the name of a register.", register, "1 to 100 characters."));
        return new ImportOptions(mapping is null ? null : CsvMapping.Of(mapping, errors), register, language, known, fresh.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>An error for each speaker who is said to be the same as somebody of the file and is not on record, whether the file has that id or not.</summary>
    public async Task<IReadOnlyList<FieldError>> NotOnRecord(QuoteDb db, CancellationToken cancel)
    {
        var slugs = Same.Values.Distinct(StringComparer.Ordinal).ToList();
        var known = slugs.Count == 0 ? [] : await db.Speakers.Where(speaker => slugs.Contains(speaker.Slug)).Select(speaker => speaker.Slug).ToListAsync(cancel);
        return [.. Same.Where(pair => !known.Contains(pair.Value)).Select(pair => FieldError.In("same", $"There is no speaker {pair.Value} in this database.", $"{pair.Key}={pair.Value}", SameAllowed))];
    }
}
