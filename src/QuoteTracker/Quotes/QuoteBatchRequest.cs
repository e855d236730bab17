using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Quotes;

/// <summary>Quotes to add in one call.</summary>
/// <param name="Quotes">1 to 1,000.</param>
/// <param name="Mode">Whether one wrong quote stops the others.</param>
public sealed record QuoteBatchRequest(IReadOnlyList<Part<QuoteRequest>> Quotes, BatchMode Mode = BatchMode.Together) : IReadInParts;

/// <summary>How the quotes of a batch stand to each other.</summary>
public enum BatchMode
{
    /// <summary>All of them, or none.</summary>
    Together,

    /// <summary>Every one by itself; each gets its own result.</summary>
    Each,
}

internal sealed class QuoteBatchRequestRules : AbstractValidator<QuoteBatchRequest>
{
    public QuoteBatchRequestRules() => RuleFor(batch => batch.Quotes).Must(quotes => quotes.Count is >= 1 and <= 1_000)
        .WithMessage(batch => batch.Quotes.Count == 0 ? "There are no quotes." : "These are too many.").WithState(_ => "1 to 1,000 quotes; POST /imports takes any number.");
}
