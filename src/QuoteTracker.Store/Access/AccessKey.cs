using System.Security.Cryptography;
using System.Text;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Access;

/// <summary>A key, and what it may do. The key itself is never stored, only its hash.</summary>
public sealed class AccessKey : IRecord
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is; unique.</summary>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    string IRecord.RecordKey => Name;

    /// <summary>SHA-256 of the key in UTF-8, hexadecimal. A plain hash is enough: keys are 256 random bits, not passwords.</summary>
    public required string Hash { get; set; }

    /// <summary>What it may do.</summary>
    public required Scope Scopes { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; from this moment on it is refused. Null when it never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>UTC; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>UTC, to about a minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it works at a moment. What was revoked stays so; the expiry no longer matters.</summary>
    public KeyState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? KeyState.Revoked
        : ExpiresAt <= now ? KeyState.Expired
        : KeyState.Works;

    /// <summary>The hash under which a key is kept.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>A new key, 256 random bits: <c>qt_</c> and 43 letters, digits, hyphens and underscores.</summary>
    public static string NewSecret() =>
        "qt_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

/// <summary>Whether a key works.</summary>
public enum KeyState
{
    /// <summary>It does.</summary>
    Works,

    /// <summary>The operator ended it.</summary>
    Revoked,

    /// <summary>Its time is over.</summary>
    Expired,
}
