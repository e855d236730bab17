using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Speakers;

internal sealed class MergeRequestRules : AbstractValidator<MergeRequest>
{
    public MergeRequestRules() => RuleFor(m => m.Into).IsLine(100);
}
