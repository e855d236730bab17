using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Reviews;

/// <summary>State of a review, see <see cref="RecordStates"/>.</summary>
internal static class ReviewState
{
    public static void WriteState(this Review review, StateWriter state, References references) => state
        .Field("claim", review.Claim).Field("reviewer", references.Speaker(review.ReviewerId)).Field("url", review.Url).Field("rating", review.Rating)
        .Field("key", review.Key).Field("title", review.Title).Field("claimant", review.Claimant).Field("quote", references.Quote(review.QuoteId)).Field("reviewedOn", review.ReviewedOn)
        .Field("ratingValue", review.RatingValue).Field("bestRating", review.BestRating).Field("worstRating", review.WorstRating).Field("language", review.Language);
}
