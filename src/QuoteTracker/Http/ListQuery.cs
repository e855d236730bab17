using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>A page of a list.</summary>
public sealed class ListQuery
{
    /// <summary>How many records on a page.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The largest page.</summary>
    public const int MaxLimit = 1_000;

    /// <summary>How many records to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>Words of a name, in any script and spelling that is on record; each may be the start of a word.</summary>
    [FromQuery(Name = "name")]
    public string? Name { get; init; }

    internal int Size => Limit ?? DefaultLimit;

    internal long After => Cursor is null ? 0 : Http.Cursor.Read(Cursor, 1)![0];
}

internal sealed class ListQueryRules : AbstractValidator<ListQuery>
{
    public ListQueryRules()
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Cursor).IsCursor(1);
        RuleFor(q => q.Name).IsLineOrNull(300);
    }
}

internal static class ListRules
{
    public static IRuleBuilderOptions<T, int?> IsLimit<T>(this IRuleBuilder<T, int?> rule) => rule
        .Must(limit => limit is null or (>= 1 and <= ListQuery.MaxLimit)).WithMessage("This is out of range.").WithState(_ => "1 to 1,000.");

    public static IRuleBuilderOptions<T, string?> IsCursor<T>(this IRuleBuilder<T, string?> rule, int parts) => rule
        .Must(cursor => cursor is null || Cursor.Read(cursor, parts) is not null)
        .WithMessage("This is not a cursor of this list.").WithState(_ => "The nextCursor of the page before, with the other parameters unchanged.");
}
