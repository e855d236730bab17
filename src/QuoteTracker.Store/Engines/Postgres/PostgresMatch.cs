using System.Globalization;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>Writes what the index must have as a tsquery. Columns need not be named: see <see cref="PostgresTokens"/>.</summary>
internal static class PostgresMatch
{
    internal static string Of(IndexMatch match) => match switch
    {
        IndexMatch.Run { Tokens: [_] } run => Run(run.Tokens, run.Begins),
        IndexMatch.Run run => InPlace(run.Tokens, Run(run.Tokens, run.Begins), run.Begins),
        IndexMatch.Near near => Near(near.One, near.Other, near.Distance),
        IndexMatch.All all => $"({string.Join(" & ", all.Parts.Select(Of))})",
        IndexMatch.Any any => $"({string.Join(" | ", any.Parts.Select(Of))})",
        IndexMatch.Without without => $"({Of(without.Wanted)} & !{Of(without.Unwanted)})",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    // In either order, with any number of words up to the distance between; or run into each other, sharing some.
    private static string Near(IReadOnlyList<string> one, IReadOnlyList<string> other, int distance)
    {
        var (a, b) = (Run(one), Run(other));
        var apart = Enumerable.Range(1, distance + 1).SelectMany(step => new[] { Then(a, step, b), Then(b, step, a) });
        return InPlace([.. one, .. other], $"({string.Join(" | ", apart.Concat(Joined(one, other)).Concat(Joined(other, one)))})");
    }

    // The words alone change nothing in what is found. But they are quick to miss, and the planner, which takes a phrase to
    // be as common as its words together, then takes it to be rarer: see docs/decisions/0012.
    private static string InPlace(IReadOnlyList<string> tokens, string places, bool begins = false) =>
        $"({string.Join(" & ", tokens.Select((token, at) => $"{Quoted(token)}{(begins && at == tokens.Count - 1 ? ":*" : "")}"))} & {places})";

    private static string Then(string one, int step, string other) => string.Create(CultureInfo.InvariantCulture, $"{one} <{step}> {other}");

    private static IEnumerable<string> Joined(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        Enumerable.Range(1, Math.Min(one.Count, other.Count)).Where(shared => one.TakeLast(shared).SequenceEqual(other.Take(shared)))
            .Select(shared => Run([.. one, .. other.Skip(shared)]));

    private static string Run(IReadOnlyList<string> tokens, bool begins = false) =>
        $"({string.Join(" <-> ", tokens.Select(Quoted))}{(begins ? ":*" : "")})";

    private static string Quoted(string token) =>
        $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
