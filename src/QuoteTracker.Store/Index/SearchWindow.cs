namespace QuoteTracker.Store.Index;

/// <summary>A stretch of rows that a question is asked of: rows are in the order of days.</summary>
/// <param name="From">The least row.</param>
/// <param name="Before">The row after the last.</param>
/// <param name="Test">What a row's last day must show besides.</param>
/// <param name="Filter">A filter token that the rows must have; null for none.</param>
internal sealed record SearchWindow(long From, long Before, LastDayTest Test, string? Filter)
{
    /// <summary>The windows of a question, newest first; each row is in one at most.</summary>
    // A quote dated "2024" may have been said after 1 June 2024 though it starts before. How far such a row can lie
    // before the day asked for is known from its length; only those of 1,023 days and more lie anywhere, and they
    // have a filter token of their own.
    internal static SearchWindow[] Of(SearchQuestion question)
    {
        var before = question.To is { } to && to < DateOnly.MaxValue ? SearchRow.First(to.AddDays(1)) : long.MaxValue;
        if (question.From is not { } from)
            return [new SearchWindow(question.To is null ? 0 : SearchRow.First(DateOnly.MinValue), before, LastDayTest.None, null)];

        var reach = from.DayNumber > SearchRow.LongSpan ? SearchRow.First(from.AddDays(-SearchRow.LongSpan)) : SearchRow.First(DateOnly.MinValue);
        return
        [
            new SearchWindow(reach, before, LastDayTest.ByRow, null),
            new SearchWindow(SearchRow.First(DateOnly.MinValue), Math.Min(reach, before), LastDayTest.LookedUp, FilterToken.LongSpan),
        ];
    }

    /// <summary>The rows past <paramref name="after"/> (exclusive; null for all).</summary>
    internal SearchWindow Past(long? after, bool newestFirst) => this with
    {
        From = newestFirst || after is null ? From : Math.Max(From, after.Value + 1),
        Before = !newestFirst || after is null ? Before : Math.Min(Before, after.Value),
    };
}

/// <summary>How a row's last day is held against the first day asked for.</summary>
internal enum LastDayTest
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the row itself; looked up where its length is <see cref="SearchRow.LongSpan"/>.</summary>
    ByRow,

    /// <summary>In the quote.</summary>
    LookedUp,
}
