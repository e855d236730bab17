using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Sources;

/// <summary>A source to add, or what to replace its description by.</summary>
/// <param name="Title" example="Response from Azerbaijani MPs to U.S. Congressmen">As printed, 1 to 500 characters. May be left out where the page is fetched and has one.</param>
/// <param name="Language" example="en">BCP 47 tag of the text's language. May be left out where the page is fetched and says it.</param>
/// <param name="Key" example="mps-response">Stable key in references. Left out: one is made.</param>
/// <param name="Url" example="https://example.org/mps-response">Where a reader finds it, http or https; one source a URL. Left out for what is not on the web.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Publisher" example="turan">Id or slug of the organization that published it. Left out where the page is fetched: the organization on record with the name that the page gives, where there is just one.</param>
/// <param name="PublisherAsPrinted" example="Turan">The publisher's name as printed.</param>
/// <param name="Authors">As printed, in order.</param>
/// <param name="PublishedOn" example="2024-10">EDTF. Left out when not known.</param>
/// <param name="PublishedOnBasis" example="inferred">How the date is known. Left out: stated.</param>
/// <param name="Text">The whole text, at most 2,000,000 characters: it becomes the snapshot that quotes point into. Left out with a URL: the page is fetched.</param>
/// <param name="CapturedAt">When the text was captured, UTC. Left out: now.</param>
/// <param name="Snapshots">Later captures of the text, oldest first, as an export gives them, at most 1,000.</param>
public sealed record SourceRequest(
    string? Title = null,
    string? Language = null,
    string? Key = null,
    string? Url = null,
    SourceKind Kind = SourceKind.Article,
    string? Publisher = null,
    string? PublisherAsPrinted = null,
    IReadOnlyList<string>? Authors = null,
    string? PublishedOn = null,
    DateBasis? PublishedOnBasis = null,
    string? Text = null,
    DateTimeOffset? CapturedAt = null,
    IReadOnlyList<CapturedText>? Snapshots = null)
{
    /// <summary>The page that <see cref="Text"/> was read from; null where it was given.</summary>
    internal SnapshotPage? Page { get; init; }
}

/// <summary>A text as captured at a moment.</summary>
/// <param name="Text">The whole text, at most 2,000,000 characters.</param>
/// <param name="CapturedAt">UTC.</param>
public sealed record CapturedText(string Text, DateTimeOffset CapturedAt);

internal sealed class SourceRequestRules : AbstractValidator<SourceRequest>
{
    public SourceRequestRules()
    {
        RuleFor(s => s.Title).IsLineOrNull(500);
        RuleFor(s => s.Language).IsLanguage();
        RuleFor(s => s.Key).IsKey();
        RuleFor(s => s.Url).IsWebAddress();
        RuleFor(s => s.PublisherAsPrinted).IsLineOrNull(300);
        RuleFor(s => s.Authors).HasAtMost(100);
        RuleForEach(s => s.Authors).IsLine(300);
        RuleFor(s => s.PublishedOn).IsEdtf();
        RuleFor(s => s.PublishedOnBasis).Must((source, basis) => basis is null || source.PublishedOn is not null)
            .WithMessage("There is no date for this basis.").WithState(_ => "Give publishedOn, or leave this out.");
        RuleFor(s => s.Text!).IsText(2_000_000).When(s => s.Text is not null);
        RuleFor(s => s.Snapshots).HasAtMost(1_000);
        RuleFor(s => s.Snapshots).Must((source, later) => later is null or { Count: 0 } || source.Text is not null)
            .WithMessage("There is no first text before these.").WithState(_ => "Give text, or leave this out.");
        RuleForEach(s => s.Snapshots).ChildRules(later => later.RuleFor(l => l.Text).IsText(2_000_000));
    }
}
