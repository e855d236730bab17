using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>The limit: one FTS5 statement on the same file, newest first, then a row of each quote by its id.</summary>
internal sealed class Bare : IContender
{
    private readonly string file;
    private readonly ConcurrentBag<Statements> idle = [];
    private readonly Dictionary<int, long> speakers;
    private readonly List<long> deep;

    public Bare(string file, Questions questions)
    {
        this.file = file;
        using var statements = new Statements(file);
        var last = Enumerable.Range(0, 100).Select(i => questions.Of(QueryClass.DeepPage, i)).MaxBy(deepest => deepest.Page)!;
        deep = statements.Newest(Match(last)!, last.Page * Question.PageSize);
        speakers = Enumerable.Range(0, 50).ToDictionary(i => i, i => statements.Number($"SELECT Id FROM Speakers WHERE Slug = 'speaker-{i}'"));
    }

    public string Name => "bare FTS5";

    public string? Loaded => null;

    public ValueTask<int?> Ask(Question question) => new(Rows(question)?.Count);

    /// <summary>The page's quotes; null for what one statement can't answer.</summary>
    public List<BareQuote>? Rows(Question question)
    {
        if (Match(question) is not { } match)
            return null;
        var statements = idle.TryTake(out var kept) ? kept : new Statements(file);
        var rows = statements.Page(match, First(question), Before(question));
        idle.Add(statements);
        return rows;
    }

    public ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var statements))
            statements.Dispose();
        return ValueTask.CompletedTask;
    }

    private string? Match(Question question) => question.Class switch
    {
        QueryClass.Phrase => $"words : \"{question.Words[0]} {question.Words[1]}\"",
        QueryClass.AnyOfEight => $"words : ({string.Join(" OR ", question.Words.Select(Quoted))})",
        QueryClass.Prefix => $"words : {Quoted(question.Word)} *",
        QueryClass.Near => $"words : NEAR({string.Join(' ', question.Words.Select(Quoted))}, 5)",
        QueryClass.Exclusion => $"words : ({Quoted(question.Words[0])} NOT {Quoted(question.Words[1])})",
        QueryClass.OfSpeaker => $"words : {Quoted(question.Word)} AND filters : \"{FilterToken.Speaker(speakers[question.Speaker])}\"",
        QueryClass.Newest => "filters : \"_x-published\"",
        QueryClass.Facets or QueryClass.NamesAsTyped => null,
        _ => $"words : {Quoted(question.Word)}",
    };

    private static long First(Question question) => question.Class == QueryClass.InYears ? SearchRow.First(question.From) : 0;

    // A deep page starts after the last row of the one before, as a cursor says it.
    private long Before(Question question) => question switch
    {
        { Class: QueryClass.InYears } => SearchRow.First(question.To.AddDays(1)),
        { Page: > 1 } => deep.ElementAtOrDefault(((question.Page - 1) * Question.PageSize) - 1),
        _ => long.MaxValue,
    };

    private static string Quoted(string word) => $"\"{word}\"";

    private sealed class Statements : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand find;
        private readonly SqliteCommand read;

        public Statements(string file)
        {
            connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            connection.Open();
            find = Prepared($"SELECT rowid FROM QuoteIndex WHERE QuoteIndex MATCH $a AND rowid >= $b AND rowid < $c ORDER BY rowid DESC LIMIT {Question.PageSize}", "$a", "$b", "$c");
            read = Prepared("SELECT Id, Text, Kind, SaidOn FROM Quotes WHERE Id = $a", "$a");
        }

        public List<BareQuote> Page(string match, long first, long before)
        {
            (find.Parameters[0].Value, find.Parameters[1].Value, find.Parameters[2].Value) = (match, first, before);
            var ids = new List<long>(Question.PageSize);
            using (var rows = find.ExecuteReader())
            {
                while (rows.Read())
                    ids.Add(SearchRow.QuoteId(rows.GetInt64(0)));
            }

            var quotes = new List<BareQuote>(ids.Count);
            foreach (var id in ids)
            {
                read.Parameters[0].Value = id;
                using var row = read.ExecuteReader();
                if (row.Read())
                    quotes.Add(new BareQuote(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)));
            }

            return quotes;
        }

        public List<long> Newest(string match, int count)
        {
            using var select = Prepared("SELECT rowid FROM QuoteIndex WHERE QuoteIndex MATCH $a ORDER BY rowid DESC LIMIT $b", "$a", "$b");
            (select.Parameters[0].Value, select.Parameters[1].Value) = (match, count);
            var found = new List<long>(count);
            using var rows = select.ExecuteReader();
            while (rows.Read())
                found.Add(rows.GetInt64(0));
            return found;
        }

        public long Number(string sql)
        {
            using var select = Prepared(sql);
            return (long)select.ExecuteScalar()!;
        }

        public void Dispose()
        {
            find.Dispose();
            read.Dispose();
            connection.Dispose();
        }

        private SqliteCommand Prepared(string sql, params string[] names)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in names)
                command.Parameters.AddWithValue(name, null);
            return command;
        }
    }
}

/// <summary>What the bare server answers of a quote.</summary>
internal sealed record BareQuote(long Id, string Text, string Kind, string SaidOn);
