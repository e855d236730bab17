using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Extraction;

/// <summary>Which text of a source to read.</summary>
/// <param name="Snapshot" example="1">Id or SHA-256 of one of its snapshots, with <c>/2</c> for the second that has this text. Left out: the newest.</param>
public sealed record ExtractRequest(string? Snapshot = null) : IMayBeLeftOut;

internal sealed class ExtractRequestRules : AbstractValidator<ExtractRequest>
{
    public ExtractRequestRules() => RuleFor(extract => extract.Snapshot).IsLineOrNull(100);
}
