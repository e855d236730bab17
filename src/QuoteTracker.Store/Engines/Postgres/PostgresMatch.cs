using System.Globalization;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Writes what the index must have as a tsquery. Columns need not be named: see <see cref="PostgresTokens"/>.</summary>
internal static class PostgresMatch
{
    internal static string Of(IndexMatch match) => match switch
    {
        IndexMatch.Run run => Run(run.Tokens, run.Begins),
        IndexMatch.Near near => Near(near.One, near.Other, near.Distance),
        IndexMatch.All all => $"({string.Join(" & ", all.Parts.Select(Of))})",
        IndexMatch.Any any => $"({string.Join(" | ", any.Parts.Select(Of))})",
        IndexMatch.Without without => $"({Of(without.Wanted)} & !{Of(without.Unwanted)})",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    /// <summary>Whether words must stand in their places: an index gives the rows with the words, and each must be looked at.</summary>
    internal static bool NeedsPlaces(IndexMatch match) => match switch
    {
        IndexMatch.Run run => run.Tokens.Count > 1,
        IndexMatch.Near => true,
        IndexMatch.All all => all.Parts.Any(NeedsPlaces),
        IndexMatch.Any any => any.Parts.All(NeedsPlaces),
        IndexMatch.Without without => NeedsPlaces(without.Wanted),
        _ => false,
    };

    // In either order, with any number of words up to the distance between; or run into each other, sharing some.
    private static string Near(IReadOnlyList<string> one, IReadOnlyList<string> other, int distance)
    {
        var (a, b) = (Run(one), Run(other));
        var apart = Enumerable.Range(1, distance + 1).SelectMany(step => new[] { Then(a, step, b), Then(b, step, a) });
        return $"({string.Join(" | ", apart.Concat(Joined(one, other)).Concat(Joined(other, one)))})";
    }

    private static string Then(string one, int step, string other) => string.Create(CultureInfo.InvariantCulture, $"{one} <{step}> {other}");

    private static IEnumerable<string> Joined(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        Enumerable.Range(1, Math.Min(one.Count, other.Count)).Where(shared => one.TakeLast(shared).SequenceEqual(other.Take(shared)))
            .Select(shared => Run([.. one, .. other.Skip(shared)]));

    private static string Run(IReadOnlyList<string> tokens, bool begins = false) =>
        $"({string.Join(" <-> ", tokens.Select(Quoted))}{(begins ? ":*" : "")})";

    private static string Quoted(string token) =>
        $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
