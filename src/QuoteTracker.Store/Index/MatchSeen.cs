namespace QuoteTracker.Store.Index;

/// <summary>Takes a match.</summary>
/// <param name="row">The search row, see <see cref="SearchRow"/>.</param>
/// <param name="filters">Its <see cref="FilterToken"/>s, single spaces between; gone when the call ends.</param>
public delegate void MatchSeen(long row, ReadOnlySpan<char> filters);
