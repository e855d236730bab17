using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace QuoteTracker.Hooks;

/// <summary>The secrets that messages are signed with: <c>whsec_</c> and 24 to 64 bytes in base64, sealed in the database.</summary>
internal sealed class HookSecrets(IDataProtectionProvider protection)
{
    private const string Start = "whsec_";

    private readonly IDataProtector seal = protection.CreateProtector("QuoteTracker.Hooks.Secrets");

    /// <summary>A new one, 256 random bits.</summary>
    public static string New() => Start + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The bytes of a secret; null where it is none.</summary>
    public static byte[]? Bytes(string secret)
    {
        var bytes = new byte[64];
        return secret.StartsWith(Start, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[Start.Length..], bytes, out var length) && length >= 24 ? bytes[..length] : null;
    }

    public string Seal(string secret) => seal.Protect(secret);

    /// <summary>The bytes of a sealed secret; null where it was sealed with keys that this server doesn't have.</summary>
    public byte[]? Open(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : Bytes(seal.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
