using System.Globalization;

namespace QuoteTracker.Text;

/// <summary>Says an EDTF date as a reader would, no more exactly than it is known: "5 October 2024", "October 2024", "about 2024".</summary>
public static class DayInWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // Sub-years of level 1.
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>In English. What is no date is given back as it is.</summary>
    public static string Of(string edtf)
    {
        ArgumentNullException.ThrowIfNull(edtf);
        if (!Edtf.TryParse(edtf, out _, out _))
            return edtf;
        if (edtf.Split('/') is not [var from, var to])
            return Single(edtf);
        return (from, to) switch
        {
            ("" or "..", _) => $"until {Single(to)}",
            (_, "" or "..") => $"from {Single(from)} on",
            _ => $"{Single(from)} to {Single(to)}",
        };
    }

    private static string Single(string edtf)
    {
        var date = edtf.TrimEnd('~', '?', '%');
        var words = Plain(date);
        return edtf[date.Length..] switch
        {
            "~" => $"about {words}",
            "?" => $"perhaps {words}",
            "%" => $"perhaps about {words}",
            _ => words,
        };
    }

    private static string Plain(string date) => date.Split('-') switch
    {
        [var year] => Year(year),
        [var year, var part] => Part(part) is { } named ? $"{named} {Year(year)}" : Year(year),
        [var year, var month, var day] when Part(month) is { } named => int.TryParse(day, CultureInfo.InvariantCulture, out var number) ? $"{number} {named} {Year(year)}" : $"{named} {Year(year)}",
        [var year, ..] => Year(year),
        _ => date,
    };

    // 01 to 12 are months, 21 to 24 seasons; unspecified ones (XX) say nothing.
    private static string? Part(string part) => int.TryParse(part, CultureInfo.InvariantCulture, out var number) switch
    {
        true when number is >= 1 and <= 12 => Months[number - 1],
        true when number is >= 21 and <= 24 => Seasons[number - 21],
        _ => null,
    };

    private static string Year(string year) => year.EndsWith("XX", StringComparison.Ordinal)
        ? $"the century from {year[..^2]}00"
        : year.EndsWith('X') ? $"the {year[..^1]}0s" : year.TrimStart('0');
}
