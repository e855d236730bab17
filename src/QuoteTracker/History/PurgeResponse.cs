using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>A record whose words were taken out, by law. What they were is said nowhere, but for their hashes.</summary>
/// <param name="Revision" example="101">Number of the purge among all changes.</param>
/// <param name="Type" example="quote">What kind of record it was.</param>
/// <param name="Id" example="17">The id that it had; no other record ever has it.</param>
/// <param name="Key" example="desk-1">The key that it had; no other record ever has it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key that did it, or the name given at the command line.</param>
/// <param name="Because" example="Order of a court, file 12/2026">Why.</param>
/// <param name="Sha256">SHA-256 of the record's last state, in hexadecimal.</param>
/// <param name="Texts">SHA-256 of each captured text and page that went with a source; empty for other kinds.</param>
/// <param name="Removed">The revisions that lost words, with the hashes of what they lost.</param>
/// <param name="AlsoIn">Addresses of records that have words of it still, deleted ones too: of a quote the sources in whose texts it stands; of a person, organization or group the quotes that were said by it in earlier versions, and whom it was merged with. Purge them too, where the law wants it. Told by the call that purges alone; else empty.</param>
/// <param name="Overwritten">Whether no byte of what was taken out is left in the database's own files (the texts of <c>alsoIn</c> have the words still); false where the operator has to do more, and null where nothing was done now. docs/security.md says what.</param>
public sealed record PurgeResponse(
    long Revision, RecordKind Type, long Id, string Key, DateTimeOffset At, string By, string Because, string Sha256,
    IReadOnlyList<string> Texts, IReadOnlyList<PurgedRevision> Removed, IReadOnlyList<string> AlsoIn, bool? Overwritten)
{
    internal static PurgeResponse Of(Revision purge, IReadOnlyList<(RecordKind Kind, long Id)> alsoIn, bool? overwritten)
    {
        var note = PurgeNote.Of(purge);
        return new PurgeResponse(
            purge.Number, purge.Kind, purge.RecordId, purge.Key, purge.At, purge.By, purge.Reason ?? "", note.Sha256, note.Texts, note.Removed,
            [.. alsoIn.Select(also => $"/api/v1/{RecordPaths.Of(also.Kind)}/{also.Id}")], overwritten);
    }
}
