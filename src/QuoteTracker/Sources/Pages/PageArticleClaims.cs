using System.Text.RegularExpressions;
using QuoteTracker.Http;

namespace QuoteTracker.Sources;

/// <summary>What one part of a page says of the article; null where it says nothing that can be used.</summary>
internal sealed partial record PageArticleClaims(
    string? Title = null, string? Publisher = null, IReadOnlyList<string>? Authors = null, string? PublishedOn = null, string? Language = null)
{
    /// <summary>These, and where they say nothing, what a part says that is trusted less.</summary>
    public PageArticleClaims Or(PageArticleClaims less) => new(
        Title ?? less.Title, Publisher ?? less.Publisher, Authors ?? less.Authors, PublishedOn ?? less.PublishedOn, Language ?? less.Language);

    /// <summary>On one line; null where nothing is left or it is too long to be what it says it is.</summary>
    public static string? Line(string? text, int max = 500) =>
        PageArticleText.Fold(text ?? "") is { Length: > 0 } line && line.Length <= max ? line : null;

    /// <summary>Names as printed, each once, without the addresses that some pages give for names; null where none is left.</summary>
    public static IReadOnlyList<string>? Names(IEnumerable<string?> names)
    {
        var kept = names.Select(name => Line(name, 300)).OfType<string>()
            .Select(name => By().Replace(name, ""))
            .Where(name => name.Length > 0 && !IsAddress(name)).Distinct(StringComparer.Ordinal).Take(100).ToList();
        return kept.Count > 0 ? kept : null;
    }

    /// <summary>One name, as <see cref="Names"/>.</summary>
    public static string? Name(string? name) => Line(name) is { } line && !IsAddress(line) ? line : null;

    /// <summary>A BCP 47 tag in its usual case; null for anything else ("English", "und").</summary>
    public static string? Tag(string? language)
    {
        var parts = (language ?? "").Split(',')[0].Trim().Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !FieldRules.IsLanguage(string.Join('-', parts)) || parts[0].ToLowerInvariant() is "und" or "mul" or "zxx" or "mis")
            return null;

        return string.Join('-', parts.Select((part, place) => (place, part.Length) switch
        {
            (0, _) => part.ToLowerInvariant(),
            (_, 2) => part.ToUpperInvariant(),
            (_, 4) when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part.ToLowerInvariant(),
        }));
    }

    /// <summary>"Headline | Site" without the site, where the page names the site elsewhere.</summary>
    public static string? WithoutSite(string? title, params ReadOnlySpan<string?> sites)
    {
        foreach (var site in sites)
        {
            if (title is null || site is null || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
                continue;

            var rest = Separator().Replace(title[..^site.Length], "");
            if (rest.Length > 0 && rest.Length < title.Length - site.Length)
                return rest;
        }

        return title;
    }

    private static bool IsAddress(string name) => name.Contains("://", StringComparison.Ordinal) || name.StartsWith('@') || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^by:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"\s+([|\-–—:·•»/]|::)\s+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
