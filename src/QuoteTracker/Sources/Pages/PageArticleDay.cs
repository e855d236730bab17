using System.Globalization;
using System.Text.RegularExpressions;

namespace QuoteTracker.Sources;

/// <summary>The day that a page writes, in the forms that pages write it.</summary>
internal static partial class PageArticleDay
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Systems that know no date write year 1.
    private const int FirstYear = 1000;

    /// <summary>
    /// EDTF, "2024-10-05". The day as written, whatever the offset behind it: a reader in Baku and one in New York see
    /// the same day on the page. Null where there is none, or where day and month can be taken for each other (05/10/2024).
    /// </summary>
    public static string? Of(string? written)
    {
        var text = written?.Trim() ?? "";
        var form = YearFirst().Match(text) is { Success: true } first ? first
            : DayFirst().Match(text) is { Success: true } day ? day
            : Named().Match(text) is { Success: true } named ? named
            : American().Match(text);
        if (!form.Success)
            return null;

        var month = form.Groups["month"].Value;
        var which = char.IsAsciiDigit(month[0]) ? Number(month) : Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        var (year, number) = (Number(form.Groups["year"].Value), Number(form.Groups["day"].Value));
        return year >= FirstYear && which is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, which)
            ? $"{year:D4}-{which:D2}-{number:D2}"
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // 2024-10-05, 2024-10-05T23:30:00+04:00, 2024/10/5, 20241005T2330
    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<between>[-/.]?)(?<month>[0-9]{2}|(?<=[-/.])[0-9])\k<between>(?<day>[0-9]{2}|(?<=[-/.])[0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    // 05.10.2024: nobody writes the month first with full stops.
    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    // Sat, 05 Oct 2024 22:00:00 GMT, 5 October 2024
    [GeneratedRegex(@"^([A-Za-z]{3,9},?\s+)?(?<day>[0-9]{1,2})[\s-](?<month>[A-Za-z]{3,9})\.?,?[\s-](?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // October 5, 2024, Sat Oct 5 2024
    [GeneratedRegex(@"^([A-Za-z]{3,9},?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>[0-9]{1,2}),?\s+(?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex American();
}
