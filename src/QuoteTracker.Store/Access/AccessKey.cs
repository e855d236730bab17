using System.Security.Cryptography;
using System.Text;

namespace QuoteTracker.Store.Access;

/// <summary>A key that may write. The key itself is never stored, only its hash.</summary>
public sealed class AccessKey
{
    /// <summary>Given by the database.</summary>
    public long Id { get; init; }

    /// <summary>Whose it is; unique.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key in UTF-8, hexadecimal. A plain hash is enough: keys are 256 random bits, not passwords.</summary>
    public required string Hash { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The hash under which a key is kept.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>A new key, 256 random bits: <c>qt_</c> and 43 letters, digits, hyphens and underscores.</summary>
    public static string NewSecret() =>
        "qt_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
