using System.Text.RegularExpressions;

namespace QuoteTracker.Http;

/// <summary>Days for formats that know plain ISO 8601 alone.</summary>
internal static partial class PlainDate
{
    /// <summary>A year, a month or a day that is surely known, as it is; null for all that EDTF says beyond that: told more exactly than it is known would be wrong.</summary>
    public static string? Of(string? edtf) => edtf is not null && Plain().IsMatch(edtf) ? edtf : null;

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}$")]
    private static partial Regex Plain();
}
