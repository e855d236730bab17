using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store;

/// <summary>Tells what a failed save means, whatever the engine.</summary>
public static class SaveFaults
{
    /// <summary>Whether the records themselves are to blame: a key that is taken, a reference to nothing. A full disk or a locked file is not their fault.</summary>
    public static bool BreaksARule(this QuoteDb db, DbUpdateException fault)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Engine.BreaksARule(fault);
    }
}
