namespace QuoteTracker.Store.Index;

/// <summary>Takes a match.</summary>
/// <param name="filters">Its <see cref="FilterToken"/>s, single spaces between; gone when the call ends.</param>
public delegate void MatchSeen(ReadOnlySpan<char> filters);
