using FluentValidation;
using QuoteTracker.Http;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>A key to be made.</summary>
/// <param name="Name" example="city desk">Whose it is; unique. The history says it with every change.</param>
/// <param name="Scopes">What it may do: <c>read</c>, <c>write</c>, <c>review</c>, <c>admin</c>. Left out: <c>write</c>.</param>
/// <param name="Expires" example="90d">When it ends: a day (that day still works), a moment, or days from now, as <c>90d</c>. Null: never.</param>
public sealed record KeyRequest(string Name, IReadOnlyList<string>? Scopes = null, string? Expires = null)
{
    internal Scope What => Scopes is { Count: > 0 } ? ScopeWords.Parse(string.Join(' ', Scopes)) : Scope.Write;
}

internal sealed class KeyRequestRules : AbstractValidator<KeyRequest>
{
    public KeyRequestRules()
    {
        RuleFor(k => k.Name).IsLine(100);
        RuleFor(k => k.Scopes).HasAtMost(4);
        RuleForEach(k => k.Scopes).Must(word => ScopeWords.All.Contains(word)).WithMessage("This is not a scope.").WithState(_ => $"{string.Join(", ", ScopeWords.All)}.");
        RuleFor(k => k.Expires).Must(text => text is null || Expiry.Read(text) is not null).WithMessage("This is no time at which a key could end.").WithState(_ => $"{Expiry.Allowed}.");
    }
}

/// <summary>A key, without the key itself: that is kept nowhere.</summary>
/// <param name="Name" example="city desk">Whose it is.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="State" example="works"><c>works</c>, <c>revoked</c> or <c>expired</c>.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC; null when it never does.</param>
/// <param name="RevokedAt">UTC; null while it was not.</param>
/// <param name="LastUsedAt">UTC, to about a minute; null when it never was.</param>
public sealed record KeyResponse(string Name, IReadOnlyList<string> Scopes, KeyState State, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    internal static KeyResponse Of(AccessKey key, DateTimeOffset now) => new(
        key.Name, key.Scopes.Words().Split(' ', StringSplitOptions.RemoveEmptyEntries), key.StateAt(now), key.CreatedAt, key.ExpiresAt, key.RevokedAt, key.LastUsedAt);
}

/// <summary>A new key.</summary>
/// <param name="Secret">The key itself. It is told this once, and kept nowhere.</param>
/// <param name="Key">What is kept of it.</param>
public sealed record NewKeyResponse(string Secret, KeyResponse Key);
