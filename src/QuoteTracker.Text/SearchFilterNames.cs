using F23.StringSimilarity;

namespace QuoteTracker.Text;

/// <summary>The names of filters as people type them.</summary>
internal static class SearchFilterNames
{
    private static readonly OptimalStringAlignment Edits = new();

    // The parameters of the same filters have longer names.
    private static readonly Dictionary<string, string> Longer = new(StringComparer.OrdinalIgnoreCase) { ["organization"] = "org", ["language"] = "lang" };

    /// <summary>The filter's name, whatever the case; null where it is none.</summary>
    public static string? Of(string typed) => Longer.TryGetValue(typed, out var known) ? known
        : SearchParser.FilterNames.FirstOrDefault(name => name.Equals(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>The filter that was probably meant; null where none is near.</summary>
    public static string? Nearest(string typed) => typed.Length is < 4 or > 15 ? null
        : SearchParser.FilterNames.Concat(Longer.Keys).Where(name => name.Length > 3 && Edits.Distance(name, typed.ToLowerInvariant()) <= (name.Length > 5 ? 2 : 1))
            .MinBy(name => Edits.Distance(name, typed.ToLowerInvariant()));
}
