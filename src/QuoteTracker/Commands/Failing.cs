using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Commands;

/// <summary>Says in one line what an operator can mend, and leaves the rest to be seen whole.</summary>
internal static class Failing
{
    /// <summary>Runs a verb; a fault of the surroundings (files, database, arguments) is told on standard error, and the verb ends with 1.</summary>
    public static async Task<int> Clearly(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or DbUpdateException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"quotetracker: {fault.Message}");
            return 1;
        }
    }
}
