namespace QuoteTracker.Client;

/// <summary>What this database says about the quotations in a text.</summary>
/// <param name="Quotations">In the order of the text.</param>
/// <param name="Summary">How they came out.</param>
public sealed record ScanResponse(IReadOnlyList<ScannedQuotation> Quotations, ScanSummary Summary);

/// <summary>A quotation in a text.</summary>
/// <param name="Given">Where, in the text sent, marks not included: in UTF-16 units, markup inside it counted.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Column">The place in that line, from 1, in UTF-16 units.</param>
/// <param name="Text">Its words, without markup. Places in <c>check</c> count in these.</param>
/// <param name="Speaker">Whom the text names for it; null where nobody stands beside a word of saying.</param>
/// <param name="Check">The answer, as <c>/check</c> gives it for these words and that speaker, without reviews; null where it was not checked.</param>
/// <param name="Unchecked">Why it was not; null where it was.</param>
public sealed record ScannedQuotation(
    TextSpan Given, int Line, int Column, string Text, NamedInText? Speaker, CheckResponse? Check, string? Unchecked);

/// <summary>A name beside a quotation.</summary>
/// <param name="Name">As the text has it.</param>
/// <param name="Given">Where, in the text sent.</param>
public sealed record NamedInText(string Name, TextSpan Given);

/// <summary>How the quotations of a text came out.</summary>
/// <param name="Quotations">How many there are.</param>
/// <param name="Checked">How many of them were checked.</param>
/// <param name="Verdicts">How many of each verdict.</param>
/// <param name="OfOthers">How many are on record as somebody else's than the speaker whom the text names.</param>
/// <param name="InSourceText">How many are no quote here but stand in a captured text.</param>
public sealed record ScanSummary(int Quotations, int Checked, IReadOnlyDictionary<string, int> Verdicts, int OfOthers, int InSourceText);
