using QuoteTracker.Http;

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

    /// <summary>As it is written in a call: <paramref name="same"/> as ID=SLUG. What is wrong goes into the errors.</summary>
    public static ImportOptions Of(string? mapping, string? register, string? language, IEnumerable<string> same, IEnumerable<string> fresh, List<FieldError> errors)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in same)
        {
            if (pair.LastIndexOf('=') is var at and > 0 && FieldRules.IsSlug(pair[(at + 1)..]))
                known[pair[..at]] = pair[(at + 1)..];
            else
                errors.Add(FieldError.In("same", "This does not say who is whom.", pair, "ID=SLUG: an id of the file, and the slug of a speaker on record."));
        }

        if (language is not null && !FieldRules.IsLanguage(language))
            errors.Add(FieldError.In("language", "This is not a language tag.", language, FieldRules.LanguageAllowed));
        if (register is { Length: 0 or > 100 } || register?.Any(char.IsControl) == true)
            errors.Add(FieldError.In("register", "This is not the name of a register.", register, "1 to 100 characters."));
        return new ImportOptions(mapping is null ? null : CsvMapping.Of(mapping, errors), register, language, known, fresh.ToHashSet(StringComparer.Ordinal));
    }
}
