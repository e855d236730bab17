using System.Data.Common;
using System.Text.Json;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Quotes;

/// <summary>Puts rows into a <see cref="WholeQuote"/>. Both engines select the same columns in the same order; lists of strings come as JSON.</summary>
internal static class WholeQuoteRows
{
    internal static WholeQuote Quote(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), Words.Parse<QuoteKind>(row.GetString(3)), row.GetString(4), Text(row, 5), Basis(row, 6),
        Text(row, 7), Basis(row, 8), Text(row, 9), Speaker(row, 14), Strings(row.GetString(10)), Words.Parse<QuoteStatus>(row.GetString(11)),
        new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero), row.GetInt32(13));

    internal static void AddSpeaker(WholeQuote read, DbDataReader row) => read.Speakers.Add(new SpokenBy(Speaker(row, 0)!, Text(row, 4), Speaker(row, 5)));

    internal static void AddPlace(WholeQuote read, DbDataReader row) => read.Places.Add(new StandsIn(
        row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Text(row, 4), Number(row, 5), row.GetInt64(6),
        row.GetString(7), row.GetString(8), row.GetString(9), row.GetInt32(10), row.GetInt32(11), Words.Parse<AnchorState>(row.GetString(12)), row.GetBoolean(13), Text(row, 14)));

    internal static void AddRelation(WholeQuote read, DbDataReader row) => read.Relations.Add(new RelatedTo(
        row.GetInt64(0), Words.Parse<RelationKind>(row.GetString(1)), row.GetBoolean(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
        Words.Parse<QuoteStatus>(row.GetString(6)), row.GetString(7)));

    internal static void AddLink(WholeQuote read, DbDataReader row) => Place(read, row).Chain.Add(new CameThrough(Speaker(row, 1), Source(row, 5), Text(row, 10)));

    // Oldest first: the last one of a place stays.
    internal static void AddLater(WholeQuote read, DbDataReader row) => Place(read, row).Latest = new FoundLater(
        row.GetInt64(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), Words.Parse<AnchorState>(row.GetString(3)), row.GetDouble(4),
        (int?)Number(row, 5), (int?)Number(row, 6), Text(row, 7));

    internal static void AddRole(WholeQuote read, DbDataReader row) => read.Roles.Add(new HeldRole(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Strings(row.GetString(4)), Text(row, 5), Text(row, 6), Speaker(row, 7)!));

    internal static void AddReview(WholeQuote read, DbDataReader row) => read.Reviews.Add(new ReviewedAs(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Text(row, 5), Speaker(row, 6)!));

    private static StandsIn Place(WholeQuote read, DbDataReader row)
    {
        var place = row.GetInt32(0);
        return read.Places.Find(p => p.Place == place)!;
    }

    private static NamedSpeaker? Speaker(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : new NamedSpeaker(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3));

    private static NamedSource? Source(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : new NamedSource(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), Text(row, at + 3), Number(row, at + 4));

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static long? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);

    private static DateBasis? Basis(DbDataReader row, int at) => row.IsDBNull(at) ? null : Words.Parse<DateBasis>(row.GetString(at));

    private static string[] Strings(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;
}
