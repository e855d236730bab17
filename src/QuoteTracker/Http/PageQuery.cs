using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>A page of a list that nothing else is asked of.</summary>
public sealed class PageQuery
{
    /// <summary>How many to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal int Size => Limit ?? ListQuery.DefaultLimit;

    /// <summary>The last of the page before, where the oldest come first.</summary>
    internal long After => From ?? 0;

    /// <summary>The last of the page before, where the newest come first.</summary>
    internal long Before => From ?? long.MaxValue;

    private long? From => Cursor is null ? null : Http.Cursor.Read(Cursor, 1)![0];
}

internal sealed class PageQueryRules : AbstractValidator<PageQuery>
{
    public PageQueryRules()
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Cursor).IsCursor(1);
    }
}
