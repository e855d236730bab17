using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>Making keys and ending them: over HTTP and at the command line alike.</summary>
internal static class KeyMaking
{
    /// <summary>A new key; the secret is kept nowhere.</summary>
    /// <exception cref="ArgumentException">The name is taken, or would be somebody else's; or the key would never have worked.</exception>
    public static async Task<(AccessKey Key, string Secret)> MakeKeyAsync(this QuoteDb db, string name, Scope scopes, Expiry? expires, DateTimeOffset now, CancellationToken cancel)
    {
        if (name.Length is 0 or > 100)
            throw new ArgumentException("A name has 1 to 100 characters.");
        if (name == AdminKey.Name)
            throw new ArgumentException("The key named admin is the one that the first start makes; take another name.");
        if (await db.AccessKeys.AnyAsync(key => key.Name == name, cancel))
            throw new ArgumentException($"There is a key named {name} already; revoke it, or take another name.");

        var secret = AccessKey.NewSecret();
        var made = new AccessKey { Name = name, Hash = AccessKey.HashOf(secret), Scopes = scopes, CreatedAt = now, ExpiresAt = expires?.From(now) };
        db.AccessKeys.Add(made);
        await db.SaveChangesAsync(cancel);
        return (made, secret);
    }

    /// <summary>Ends a key at once; null where there is none of this name.</summary>
    public static async Task<AccessKey?> RevokeKeyAsync(this QuoteDb db, string name, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.AccessKeys.SingleOrDefaultAsync(key => key.Name == name, cancel) is not { } known)
            return null;
        known.RevokedAt ??= now;
        await db.SaveChangesAsync(cancel);
        return known;
    }
}
