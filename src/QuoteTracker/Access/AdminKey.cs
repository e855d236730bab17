using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>The key that a database starts with.</summary>
internal static class AdminKey
{
    /// <summary>Its name among the keys.</summary>
    public const string Name = "admin";

    /// <summary>The shortest key that may be given by hand.</summary>
    public const int MinLength = 20;

    /// <summary>
    /// Makes the admin key where there is none yet, and keeps it in a file that only its owner can read. A key
    /// <paramref name="given"/> by the operator takes its place and is written nowhere.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="given">The operator's key; null to have one made.</param>
    /// <param name="file">Where a key that is made is kept.</param>
    /// <param name="isTold">Whether a key that is made is told too: not where all that is told is collected.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What to tell the operator; null when nothing changed.</returns>
    /// <exception cref="ArgumentException">The given key is too short.</exception>
    public static async Task<string?> Ensure(QuoteDb db, string? given, string file, bool isTold, DateTimeOffset now, CancellationToken cancel)
    {
        if (given is { Length: < MinLength })
            throw new ArgumentException($"QUOTETRACKER_ADMIN_KEY has {given.Length} characters; give it at least {MinLength}.");

        // In one transaction: of two servers that start at once, or one and what a killed one left under way, the later has the key of the first.
        return await Holds() ? null : await db.InTransactionAsync(async () => await Holds() ? null : await Make(db, given, file, isTold, now, cancel), cancel);

        async Task<bool> Holds() => await db.AccessKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Name == Name, cancel) is { } admin
            && (given is null || admin.Hash == AccessKey.HashOf(given));
    }

    private static async Task<string> Make(QuoteDb db, string? given, string file, bool isTold, DateTimeOffset now, CancellationToken cancel)
    {
        var admin = await db.AccessKeys.SingleOrDefaultAsync(key => key.Name == Name, cancel);
        var secret = given ?? AccessKey.NewSecret();
        if (given is null)
            WriteForOwner(file, secret);
        if (admin is null)
            db.AccessKeys.Add(new AccessKey { Name = Name, Hash = AccessKey.HashOf(secret), Scopes = Scope.Admin, CreatedAt = now });
        else
            (admin.Hash, admin.Scopes, admin.ExpiresAt, admin.RevokedAt) = (AccessKey.HashOf(secret), Scope.Admin, null, null);
        await db.SaveChangesAsync(cancel);

        return given is not null ? "Admin key: the one in QUOTETRACKER_ADMIN_KEY."
            : isTold ? $"Admin key, shown this once and kept in {file}: {secret}"
            : $"Admin key: kept in {file}.";
    }

    private static void WriteForOwner(string file, string secret)
    {
        File.Delete(file);
        DataFolder.MakeFile(file);
        File.WriteAllLines(file, [secret]);
    }
}
