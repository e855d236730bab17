using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>Whether a role was held on a day: possibly is not yes.</summary>
internal static class RoleCertainty
{
    /// <summary>Its dates cover every day that is meant.</summary>
    public const string Held = "held";

    /// <summary>They may, as far as they and the day are known.</summary>
    public const string Possible = "possible";

    /// <summary>It has no dates.</summary>
    public const string Undated = "undated";

    /// <summary>
    /// The word; null where it was surely not held. A start of "2020" is surely past on 2021-01-01 and surely not yet come
    /// on 2019-12-31; in between, and where only a date marked uncertain or approximate excludes it, it is possible. A role without an end
    /// goes on. Without a day: whether it was ever held.
    /// </summary>
    public static string? On(string? startDate, string? endDate, Edtf? day)
    {
        var start = startDate is null ? null : Edtf.Parse(startDate);
        var end = endDate is null ? null : Edtf.Parse(endDate);
        if (start is null && end is null)
            return Undated;
        if (day is null)
            return Held;
        if (start?.Earliest > day.Latest || end?.Latest < day.Earliest)
            return IsSurelyNot(start, end, day) ? null : Possible;

        var isSure = IsSure(day) && start is not null && IsSure(start) && start.Latest <= day.Earliest
            && (end is null || (IsSure(end) && end.Earliest >= day.Latest));
        return isSure ? Held : Possible;
    }

    // Neither the day nor the date that excludes it is uncertain or approximate.
    private static bool IsSurelyNot(Edtf? start, Edtf? end, Edtf day) =>
        IsSure(day) && ((start is not null && IsSure(start) && start.Earliest > day.Latest) || (end is not null && IsSure(end) && end.Latest < day.Earliest));

    private static bool IsSure(Edtf date) => date is { Uncertain: false, Approximate: false };
}
