using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Search;

namespace QuoteTracker.Exchange;

/// <summary>Which quotes to export, and how.</summary>
public sealed record ExportQuery : SearchTerms
{
    /// <summary>jsonl, the exchange format, which is meant when left out; csv; parquet; jsonld; webannotation; popolo; bibtex, ris or csl.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>references: before the quotes that need them come the speakers and sources that they refer to, so that the file can be imported anywhere.</summary>
    [FromQuery(Name = "include")]
    public string? Include { get; init; }

    internal ExportFormat As => ExportFormats.All[Format ?? ExportFormats.Usual];

    internal bool WithReferences => Include is not null;
}

internal sealed class ExportQueryRules : SearchTermsRules<ExportQuery>
{
    public ExportQueryRules() : base(ByDay)
    {
        RuleFor(q => q.Format).Must(format => format is null || ExportFormats.All.ContainsKey(format))
            .WithMessage("This is not a format.").WithState(_ => $"{string.Join(", ", ExportFormats.All.Keys)}.");
        RuleFor(q => q.Include).Must((query, include) => include is null || query.Format is null or ExportFormats.Usual).WithMessage("This format has quotes alone.").WithState(_ => "Leave it out, or format=jsonl.");
        RuleFor(q => q.Include).Must(include => include is null or "references")
            .WithMessage("There is no such thing to include.").WithState(_ => "references, or leave it out.");
    }
}
