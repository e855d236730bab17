namespace QuoteTracker.Client;

/// <summary>A question to the database: did this speaker say these words?</summary>
/// <param name="Text">The words as the reader met them, 1 to 10,000 characters. Quotation marks around them don't matter; <c>…</c> and <c>[…]</c> mark what is left out, words in brackets are an editor's.</param>
/// <param name="Speaker">Id, slug or name, whole or in part, in any script. Null asks for the words alone.</param>
/// <param name="On">The day they are said to be from, EDTF. Null asks for any day.</param>
/// <param name="Language">BCP 47 tag of the words. Null: English, where the stored words don't say otherwise.</param>
public sealed record CheckRequest(string Text, string? Speaker = null, string? On = null, string? Language = null);

/// <summary>Several questions in one call.</summary>
/// <param name="Checks">1 to 100.</param>
public sealed record CheckBatchRequest(IReadOnlyList<CheckRequest> Checks);
