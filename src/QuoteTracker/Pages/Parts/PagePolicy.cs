namespace QuoteTracker.Pages.Parts;

/// <summary>
/// What a browser lets a page do (Content Security Policy): nothing from elsewhere, no script and no style inside the page
/// itself. What a page shows is text, whatever stands in a record.
/// </summary>
internal static class PagePolicy
{
    public const string Usual = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a card that other sites show in a frame.</summary>
    public const string Framed = "default-src 'none'; style-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors *";
}
