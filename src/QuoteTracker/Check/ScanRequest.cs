using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Check;

/// <summary>How a text is marked up.</summary>
public enum ScanFormat
{
    /// <summary>Not at all.</summary>
    Text,

    /// <summary>As a web page.</summary>
    Html,

    /// <summary>As CommonMark.</summary>
    Markdown,
}

/// <summary>A text whose quotations are to be checked.</summary>
/// <param name="Text">1 to 100,000 characters.</param>
/// <param name="Format" example="text">How it is marked up. Left out: not at all.</param>
/// <param name="Language" example="en">BCP 47 tag of the text: of its words of saying and negations. Left out: English.</param>
public sealed record ScanRequest(string Text, ScanFormat? Format = null, string? Language = null);

internal sealed class ScanRequestRules : AbstractValidator<ScanRequest>
{
    private const int MaxText = 100_000;

    public ScanRequestRules()
    {
        RuleFor(scan => scan.Text).IsText(MaxText);
        RuleFor(scan => scan.Format).IsInEnum();
        RuleFor(scan => scan.Language).IsLanguage();
    }
}
