using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.Measures;

/// <summary>Times the statements of the object mapper, by their first word alone.</summary>
internal sealed class CommandTimes : DbCommandInterceptor
{
    internal static readonly CommandTimes Instance = new();

    private static readonly string[] Kinds = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Note(command, eventData, eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    /// <summary>Such as <c>SELECT</c>; <c>OTHER</c> for what is none of the usual four.</summary>
    internal static string KindOf(string sql)
    {
        var text = sql.AsSpan().TrimStart();
        foreach (var kind in Kinds)
        {
            if (text.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return "OTHER";
    }

    private static void Note(DbCommand command, CommandEndEventData ended, Exception? fault = null)
    {
        if (ended.Context is not QuoteDb db || !(StoreMeter.Operations.Enabled || StoreMeter.Spans.HasListeners()))
            return;
        var (kind, engine) = (KindOf(command.CommandText), db.Engine.Name);
        var tags = new TagList { { StoreMeter.Engine, engine }, { StoreMeter.Operation, kind } };
        if (fault is not null)
            tags.Add("error.type", fault.GetType().FullName);
        StoreMeter.Operations.Record(ended.Duration.TotalSeconds, tags);

        using var span = StoreMeter.Spans.StartActivity(ActivityKind.Client, startTime: ended.StartTime, name: kind);
        if (span is null)
            return;
        foreach (var (name, value) in tags)
            span.SetTag(name, value);
        span.SetEndTime((ended.StartTime + ended.Duration).UtcDateTime);
        if (fault is not null)
            span.SetStatus(ActivityStatusCode.Error);
    }
}
