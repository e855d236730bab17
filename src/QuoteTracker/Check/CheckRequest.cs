using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;

namespace QuoteTracker.Check;

/// <summary>A question to the database: did this speaker say these words?</summary>
/// <param name="Text">The words as the reader met them, 1 to 10,000 characters. Quotation marks around them don't matter; <c>…</c> and <c>[…]</c> mark what is left out, words in brackets are an editor's.</param>
/// <param name="Speaker">Id, slug or name, whole or in part, in any script. Null asks for the words alone.</param>
/// <param name="On">The day they are said to be from, EDTF. Null asks for any day.</param>
/// <param name="Language">BCP 47 tag of the words. Null: English, where the stored words don't say otherwise.</param>
public sealed record CheckRequest(string Text, string? Speaker = null, string? On = null, string? Language = null);

/// <summary>The same as a link to share.</summary>
public sealed class CheckQuery
{
    /// <summary>The words as the reader met them, 1 to 10,000 characters. Quotation marks around them don't matter; <c>…</c> and <c>[…]</c> mark what is left out, words in brackets are an editor's.</summary>
    [FromQuery(Name = "text")]
    public string? Text { get; init; }

    /// <summary>Id, slug or name, whole or in part, in any script, of whoever is said to have said them; left out: anybody.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; init; }

    /// <summary>EDTF: the day they are said to be from; left out: any.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>BCP 47 tag of the words; left out: English, where the stored words don't say otherwise.</summary>
    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    internal CheckRequest Request => new(Text!, Speaker, On, Language);
}

/// <summary>Several questions in one call.</summary>
/// <param name="Checks">1 to 100.</param>
public sealed record CheckBatchRequest(IReadOnlyList<CheckRequest> Checks);

internal sealed class CheckRequestRules : AbstractValidator<CheckRequest>
{
    public const int MaxText = 10_000;

    public CheckRequestRules()
    {
        RuleFor(check => check.Text).IsText(MaxText);
        RuleFor(check => check.Speaker).IsLineOrNull(300);
        RuleFor(check => check.On).IsEdtf();
        RuleFor(check => check.Language).IsLanguage();
    }
}

internal sealed class CheckQueryRules : AbstractValidator<CheckQuery>
{
    public CheckQueryRules()
    {
        RuleFor(check => check.Text!).IsText(CheckRequestRules.MaxText);
        RuleFor(check => check.Speaker).IsLineOrNull(300);
        RuleFor(check => check.On).IsEdtf();
        RuleFor(check => check.Language).IsLanguage();
    }
}

internal sealed class CheckBatchRequestRules : AbstractValidator<CheckBatchRequest>
{
    private const int Most = 100;

    // As much as a scan takes: a hundred long texts would keep a processor busy for ten seconds.
    private const int MostLetters = 100_000;

    public CheckBatchRequestRules()
    {
        RuleFor(batch => batch.Checks).Must(checks => checks.Count is >= 1 and <= Most)
            .WithMessage(batch => batch.Checks.Count == 0 ? "There is nothing to check." : "These are too many.").WithState(_ => $"1 to {Most} checks.");
        RuleFor(batch => batch.Checks).Must(checks => checks.Sum(check => (check?.Text ?? "").Length) <= MostLetters)
            .WithMessage("These texts are too long together.").WithState(_ => $"At most {MostLetters:N0} characters in all checks.");
        RuleForEach(batch => batch.Checks).SetValidator(new CheckRequestRules());
    }
}
