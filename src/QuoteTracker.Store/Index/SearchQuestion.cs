using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>What to look for. A quote is found when all parts hold.</summary>
/// <param name="Words">What its words must match; null for any words.</param>
/// <param name="Filters">Each set of <see cref="FilterToken"/>s must share a token with the quote.</param>
/// <param name="From">It may have been said on this day or later; null for any day, undated quotes included.</param>
/// <param name="To">It may have been said on this day or earlier; null as above.</param>
/// <param name="AsOf">Quotes added after the one with this id are left out; null for none.</param>
public sealed record SearchQuestion(
    SearchExpression? Words,
    IReadOnlyList<IReadOnlyList<string>> Filters,
    DateOnly? From = null,
    DateOnly? To = null,
    long? AsOf = null);
