using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;

namespace QuoteTracker.Exchange;

/// <summary>What is said of a file that is sent.</summary>
public partial record FileQuery
{
    /// <summary>jsonl, csv, popolo, akomantoso, claimreview or webannotation. Left out: what is sent as JSON Lines is that, and others are told by their beginning.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Of a table: how columns become records, as JSON (docs/imports.md). Left out: the columns of our own export.</summary>
    [FromQuery(Name = "mapping")]
    public string? Mapping { get; init; }

    /// <summary>Of Popolo, Akoma Ntoso and ClaimReview: the register that the file's ids are of. Speakers keep their ids under its name, so that the next import knows them.</summary>
    [FromQuery(Name = "register")]
    public string? Register { get; init; }

    /// <summary>BCP 47 tag of what the file doesn't say the language of.</summary>
    [FromQuery(Name = "language")]
    public string? Language { get; init; }

    /// <summary>ID=SLUG, several with commas between: ids of the file that are these speakers on record. A person says so; a name alone never does.</summary>
    [FromQuery(Name = "same")]
    public string? Same { get; init; }

    /// <summary>Ids of the file, with commas between, that are nobody on record, whatever their names.</summary>
    [FromQuery(Name = "new")]
    public string? New { get; init; }

    internal ImportOptions Options(List<FieldError> errors) => ImportOptions.Of(Mapping, Register, Language, Pairs(Same), [.. Parts(New), .. New is null ? Array.Empty<string>() : [New]], errors);

    // An id may have commas in it: a pair ends where a slug does.
    private static IEnumerable<string> Pairs(string? list) => list is null ? [] : Pair().Matches(list).Select(pair => pair.Value.Trim(',', ' '));

    [GeneratedRegex(@"(?!$).*?(=[a-z0-9-]*(?=\s*,|\s*$)|$)", RegexOptions.Singleline)]
    private static partial Regex Pair();

    private static string[] Parts(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

internal abstract class FileQueryRules<T> : AbstractValidator<T> where T : FileQuery
{
    protected FileQueryRules() => RuleFor(q => q.Format).Must(format => format is null || ImportFormats.All.Contains(format))
        .WithMessage("This is not a format.").WithState(_ => $"{string.Join(", ", ImportFormats.All)}, or leave it out.");
}

internal sealed class DryRunRules : FileQueryRules<FileQuery>;

/// <summary>How an import is to be answered.</summary>
public sealed record ImportQuery : FileQuery
{
    /// <summary>True: answer when the import is done, not when the file is here.</summary>
    [FromQuery(Name = "wait")]
    public bool? Wait { get; init; }
}

internal sealed class ImportQueryRules : FileQueryRules<ImportQuery>;
