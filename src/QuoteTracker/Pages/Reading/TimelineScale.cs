namespace QuoteTracker.Pages.Reading;

/// <summary>Where days stand on a line of so many units.</summary>
/// <param name="first">The first day shown.</param>
/// <param name="last">The last.</param>
/// <param name="width">How long the line is.</param>
public sealed class TimelineScale(DateOnly first, DateOnly last, int width)
{
    /// <summary>A scale that has room for all of these, and some at both ends; null where there is no day to show.</summary>
    public static TimelineScale? Of(IEnumerable<DateOnly> days, int width)
    {
        var ends = days.Where(day => day != DateOnly.MinValue && day != DateOnly.MaxValue).ToList();
        if (ends.Count == 0)
            return null;

        // One day alone is shown among the years around it.
        var margin = Math.Max(400, (ends.Max().DayNumber - ends.Min().DayNumber) / 20);
        return new TimelineScale(DateOnly.FromDayNumber(Math.Max(0, ends.Min().DayNumber - margin)), DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, ends.Max().DayNumber + margin)), width);
    }

    /// <summary>A day's place; those out of range stand at the ends.</summary>
    public int At(DateOnly day) => (int)((long)width * (Math.Clamp(day.DayNumber, first.DayNumber, last.DayNumber) - first.DayNumber) / Math.Max(1, last.DayNumber - first.DayNumber));

    /// <summary>The years that are named, not too many.</summary>
    public IEnumerable<(int Year, int At)> Years()
    {
        const int MostNamed = 8;
        var step = Math.Max(1, ((last.Year - first.Year) / MostNamed) + 1);
        for (var year = first.Year + 1; year <= last.Year; year += step)
            yield return (year, At(new DateOnly(year, 1, 1)));
    }
}
