using System.Security.Cryptography;
using System.Text;
using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Access;

/// <summary>State of a key, see <see cref="RecordStates"/>: enough to see that it was exchanged, nothing to try keys against.</summary>
internal static class AccessKeyState
{
    public static void WriteState(this AccessKey key, StateWriter state)
    {
        state.Field("name", key.Name).Field("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Hash)))[..16])
            .Field("scopes", key.Scopes.Words()).Moment("createdAt", key.CreatedAt);
        if (key.ExpiresAt is { } expires)
            state.Moment("expiresAt", expires);
        if (key.RevokedAt is { } revoked)
            state.Moment("revokedAt", revoked);
    }
}
