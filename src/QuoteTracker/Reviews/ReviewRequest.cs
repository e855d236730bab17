using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Reviews;

/// <summary>A verdict on a claim, to add or to replace one by (schema.org ClaimReview).</summary>
/// <param name="Claim">What was claimed, in the reviewer's words, 1 to 10,000 characters.</param>
/// <param name="Reviewer">Id or slug of the organization that reviewed.</param>
/// <param name="Url">Where the review is, http or https; one review a URL.</param>
/// <param name="Rating" example="False">The verdict in the reviewer's word, 1 to 200 characters.</param>
/// <param name="Key">Stable key. Left out: one is made.</param>
/// <param name="Title">The review's headline, 1 to 500 characters. Left out when not known.</param>
/// <param name="Claimant">Who is said to have claimed it, as the reviewer names them.</param>
/// <param name="Quote">Id or key of the quote that it is about. Left out where that is not known.</param>
/// <param name="ReviewedOn" example="2024-10-09">The day of the review, EDTF. Left out when not known.</param>
/// <param name="RatingValue" example="1">The verdict on the reviewer's scale. With a scale only.</param>
/// <param name="BestRating" example="5">The scale's best value. With worstRating only.</param>
/// <param name="WorstRating" example="1">The scale's worst value. With bestRating only.</param>
/// <param name="Language" example="en">BCP 47 tag of the review's language.</param>
public sealed record ReviewRequest(
    string Claim,
    string Reviewer,
    string Url,
    string Rating,
    string? Key = null,
    string? Title = null,
    string? Claimant = null,
    string? Quote = null,
    string? ReviewedOn = null,
    double? RatingValue = null,
    double? BestRating = null,
    double? WorstRating = null,
    string? Language = null);

internal sealed class ReviewRequestRules : AbstractValidator<ReviewRequest>
{
    public ReviewRequestRules()
    {
        RuleFor(r => r.Claim).IsText(10_000);
        RuleFor(r => r.Url).IsWebAddress();
        RuleFor(r => r.Rating).IsLine(200);
        RuleFor(r => r.Key).IsKey();
        RuleFor(r => r.Title).IsLineOrNull(500);
        RuleFor(r => r.Claimant).IsLineOrNull(300);
        RuleFor(r => r.ReviewedOn).IsEdtf();
        RuleFor(r => r.Language).IsLanguage();
        RuleFor(r => r.WorstRating).Must((review, worst) => (worst is null) == (review.BestRating is null))
            .WithMessage("A scale has two ends.").WithState(_ => "Give bestRating and worstRating both, or neither.");
        RuleFor(r => r.WorstRating).Must((review, worst) => worst is null || worst != review.BestRating)
            .WithMessage("The worst value is the best one too.").WithState(_ => "Two different ends of the scale.");
        RuleFor(r => r.RatingValue).Must((review, value) => value is null || review is not { BestRating: { } best, WorstRating: { } worst }
                || (value >= Math.Min(best, worst) && value <= Math.Max(best, worst)))
            .WithMessage("This is off the scale.").WithState(_ => "From worstRating to bestRating.");
        RuleFor(r => r.RatingValue).Must((review, value) => value is null || review.BestRating is not null)
            .WithMessage("There is no scale for this value.").WithState(_ => "Give bestRating and worstRating, or leave this out.");
    }
}
