using System.Text.Json;
using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Engines.Sqlite;

/// <summary>The statements that read a quote whole, prepared once on a connection.</summary>
internal sealed class SqliteQuoteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction? within;
    private readonly List<SqliteCommand> prepared = [];
    private readonly SqliteCommand quote, speakers, places, relations, chains, later, roles, reviews, begin, end;

    /// <summary>On a connection of its own.</summary>
    public SqliteQuoteStatements(string file)
        : this(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString), null)
    {
    }

    /// <summary>On a connection that is in a transaction, to read what was written in it; null: on one that is made for this.</summary>
    public SqliteQuoteStatements(SqliteConnection connection, SqliteTransaction? within)
    {
        (this.connection, this.within) = (connection, within);
        if (within is null)
            connection.Open();
        begin = Prepared("BEGIN");
        end = Prepared("COMMIT");
        quote = Prepared(SqliteQuoteSql.Quote);
        speakers = Prepared(SqliteQuoteSql.Speakers);
        places = Prepared(SqliteQuoteSql.Places);
        relations = Prepared(SqliteQuoteSql.Relations);
        chains = Prepared(SqliteQuoteSql.Chains);
        later = Prepared(SqliteQuoteSql.Later);
        roles = Prepared(SqliteQuoteSql.Roles);
        reviews = Prepared(SqliteQuoteSql.Reviews);
    }

    /// <summary>One read transaction, so that the parts of a quote belong together.</summary>
    public List<WholeQuote> Read(IReadOnlyList<long> wanted)
    {
        var quotes = new List<WholeQuote>(wanted.Count);
        if (within is null)
            begin.ExecuteNonQuery();
        foreach (var id in wanted)
        {
            if (ReadQuote(id) is { } read)
                quotes.Add(read);
        }

        if (within is null)
            end.ExecuteNonQuery();
        return quotes;
    }

    public void Dispose()
    {
        foreach (var command in prepared)
            command.Dispose();
        if (within is null)
            connection.Dispose();
    }

    private WholeQuote? ReadQuote(long id)
    {
        WholeQuote read;
        bool hasChain, hasLater, hasRoles, hasReviews;
        quote.Parameters[0].Value = id;
        using (var row = quote.ExecuteReader())
        {
            if (!row.Read())
                return null;
            read = new WholeQuote(
                row.GetInt64(0), row.GetString(1), row.GetString(2), Words.Parse<QuoteKind>(row.GetString(3)), row.GetString(4), Text(row, 5), Basis(row, 6),
                Text(row, 7), Basis(row, 8), Text(row, 9), Speaker(row, 14), Strings(row.GetString(10)), Words.Parse<QuoteStatus>(row.GetString(11)),
                new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero), row.GetInt32(13));
            (hasChain, hasLater, hasRoles, hasReviews) = (row.GetBoolean(18), row.GetBoolean(19), row.GetBoolean(20), row.GetBoolean(21));
        }

        ReadAll(speakers, id, row => read.Speakers.Add(new SpokenBy(Speaker(row, 0)!, Text(row, 4), Speaker(row, 5))));
        ReadAll(places, id, row => read.Places.Add(new StandsIn(
            row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Text(row, 4), Number(row, 5), row.GetInt64(6),
            row.GetString(7), row.GetString(8), row.GetString(9), row.GetInt32(10), row.GetInt32(11), Words.Parse<AnchorState>(row.GetString(12)), row.GetBoolean(13), Text(row, 14))));
        ReadAll(relations, id, row => read.Relations.Add(new RelatedTo(
            row.GetInt64(0), Words.Parse<RelationKind>(row.GetString(1)), row.GetBoolean(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
            Words.Parse<QuoteStatus>(row.GetString(6)), row.GetString(7))));
        if (hasChain)
            ReadAll(chains, id, row => Place(read, row).Chain.Add(new CameThrough(Speaker(row, 1), Source(row, 5), Text(row, 10))));
        if (hasLater)
            ReadAll(later, id, row => Place(read, row).Latest = Later(row));
        if (hasRoles)
            ReadAll(roles, id, row => read.Roles.Add(new HeldRole(
                row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Strings(row.GetString(4)), Text(row, 5), Text(row, 6), Speaker(row, 7)!)));
        if (hasReviews)
            ReadAll(reviews, id, row => read.Reviews.Add(new ReviewedAs(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Text(row, 5), Speaker(row, 6)!)));
        return read;
    }

    private static StandsIn Place(WholeQuote read, SqliteDataReader row)
    {
        var place = row.GetInt32(0);
        return read.Places.Find(p => p.Place == place)!;
    }

    private static FoundLater Later(SqliteDataReader row) => new(
        row.GetInt64(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), Words.Parse<AnchorState>(row.GetString(3)), row.GetDouble(4),
        (int?)Number(row, 5), (int?)Number(row, 6), Text(row, 7));

    private static void ReadAll(SqliteCommand command, long id, Action<SqliteDataReader> take)
    {
        command.Parameters[0].Value = id;
        using var rows = command.ExecuteReader();
        while (rows.Read())
            take(rows);
    }

    private static NamedSpeaker? Speaker(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : new NamedSpeaker(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3));

    private static NamedSource? Source(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : new NamedSource(row.GetInt64(at), row.GetString(at + 1), row.GetString(at + 2), Text(row, at + 3), Number(row, at + 4));

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static long? Number(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt64(at);

    private static DateBasis? Basis(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : Words.Parse<DateBasis>(row.GetString(at));

    private static string[] Strings(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = within;
        command.CommandText = sql;
        if (sql.Contains("$id", StringComparison.Ordinal))
            command.Parameters.Add("$id", SqliteType.Integer);
        if (within is null || command.Parameters.Count > 0)
            command.Prepare();
        prepared.Add(command);
        return command;
    }
}
