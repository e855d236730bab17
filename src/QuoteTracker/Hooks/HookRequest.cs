using FluentValidation;
using QuoteTracker.Changes;
using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Hooks;

/// <summary>An address to be told of changes.</summary>
/// <param name="Url" example="https://hooks.example/quotes">Where they are sent to: a public http or https address.</param>
/// <param name="Description" example="The search index of the city desk">What it is for.</param>
/// <param name="Kinds">Kinds of records to be told of; left out: all.</param>
/// <param name="Actions">What must have been done; left out: whatever.</param>
/// <param name="State" example="active"><c>active</c>, or <c>paused</c>: then changes wait.</param>
/// <param name="Secret">What messages are signed with: <c>whsec_</c> and 24 to 64 bytes in base64. Left out: one is made; of a hook that is replaced, it stays.</param>
public sealed record HookRequest(
    string Url, string? Description = null, IReadOnlyList<RecordKind>? Kinds = null, IReadOnlyList<RevisionAction>? Actions = null, HookState State = HookState.Active, string? Secret = null);

internal sealed class HookRequestRules : AbstractValidator<HookRequest>
{
    public HookRequestRules()
    {
        RuleFor(h => h.Url).IsWebAddress();
        RuleFor(h => h.Description).IsLineOrNull(500);
        RuleFor(h => h.Kinds).HasAtMost(20);
        RuleForEach(h => h.Kinds).Must(kind => kind != RecordKind.Key).WithMessage("Keys are for the audit alone.").WithState(_ => $"{string.Join(", ", ChangeWords.Kinds)}.");
        RuleFor(h => h.Actions).HasAtMost(20);
        RuleFor(h => h.State).Must(state => state != HookState.Gone).WithMessage("Only a receiver says that it is gone.").WithState(_ => "active, paused.");

        // Not as what was given: a secret that is nearly right may be one.
        RuleFor(h => h.Secret == null || HookSecrets.Bytes(h.Secret) != null).Equal(true).OverridePropertyName(nameof(HookRequest.Secret))
            .WithMessage("This is not a secret.").WithState(_ => "whsec_ and 24 to 64 bytes in base64, or leave it out.");
    }
}
