using System.Text.Json;
using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>A connection with the statements that read a quote whole, prepared once.</summary>
internal sealed class SqliteQuoteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand quote, speakers, places, relations, begin, end;
    private readonly SqliteParameter[] ids;

    public SqliteQuoteStatements(string file)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        begin = Prepared("BEGIN");
        end = Prepared("COMMIT");
        quote = Prepared("""
            SELECT q.Id, q.Key, q.Text, q.Kind, q.Language, q.SpokenIn, q.SpokenInBasis, q.SaidOn, q.DateBasis, q.LeadIn, q.Topics, q.Status, q.AddedAt,
                a.Id, a.Slug, a.Name, a.Type
            FROM Quotes q LEFT JOIN Speakers a ON a.Id = q.AddresseeId WHERE q.Id = $id
            """);
        speakers = Prepared("""
            SELECT s.Id, s.Slug, s.Name, s.Type, a.RoleAsStated, c.Id, c.Slug, c.Name, c.Type
            FROM Attributions a JOIN Speakers s ON s.Id = a.SpeakerId LEFT JOIN Speakers c ON c.Id = a.CapacityId
            WHERE a.QuoteId = $id ORDER BY a.Place
            """);
        places = Prepared("""
            SELECT s.Id, s.Key, s.Title, s.Url, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o."End", o.Anchor, o.InHeadline, o.AttributedTo
            FROM Occurrences o JOIN Sources s ON s.Id = o.SourceId WHERE o.QuoteId = $id ORDER BY o.Place
            """);
        relations = Prepared("""
            SELECT r.Kind, 1, q.Id, q.Key, q.Text, r.Id FROM Relations r JOIN Quotes q ON q.Id = r.ToId WHERE r.FromId = $id
            UNION ALL
            SELECT r.Kind, 0, q.Id, q.Key, q.Text, r.Id FROM Relations r JOIN Quotes q ON q.Id = r.FromId WHERE r.ToId = $id
            ORDER BY 2 DESC, 6
            """);
        ids = [.. new[] { quote, speakers, places, relations }.Select(command => command.Parameters[0])];
    }

    /// <summary>One read transaction, so that the parts of a quote belong together.</summary>
    public List<WholeQuote> Read(IReadOnlyList<long> wanted)
    {
        var quotes = new List<WholeQuote>(wanted.Count);
        begin.ExecuteNonQuery();
        foreach (var id in wanted)
        {
            foreach (var parameter in ids)
                parameter.Value = id;
            if (ReadQuote() is not { } read)
                continue;
            ReadAll(speakers, row => read.Speakers.Add(new SpokenBy(Speaker(row, 0)!, Text(row, 4), Speaker(row, 5))));
            ReadAll(places, row => read.Places.Add(new StandsIn(
                row.GetInt64(0), row.GetString(1), row.GetString(2), Text(row, 3), row.GetInt64(4), row.GetString(5), row.GetString(6), row.GetString(7),
                row.GetInt32(8), row.GetInt32(9), Words.Parse<AnchorState>(row.GetString(10)), row.GetBoolean(11), Text(row, 12))));
            ReadAll(relations, row => read.Relations.Add(new RelatedTo(
                Words.Parse<RelationKind>(row.GetString(0)), row.GetBoolean(1), row.GetInt64(2), row.GetString(3), row.GetString(4))));
            quotes.Add(read);
        }

        end.ExecuteNonQuery();
        return quotes;
    }

    public void Dispose()
    {
        foreach (var command in new[] { quote, speakers, places, relations, begin, end })
            command.Dispose();
        connection.Dispose();
    }

    private WholeQuote? ReadQuote()
    {
        using var row = quote.ExecuteReader();
        if (!row.Read())
            return null;
        return new WholeQuote(
            row.GetInt64(0), row.GetString(1), row.GetString(2), Words.Parse<QuoteKind>(row.GetString(3)), row.GetString(4), Text(row, 5), Basis(row, 6),
            Text(row, 7), Basis(row, 8), Text(row, 9), Speaker(row, 13), Topics(row.GetString(10)), Words.Parse<QuoteStatus>(row.GetString(11)),
            new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero));
    }

    private static void ReadAll(SqliteCommand command, Action<SqliteDataReader> take)
    {
        using var rows = command.ExecuteReader();
        while (rows.Read())
            take(rows);
    }

    private static NamedSpeaker? Speaker(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : new NamedSpeaker(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3));

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateBasis? Basis(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : Words.Parse<DateBasis>(row.GetString(at));

    private static string[] Topics(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (sql.Contains("$id", StringComparison.Ordinal))
            command.Parameters.Add("$id", SqliteType.Integer);
        command.Prepare();
        return command;
    }
}
