using FluentValidation;

namespace QuoteTracker.History;

/// <summary>Which version to bring back.</summary>
/// <param name="To" example="1">Its number.</param>
public sealed record RevertRequest(int To);

internal sealed class RevertRequestRules : AbstractValidator<RevertRequest>
{
    public RevertRequestRules() => RuleFor(r => r.To).GreaterThan(0).WithMessage("Versions count from 1.").WithState(_ => "1 or more.");
}
