using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>A membership to add, or what to replace one by.</summary>
/// <param name="Person" example="fazil-mustafa">Id or slug of the person.</param>
/// <param name="Organization" example="milli-majlis">Id or slug of the organization.</param>
/// <param name="Role" example="Member of the Milli Majlis">As what, 1 to 300 characters.</param>
/// <param name="Key">Stable key in the exchange format. Left out: one is made.</param>
/// <param name="StartDate" example="2020">EDTF. Left out when not known.</param>
/// <param name="EndDate">EDTF. Left out when not known, or still held.</param>
/// <param name="Source">Id or key of the source that says so.</param>
/// <param name="AlsoCalled">Other words for the role, as sources use them ("MP"), at most 20: a role as stated is held against them too.</param>
public sealed record MembershipRequest(
    string Person,
    string Organization,
    string Role,
    string? Key = null,
    string? StartDate = null,
    string? EndDate = null,
    string? Source = null,
    IReadOnlyList<string>? AlsoCalled = null);

internal sealed class MembershipRequestRules : AbstractValidator<MembershipRequest>
{
    public MembershipRequestRules()
    {
        RuleFor(m => m.Role).IsLine(300);
        RuleFor(m => m.Key).IsKey();
        RuleFor(m => m.AlsoCalled).HasAtMost(20);
        RuleForEach(m => m.AlsoCalled).IsLine(300);
        RuleFor(m => m.StartDate).IsEdtf();
        RuleFor(m => m.EndDate).IsEdtf();
        RuleFor(m => m.EndDate)
            .Must((membership, end) => !Edtf.TryParse(membership.StartDate, out var first, out _)
                || !Edtf.TryParse(end, out var last, out _) || first.Earliest <= last.Latest)
            .WithMessage("The end is before the start.").WithState(_ => "A date not before startDate.");
    }
}
