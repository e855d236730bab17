using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// PostgreSQL keeps no U+0000 and no half of a surrogate pair, and refuses to be asked for one. No record has them (the
/// rules of the requests see to it), so whoever asks for one is answered as for any other name that is not there.
/// </summary>
internal sealed class PostgresCharacters : DbCommandInterceptor
{
    internal static readonly PostgresCharacters Instance = new();

    /// <summary>The text with U+FFFD for what can't be kept.</summary>
    internal static string Keepable(string text)
    {
        if (IsKeepable(text))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            kept.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return kept.ToString();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Mend(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Mend(command);
        return ValueTask.FromResult(result);
    }

    private static void Mend(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            if (parameter.Value is string text)
                parameter.Value = Keepable(text);
            else if (parameter.Value is IEnumerable<string> texts and not null && !texts.All(IsKeepable))
                parameter.Value = texts.Select(Keepable).ToArray();
        }
    }

    private static bool IsKeepable(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] == 0 || (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i]))))
                return false;
        }

        return true;
    }
}
