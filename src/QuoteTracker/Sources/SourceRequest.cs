using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A source to add, or what to replace its description by.</summary>
/// <param name="Title" example="Response from Azerbaijani MPs to U.S. Congressmen">As printed, 1 to 500 characters.</param>
/// <param name="Language" example="en">BCP 47 tag of the text's language.</param>
/// <param name="Key" example="mps-response">Stable key in references. Left out: one is made.</param>
/// <param name="Url" example="https://example.org/mps-response">Where a reader finds it, http or https; one source a URL. Left out for what is not on the web.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Publisher" example="turan">Id or slug of the organization that published it.</param>
/// <param name="Authors">As printed, in order.</param>
/// <param name="PublishedOn" example="2024-10">EDTF. Left out when not known.</param>
/// <param name="PublishedOnBasis" example="inferred">How the date is known. Left out: stated.</param>
/// <param name="Text">The whole text, at most 2,000,000 characters: it becomes the snapshot that quotes point into. Needed where there is no URL.</param>
/// <param name="CapturedAt">When the text was captured, UTC. Left out: now.</param>
public sealed record SourceRequest(
    string Title,
    string Language,
    string? Key = null,
    string? Url = null,
    SourceKind Kind = SourceKind.Article,
    string? Publisher = null,
    IReadOnlyList<string>? Authors = null,
    string? PublishedOn = null,
    DateBasis? PublishedOnBasis = null,
    string? Text = null,
    DateTimeOffset? CapturedAt = null);

internal sealed class SourceRequestRules : AbstractValidator<SourceRequest>
{
    public SourceRequestRules()
    {
        RuleFor(s => s.Title).IsLine(500);
        RuleFor(s => s.Language).IsLanguage();
        RuleFor(s => s.Key).IsKey();
        RuleFor(s => s.Url).IsWebAddress();
        RuleFor(s => s.Authors).HasAtMost(100);
        RuleForEach(s => s.Authors).IsLine(300);
        RuleFor(s => s.PublishedOn).IsEdtf();
        RuleFor(s => s.PublishedOnBasis).Must((source, basis) => basis is null || source.PublishedOn is not null)
            .WithMessage("There is no date for this basis.").WithState(_ => "Give publishedOn, or leave this out.");
        RuleFor(s => s.Text!).IsText(2_000_000).When(s => s.Text is not null);
    }
}
