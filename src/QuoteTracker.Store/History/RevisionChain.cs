using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuoteTracker.Store.History;

/// <summary>
/// The hash chain. A revision's hash is the SHA-256 of the hash before it (32 bytes, zeros before the first) and of a
/// JSON array in UTF-8: number, operation, kind, record id, key, version, action, UTC ticks, by, reason, into, before,
/// after, hash of the state after in hexadecimal. So nothing in the past can change without changing everything since.
/// </summary>
public static class RevisionChain
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first revision is chained to.</summary>
    public static byte[] Start { get; } = new byte[32];

    /// <summary>The hash that a revision must have after <paramref name="previous"/>.</summary>
    public static byte[] Next(byte[] previous, Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Hashed(previous, revision, revision.Reason, revision.Before, revision.After);
    }

    /// <summary>
    /// What holds a revision together once words were taken out of it: its hash in the chain, which nobody can make again without
    /// them, and all else it says, with the hashes of reason, before and after in their places.
    /// </summary>
    public static byte[] Seal(Revision revision, string? reason, string? before, string? after)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Hashed(revision.Hash, revision, reason, before, after);
    }

    private static byte[] Hashed(byte[] start, Revision revision, string? reason, string? before, string? after)
    {
        var content = new ArrayBufferWriter<byte>(512);
        content.Write(start);
        using (var json = new Utf8JsonWriter(content, Plain))
        {
            json.WriteStartArray();
            json.WriteNumberValue(revision.Number);
            json.WriteNumberValue(revision.Operation);
            json.WriteStringValue(Words.Of(revision.Kind));
            json.WriteNumberValue(revision.RecordId);
            json.WriteStringValue(revision.Key);
            json.WriteNumberValue(revision.Version);
            json.WriteStringValue(Words.Of(revision.Action));
            json.WriteNumberValue(revision.At.UtcTicks);
            json.WriteStringValue(revision.By);
            json.WriteStringValue(reason);
            if (revision.Into is { } into)
                json.WriteNumberValue(into);
            else
                json.WriteNullValue();
            json.WriteStringValue(before);
            json.WriteStringValue(after);
            json.WriteStringValue(revision.StateHash is null ? null : Convert.ToHexStringLower(revision.StateHash));
            json.WriteEndArray();
        }

        return SHA256.HashData(content.WrittenSpan);
    }

    /// <summary>The hash of a state.</summary>
    public static byte[] HashOf(string state) => SHA256.HashData(Encoding.UTF8.GetBytes(state));
}
