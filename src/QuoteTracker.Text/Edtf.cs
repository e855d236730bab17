using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace QuoteTracker.Text;

/// <summary>
/// A date as exact as it is known: EDTF level 1 (Library of Congress, ISO 8601-2) in the years 1 to 9999, without times of day.
/// </summary>
public sealed partial record Edtf
{
    private Edtf(string text, DateOnly earliest, DateOnly latest, bool uncertain, bool approximate) =>
        (Text, Earliest, Latest, Uncertain, Approximate) = (text, earliest, latest, uncertain, approximate);

    /// <summary>As given.</summary>
    public string Text { get; }

    /// <summary>The first day it covers; <see cref="DateOnly.MinValue"/> where the start is open or not known.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it covers; <see cref="DateOnly.MaxValue"/> where the end is open or not known.</summary>
    public DateOnly Latest { get; }

    /// <summary>Marked with <c>?</c> or <c>%</c>.</summary>
    public bool Uncertain { get; }

    /// <summary>Marked with <c>~</c> or <c>%</c>.</summary>
    public bool Approximate { get; }

    /// <summary>Reads a date; FormatException with the reason where it is none.</summary>
    public static Edtf Parse(string text) => TryParse(text, out var date, out var problem) ? date : throw new FormatException(problem);

    /// <summary>Reads a date, or says in a sentence why it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out string? problem)
    {
        date = null;
        problem = null;
        var given = text?.Trim() ?? "";
        var ends = given.Split('/');
        if (given.Length == 0 || ends.Length > 2)
        {
            problem = "This is not a date.";
            return false;
        }

        if (ends.Length == 1)
        {
            date = Single(given, out problem);
            return date is not null;
        }

        if (ends.All(end => end is "" or ".."))
        {
            problem = "An interval needs a date at one end at least.";
            return false;
        }

        var (start, end) = (End(ends[0], ref problem), End(ends[1], ref problem));
        if (problem is not null)
            return false;
        var (first, last) = (start?.Earliest ?? DateOnly.MinValue, end?.Latest ?? DateOnly.MaxValue);
        if (first > last)
        {
            problem = "The interval is turned round: it ends before it starts.";
            return false;
        }

        date = new Edtf(given, first, last, start is { Uncertain: true } || end is { Uncertain: true }, start is { Approximate: true } || end is { Approximate: true });
        return true;
    }

    private static Edtf? End(string text, ref string? problem)
    {
        if (text is "" or "..")
            return null;
        var end = Single(text, out var wrong);
        problem ??= wrong;
        return end;
    }

    private static Edtf? Single(string text, out string? problem)
    {
        problem = null;
        if (Form().Match(text) is not { Success: true } form)
        {
            problem = text.Contains('T', StringComparison.Ordinal) ? "A time of day is not taken: give the day."
                : text.StartsWith('Y') || text.StartsWith('-') ? "The year is out of range: 0001 to 9999 are taken."
                : "This is not an EDTF date.";
            return null;
        }

        var (year, month, day, mark) = (form.Groups["year"].Value, form.Groups["month"].Value, form.Groups["day"].Value, form.Groups["mark"].Value);
        var (firstYear, lastYear) = (int.Parse(year.Replace('X', '0'), CultureInfo.InvariantCulture), int.Parse(year.Replace('X', '9'), CultureInfo.InvariantCulture));
        firstYear = Math.Max(firstYear, 1);
        if (lastYear < 1)
            problem = "There is no year 0000.";
        else if ((year.Contains('X', StringComparison.Ordinal) && month is not ("" or "XX")) || (month == "XX" && day is not ("" or "XX")))
            problem = "A part that is known can't follow one that isn't.";
        else if (Span(firstYear, lastYear, month, day, ref problem) is var (first, last) && problem is null)
            return new Edtf(text, first, last, mark is "?" or "%", mark is "~" or "%");
        return null;
    }

    private static (DateOnly First, DateOnly Last) Span(int firstYear, int lastYear, string month, string day, ref string? problem)
    {
        if (month is "" or "XX")
            return (new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31));

        var number = int.Parse(month, CultureInfo.InvariantCulture);
        if (number is >= 21 and <= 24)
        {
            problem = day.Length > 0 ? "A season has no day." : problem;
            return Season(firstYear, number);
        }

        if (number is < 1 or > 12)
        {
            problem = $"There is no month {month}.";
            return default;
        }

        var days = DateTime.DaysInMonth(firstYear, number);
        if (day is "" or "XX")
            return (new DateOnly(firstYear, number, 1), new DateOnly(firstYear, number, days));

        var which = int.Parse(day, CultureInfo.InvariantCulture);
        if (which < 1 || which > days)
        {
            problem = $"There is no day {day} in {firstYear:D4}-{month}.";
            return default;
        }

        return (new DateOnly(firstYear, number, which), new DateOnly(firstYear, number, which));
    }

    // EDTF leaves the months of a season open; these are the meteorological ones of the northern half, winter starting in the year named.
    private static (DateOnly First, DateOnly Last) Season(int year, int season)
    {
        var first = new DateOnly(year, (season - 20) * 3, 1);
        return year == 9999 && season == 24 ? (first, DateOnly.MaxValue) : (first, first.AddMonths(3).AddDays(-1));
    }

    // [0-9] and \z: \d takes digits of every script, and $ a line break after the date.
    [GeneratedRegex(@"^(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX))?)?(?<mark>[?~%])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
