using FluentValidation;
using QuoteTracker.Http;

namespace QuoteTracker.Speakers;

/// <summary>What people and organizations have in common.</summary>
public interface ISpeakerRequest
{
    /// <summary>The name to show.</summary>
    string Name { get; }

    /// <summary>The slug; null to have one made of the name.</summary>
    string? Key { get; }

    /// <summary>Every other name, in any script.</summary>
    IReadOnlyList<OtherName>? OtherNames { get; }

    /// <summary>Identifiers in other registers.</summary>
    IReadOnlyList<IdentifierOf>? Identifiers { get; }

    /// <summary>Addresses about the speaker.</summary>
    IReadOnlyList<LinkTo>? Links { get; }

    /// <summary>Who or what this is.</summary>
    string? Summary { get; }
}

/// <summary>Another name of a speaker.</summary>
/// <param name="Name" example="İlham Əliyev">As written, 1 to 300 characters.</param>
/// <param name="Language" example="az">BCP 47 tag of its language. Null when not said.</param>
/// <param name="Note">What kind of name it is. Null when plain.</param>
public sealed record OtherName(string Name, string? Language = null, string? Note = null);

/// <summary>An identifier in another register.</summary>
/// <param name="Scheme" example="wikidata">The register.</param>
/// <param name="Identifier" example="Q57298">The identifier there. It names one speaker only.</param>
public sealed record IdentifierOf(string Scheme, string Identifier);

/// <summary>An address about a speaker.</summary>
/// <param name="Url" example="https://www.meclis.gov.az/">http or https.</param>
/// <param name="Note">What is there. Null when not said.</param>
public sealed record LinkTo(string Url, string? Note = null);

internal abstract class SpeakerRequestRules<T> : AbstractValidator<T> where T : ISpeakerRequest
{
    protected SpeakerRequestRules()
    {
        RuleFor(s => s.Name).IsLine(300);
        RuleFor(s => s.Key).IsSlug();
        RuleFor(s => s.Summary).IsLineOrNull(2_000);
        RuleFor(s => s.OtherNames).HasAtMost(200);
        RuleForEach(s => s.OtherNames).ChildRules(name =>
        {
            name.RuleFor(n => n.Name).IsLine(300);
            name.RuleFor(n => n.Language).IsLanguage();
            name.RuleFor(n => n.Note).IsLineOrNull(200);
        });
        RuleFor(s => s.Identifiers).HasAtMost(50);
        RuleForEach(s => s.Identifiers).ChildRules(identifier =>
        {
            identifier.RuleFor(i => i.Scheme).IsLine(100);
            identifier.RuleFor(i => i.Identifier).IsLine(300);
        });
        RuleFor(s => s.Links).HasAtMost(50);
        RuleForEach(s => s.Links).ChildRules(link =>
        {
            link.RuleFor(l => l.Url).IsWebAddress();
            link.RuleFor(l => l.Note).IsLineOrNull(200);
        });
    }
}
