namespace QuoteTracker.Text.Extraction;

/// <summary>An article to read quotes in.</summary>
/// <param name="Text">Its text, its headline first where it has one. Lines are paragraphs.</param>
/// <param name="Language">BCP 47 tag; words of a language without a list are read by quotation marks alone.</param>
/// <param name="Title">Its headline, as on record. Null where not known.</param>
/// <param name="PublishedOn">The day of publication, EDTF; the days of the quotes are told by it. Null where not known.</param>
public sealed record Article(string Text, string Language, string? Title = null, string? PublishedOn = null);
