using System.Text.Json;

namespace QuoteTracker.Store.History;

/// <summary>What a purge leaves of what it took out: hashes. It is the <see cref="Revision.After"/> of the purge's own revision, and so in the chain.</summary>
/// <param name="Sha256">SHA-256 of the record's last state, 64 lower case hexadecimal digits.</param>
/// <param name="Texts">SHA-256 of each captured text and page that went with a source.</param>
/// <param name="Removed">The revisions that lost words.</param>
public sealed record PurgeNote(string Sha256, IReadOnlyList<string> Texts, IReadOnlyList<PurgedRevision> Removed)
{
    /// <summary>Reads the note of a purge.</summary>
    public static PurgeNote Of(Revision purge)
    {
        ArgumentNullException.ThrowIfNull(purge);
        return JsonSerializer.Deserialize<PurgeNote>(purge.After!, JsonSerializerOptions.Web)!;
    }

    /// <summary>As <see cref="Of"/>; null where what stands there is no such note.</summary>
    internal static PurgeNote? Read(Revision purge)
    {
        try
        {
            return purge.After is null || JsonSerializer.Deserialize<PurgeNote>(purge.After, Whole) is not { } note || note.Removed.Any(left => left is null) ? null : note;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Whole = new(JsonSerializerOptions.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    internal string Json() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>A revision that lost words, and the SHA-256 of what it lost.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Before">Of the state before it; null where it has that still, or never had one.</param>
/// <param name="After">Of the state after it; null likewise.</param>
/// <param name="Reason">Of the reason that was given for it; null likewise.</param>
/// <param name="Seal">See <see cref="RevisionChain.Seal"/>.</param>
public sealed record PurgedRevision(long Revision, string? Before, string? After, string? Reason, string Seal)
{
    /// <summary>What a revision would be, had it lost these; <paramref name="earlier"/> is what an earlier purge took out of it already.</summary>
    internal static PurgedRevision Of(Revision revision, bool before, bool after, bool reason, PurgedRevision? earlier)
    {
        var (hashBefore, hashAfter, hashReason) = (Hash(revision.Before) ?? earlier?.Before, Hash(revision.After) ?? earlier?.After, Hash(revision.Reason) ?? earlier?.Reason);
        return new PurgedRevision(
            revision.Number,
            before || revision.Before is null ? hashBefore : null, after || revision.After is null ? hashAfter : null, reason || revision.Reason is null ? hashReason : null,
            Convert.ToHexStringLower(RevisionChain.Seal(revision, hashReason, hashBefore, hashAfter)));
    }

    /// <summary>Whether a revision is what this left of it.</summary>
    internal bool Fits(Revision revision) => Seal == Convert.ToHexStringLower(
        RevisionChain.Seal(revision, Hash(revision.Reason) ?? Reason, Hash(revision.Before) ?? Before, Hash(revision.After) ?? After));

    private static string? Hash(string? text) => text is null ? null : Convert.ToHexStringLower(RevisionChain.HashOf(text));
}
