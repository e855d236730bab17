using System.Globalization;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>Writes what the index must have as an FTS5 match expression.</summary>
internal static class SqliteMatch
{
    internal static string Of(IndexMatch match) => match switch
    {
        IndexMatch.Run run => $"{Column(run.Column)} : {Quoted(run.Tokens)}{(run.Begins ? " *" : "")}",
        IndexMatch.Near near => string.Create(CultureInfo.InvariantCulture, $"{Column(near.Column)} : NEAR({Quoted(near.One)} {Quoted(near.Other)}, {near.Distance})"),
        IndexMatch.All all => $"({string.Join(" AND ", all.Parts.Select(Of))})",
        IndexMatch.Any any => $"({string.Join(" OR ", any.Parts.Select(Of))})",
        IndexMatch.Without without => $"({Of(without.Wanted)} NOT {Of(without.Unwanted)})",
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };

    private static string Column(IndexColumn column) => column switch
    {
        IndexColumn.Words => "words",
        IndexColumn.Stems => "stems",
        _ => "filters",
    };

    // Our tokens have no quotation marks; a filter's value might.
    private static string Quoted(IReadOnlyList<string> tokens) => $"\"{string.Join(' ', tokens).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
