using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Measures;
using QuoteTracker.Store.Quotes;

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
        using var timing = Timing.Of(SqliteEngine.Instance, "quotes.read");
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
            read = WholeQuoteRows.Quote(row);
            (hasChain, hasLater, hasRoles, hasReviews) = (row.GetBoolean(18), row.GetBoolean(19), row.GetBoolean(20), row.GetBoolean(21));
        }

        ReadAll(speakers, id, row => WholeQuoteRows.AddSpeaker(read, row));
        ReadAll(places, id, row => WholeQuoteRows.AddPlace(read, row));
        ReadAll(relations, id, row => WholeQuoteRows.AddRelation(read, row));
        if (hasChain)
            ReadAll(chains, id, row => WholeQuoteRows.AddLink(read, row));
        if (hasLater)
            ReadAll(later, id, row => WholeQuoteRows.AddLater(read, row));
        if (hasRoles)
            ReadAll(roles, id, row => WholeQuoteRows.AddRole(read, row));
        if (hasReviews)
            ReadAll(reviews, id, row => WholeQuoteRows.AddReview(read, row));
        return read;
    }

    private static void ReadAll(SqliteCommand command, long id, Action<SqliteDataReader> take)
    {
        command.Parameters[0].Value = id;
        using var rows = command.ExecuteReader();
        while (rows.Read())
            take(rows);
    }

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
