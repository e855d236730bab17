using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Commands;

/// <summary>Says in one line what an operator can mend, and leaves the rest to be seen whole.</summary>
internal static class Failing
{
    /// <summary>Runs a verb; a fault of the surroundings (files, database, arguments) is told on standard error, and the verb ends with 1.</summary>
    /// <param name="verb">What to run.</param>
    /// <param name="file">The file that it is about, to be named before the fault; null where it is one of none.</param>
    public static async Task<int> Clearly(Func<Task<int>> verb, string? file = null)
    {
        try
        {
            return await verb();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or DbUpdateException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"quotetracker: {(file is null ? "" : $"{file}: ")}{fault.Message}");
            return 1;
        }
    }
}
