namespace QuoteTracker.Store.Index;

/// <summary>
/// The rowid of a quote's search row. It encodes the date, so that newest-first and date ranges come out of the
/// index in order, with no sort and no look-up: 22 bits of first day, 10 of length in days, 31 of quote id.
/// </summary>
public static class SearchRow
{
    /// <summary>The length that stands for "this many days or more": the last day must then be looked up.</summary>
    public const int LongSpan = 1_023;

    private const int IdBits = 31;
    private const int SpanBits = 10;
    private const int DayShift = IdBits + SpanBits;
    private const long IdMask = (1L << IdBits) - 1;

    /// <summary>The rowid. A quote without a date sorts as the oldest.</summary>
    public static long Of(long quoteId, DateOnly? earliest, DateOnly? latest) =>
        earliest is { } first && latest is { } last
            ? (First(first) | ((long)Span(first, last) << IdBits)) + quoteId
            : quoteId;

    /// <summary>The least rowid of quotes that start on this day or later.</summary>
    public static long First(DateOnly day) => ((long)day.DayNumber + 1) << DayShift;

    /// <summary>The quote's id.</summary>
    public static long QuoteId(long row) => row & IdMask;

    /// <summary>The days from first to last; null without a date, and for a stretch of <see cref="LongSpan"/> days or more, whose last day is not in the row.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(long row)
    {
        var (day, span) = ((int)(row >> DayShift), (int)(row >> IdBits) & LongSpan);
        if (day == 0 || span == LongSpan)
            return null;
        var first = DateOnly.FromDayNumber(day - 1);
        return (first, first.AddDays(span));
    }

    /// <summary>Days from first to last, at most <see cref="LongSpan"/>.</summary>
    public static int Span(DateOnly earliest, DateOnly latest) => Math.Min(latest.DayNumber - earliest.DayNumber, LongSpan);
}
