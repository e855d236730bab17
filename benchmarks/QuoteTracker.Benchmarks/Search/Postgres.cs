using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using QuoteTracker.Benchmarks.Reliability;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>PostgreSQL's plain full-text search, as its manual shows it: a generated tsvector, GIN, ts_rank.</summary>
internal sealed class Postgres : IContender
{
    private static readonly string[] Facets = ["speaker", "kind", "topic", "source", "extract(year FROM day)", "to_char(day, 'YYYY-MM')"];

    // More memory than its defaults, and no compiling of plans, which costs such short queries more than it gives.
    private static readonly string[] Settings = ["shared_buffers=512MB", "work_mem=64MB", "maintenance_work_mem=512MB", "max_wal_size=4GB", "jit=off"];
    private readonly PostgresNode server;
    private readonly NpgsqlConnection connection;

    private Postgres(PostgresNode server, NpgsqlConnection connection) => (this.server, this.connection) = (server, connection);

    public string Name => $"PostgreSQL {connection.PostgreSqlVersion}";

    public string? Loaded { get; private init; }

    public static async Task<IContender> Start(CorpusFile corpus)
    {
        if (PostgresPrograms.Folder is null)
            return new Missing("PostgreSQL", "not installed: apt-get install postgresql");

        PostgresNode server;
        try
        {
            server = await PostgresNode.Create(await PostgresPrograms.NewFolder(), "search", Settings);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return new Missing("PostgreSQL", $"did not start: {fault.Message}");
        }

        var connection = new NpgsqlConnection($"{server.Named("postgres")};Command Timeout=600;Pooling=false");
        await connection.OpenAsync();
        var clock = Stopwatch.StartNew();
        var quotes = await Fill(connection, corpus);
        var rate = quotes / clock.Elapsed.TotalSeconds;
        await using var size = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return new Postgres(server, connection) { Loaded = $"{rate:N0} quotes/s, {(long)(await size.ExecuteScalarAsync())! / 1_000_000:N0} MB" };
    }

    public async ValueTask<int?> Ask(Question question)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Page(question));
        if (question.Class == QueryClass.Facets)
        {
            foreach (var facet in Facets)
                batch.BatchCommands.Add(Command($"SELECT {facet}, count(*) FROM quotes WHERE words @@ to_tsquery('simple', $1) GROUP BY 1 ORDER BY 2 DESC LIMIT 10", question.Word));
        }

        var items = 0;
        await using var rows = await batch.ExecuteReaderAsync();
        for (var isPage = true; isPage || await rows.NextResultAsync(); isPage = false)
        {
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    rows.GetValue(column);
                items += isPage ? 1 : 0;
            }
        }

        return items;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        PostgresPrograms.Remove(server.Folder);
    }

    private static NpgsqlBatchCommand Page(Question question) => question.Class switch
    {
        QueryClass.OfSpeaker => Ranked(question, " AND speaker = $2", $"speaker-{question.Speaker}"),
        QueryClass.InYears => Ranked(question, " AND day BETWEEN $2 AND $3", question.From, question.To),
        QueryClass.DeepPage => Command("SELECT id, text, speaker, day FROM quotes WHERE words @@ to_tsquery('simple', $1) ORDER BY day DESC, id DESC LIMIT 20 OFFSET $2", question.Word, (question.Page - 1) * Question.PageSize),
        QueryClass.Newest => Command("SELECT id, text, speaker, day FROM quotes ORDER BY day DESC, id DESC LIMIT 20"),
        QueryClass.NamesAsTyped => Command("SELECT key, name FROM speakers WHERE to_tsvector('simple', name) @@ to_tsquery('simple', $1) LIMIT 20", $"{question.Word}:*"),
        QueryClass.Phrase => Command(Ranking("phraseto_tsquery", ""), string.Join(' ', question.Words)),
        _ => Ranked(question, ""),
    };

    private static string Ranking(string parser, string filter) =>
        $"SELECT id, text, speaker, day FROM quotes, {parser}('simple', $1) query WHERE words @@ query{filter} ORDER BY ts_rank(words, query) DESC LIMIT 20";

    private static NpgsqlBatchCommand Ranked(Question question, string filter, params object[] values) =>
        Command(Ranking("to_tsquery", filter), [Terms(question), .. values]);

    private static string Terms(Question question) => question.Class switch
    {
        QueryClass.AnyOfEight => string.Join(" | ", question.Words),
        QueryClass.Prefix => $"{question.Word}:*",
        QueryClass.Exclusion => $"{question.Words[0]} & !{question.Words[1]}",
        // <n> is n words further on exactly, in this order only.
        QueryClass.Near => string.Join(" | ", Enumerable.Range(1, 6).SelectMany(n => new[] { $"{question.Words[0]} <{n}> {question.Words[1]}", $"{question.Words[1]} <{n}> {question.Words[0]}" })),
        _ => question.Word,
    };

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    private static async Task<int> Fill(NpgsqlConnection connection, CorpusFile corpus)
    {
        await Execute(connection, """
            CREATE TABLE quotes (id int PRIMARY KEY, text text NOT NULL, speaker text NOT NULL, day date NOT NULL, kind text NOT NULL, topic text NOT NULL, source text NOT NULL,
                words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED);
            CREATE TABLE speakers (key text PRIMARY KEY, name text NOT NULL)
            """);
        var count = 0;
        await using (var copy = await connection.BeginBinaryImportAsync("COPY quotes (id, text, speaker, day, kind, topic, source) FROM STDIN BINARY"))
        {
            foreach (var quote in corpus.Quotes())
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(quote.Id, NpgsqlDbType.Integer);
                await copy.WriteAsync(quote.Text, NpgsqlDbType.Text);
                await copy.WriteAsync(quote.Speaker, NpgsqlDbType.Text);
                await copy.WriteAsync(quote.Day, NpgsqlDbType.Date);
                await copy.WriteAsync(quote.Kind, NpgsqlDbType.Text);
                await copy.WriteAsync(quote.Topic, NpgsqlDbType.Text);
                await copy.WriteAsync(quote.Source, NpgsqlDbType.Text);
                count++;
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync("COPY speakers (key, name) FROM STDIN BINARY"))
        {
            foreach (var (key, name) in corpus.Speakers())
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(key, NpgsqlDbType.Text);
                await copy.WriteAsync(name, NpgsqlDbType.Text);
            }

            await copy.CompleteAsync();
        }

        await Execute(connection, "CREATE INDEX ON quotes USING gin (words); CREATE INDEX ON quotes (speaker); CREATE INDEX ON quotes (day, id); CREATE INDEX ON speakers USING gin (to_tsvector('simple', name))");
        await Execute(connection, "VACUUM ANALYZE");
        return count;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1_800 };
        await command.ExecuteNonQueryAsync();
    }
}
