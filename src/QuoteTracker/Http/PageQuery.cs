using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>A page of a list.</summary>
public class PageQuery
{
    /// <summary>How many on a page.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The largest page.</summary>
    public const int MaxLimit = 1_000;

    /// <summary>How many to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal int Size => Limit ?? DefaultLimit;

    /// <summary>The last of the page before, where the oldest come first.</summary>
    internal long After => From ?? 0;

    /// <summary>The last of the page before, where the newest come first.</summary>
    internal long Before => From ?? long.MaxValue;

    private long? From => Cursor is null ? null : Http.Cursor.Read(Cursor, 1)![0];
}

internal abstract class PageQueryRules<T> : AbstractValidator<T> where T : PageQuery
{
    protected PageQueryRules()
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Cursor).IsCursor(1);
    }
}

internal sealed class PageQueryRules : PageQueryRules<PageQuery>;

internal static class PageRules
{
    public static IRuleBuilderOptions<T, int?> IsLimit<T>(this IRuleBuilder<T, int?> rule) => rule
        .Must(limit => limit is null or (>= 1 and <= PageQuery.MaxLimit)).WithMessage("This is out of range.").WithState(_ => "1 to 1,000.");

    public static IRuleBuilderOptions<T, string?> IsCursor<T>(this IRuleBuilder<T, string?> rule, int parts) => rule
        .Must(cursor => cursor is null || Cursor.Read(cursor, parts) is not null)
        .WithMessage("This is not a cursor of this list.").WithState(_ => "The nextCursor of the page before, with the other parameters unchanged.");
}
