namespace QuoteTracker.Client;

/// <summary>A text whose quotations are to be checked.</summary>
/// <param name="Text">1 to 100,000 characters.</param>
/// <param name="Format">How it is marked up. Left out: not at all.</param>
/// <param name="Language">BCP 47 tag of the text: of its words of saying and negations. Left out: English.</param>
public sealed record ScanRequest(string Text, ScanFormat? Format = null, string? Language = null);
