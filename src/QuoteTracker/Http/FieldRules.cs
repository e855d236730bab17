using System.Text.RegularExpressions;
using FluentValidation;
using QuoteTracker.Text;

namespace QuoteTracker.Http;

/// <summary>The rules that fields of many requests share, each with what is allowed beside what was wrong.</summary>
internal static partial class FieldRules
{
    /// <summary>Whether this is a slug: lower case letters, digits and single hyphens, with a letter among them, at most 100.</summary>
    public static bool IsSlug(string text) => text.Length <= 100 && SlugForm().IsMatch(text);

    private static bool IsKey(string text) => text.Length <= 200 && text.Any(char.IsAsciiLetter) && KeyForm().IsMatch(text);

    /// <summary>Whether this has the shape of a BCP 47 tag.</summary>
    public static bool IsLanguage(string text) => LanguageForm().IsMatch(text);

    /// <summary>A line of text with something in it, without control characters.</summary>
    public static IRuleBuilderOptions<T, string> IsLine<T>(this IRuleBuilder<T, string> rule, int max) => rule
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("This is empty.").WithState(_ => $"1 to {max:N0} characters.")
        .MaximumLength(max).WithMessage(_ => "This is too long.").WithState(_ => $"1 to {max:N0} characters.")
        .Must(text => text is null || !text.Any(char.IsControl)).WithMessage("This has control characters.").WithState(_ => "Text on one line.");

    /// <summary>As <see cref="IsLine"/>; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsLineOrNull<T>(this IRuleBuilder<T, string?> rule, int max) => rule
        .Must(text => text is null || (!string.IsNullOrWhiteSpace(text) && text.Length <= max && !text.Any(char.IsControl)))
        .WithMessage("This is empty, too long or has control characters.").WithState(_ => $"1 to {max:N0} characters on one line, or leave it out.");

    /// <summary>Text of any number of lines with something in it.</summary>
    public static IRuleBuilderOptions<T, string> IsText<T>(this IRuleBuilder<T, string> rule, int max) => rule
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("This is empty.").WithState(_ => $"1 to {max:N0} characters.")
        .MaximumLength(max).WithMessage(_ => "This is too long.").WithState(_ => $"1 to {max:N0} characters.")
        .Must(text => text is null || !text.Contains('\0', StringComparison.Ordinal)).WithMessage("This has a NUL character.").WithState(_ => "Text without U+0000.");

    /// <summary>An EDTF date; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsEdtf<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || Edtf.TryParse(text, out _, out _))
        .WithMessage((_, text) => Edtf.TryParse(text, out Edtf? _, out var problem) ? "" : problem)
        .WithState(_ => "An EDTF level 1 date: 2024-10-05, 2024-10, 2024, 2024~, or an interval such as 2024-10-03/2024-10-05.");

    /// <summary>A BCP 47 language tag, by its shape; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsLanguage<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || IsLanguage(text)).WithMessage("This is not a language tag.").WithState(_ => LanguageAllowed);

    /// <summary>A slug; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsSlug<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || IsSlug(text)).WithMessage("This is not a slug.").WithState(_ => SlugAllowed);

    /// <summary>A stable key; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsKey<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || IsKey(text)).WithMessage("This is not a key.")
        .WithState(_ => "Letters a-z, digits, '.', '_', ':' and '-', with a letter among them, at most 200.");

    /// <summary>A full http or https address; null is left out.</summary>
    public static IRuleBuilderOptions<T, string?> IsWebAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(url => url is null || (url.Length <= 2_000 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        .WithMessage("This is not a web address.").WithState(_ => "A full http or https address, at most 2,000 characters.");

    /// <summary>A list with no more than so many items.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> HasAtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int max) => rule
        .Must(items => items is null || items.Count <= max).WithMessage("These are too many.").WithState(_ => $"At most {max} items.");

    internal const string SlugAllowed = "Lower case letters a-z, digits and single hyphens between them, with a letter among them, at most 100.";

    internal const string LanguageAllowed = "A BCP 47 tag: en, az, az-Cyrl, zh-Hant.";

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._:-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}\z")]
    private static partial Regex LanguageForm();
}
