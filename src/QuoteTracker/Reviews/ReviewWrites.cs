using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Reviews;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Reviews;

/// <summary>Puts what a request says into a review.</summary>
internal static class ReviewWrites
{
    /// <summary>All but the key, where its references are known; else the errors.</summary>
    public static void Write(this Review review, ReviewRequest request, KnownSpeakers reviewers, KnownQuotes quotes, List<FieldError> errors)
    {
        review.ReviewerId = reviewers.Find<Organization>(request.Reviewer, "/reviewer", errors) ?? 0;
        review.QuoteId = request.Quote is { } quote ? quotes.Find(quote, "/quote", errors) : null;
        review.Claim = request.Claim;
        review.Title = request.Title;
        review.Claimant = request.Claimant;
        review.Url = request.Url;
        review.Rating = request.Rating;
        review.RatingValue = request.RatingValue;
        review.BestRating = request.BestRating;
        review.WorstRating = request.WorstRating;
        review.Language = request.Language;
        review.ReviewOn(request.ReviewedOn is null ? null : Edtf.Parse(request.ReviewedOn));
    }
}
