using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;

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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or DbException or DbUpdateException or ArgumentException or UnfitDatabaseException)
        {
            await Console.Error.WriteLineAsync($"quotetracker: {(file is null ? "" : $"{file}: ")}{Told(fault)}");
            return 1;
        }
    }

    // What EF Core says of a save that failed sends to the exception within.
    private static string Told(Exception fault)
    {
        var cause = fault is DbUpdateException ? fault.GetBaseException().Message : fault.Message;
        return fault is UnfitDatabaseException ? cause : SaveFaults.OfStorage(fault) switch
        {
            StorageFault.Full => $"There is no room left on the disk: {cause} What was acknowledged before is whole; make room, and call again.",
            StorageFault.Damaged => $"The database is damaged: {cause} 'verify' says how, and 'restore FILE --replace' puts a backup in its place.",
            StorageFault.Unreachable => $"The database can't be reached, read or written: {cause} What was acknowledged before is whole.",
            _ => cause,
        };
    }
}
