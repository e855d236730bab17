using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;

namespace QuoteTracker.Extraction;

/// <summary>A page of what was decided.</summary>
public sealed class DecisionsQuery
{
    /// <summary>How many to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal int Size => Limit ?? ListQuery.DefaultLimit;

    internal long After => Cursor is null ? 0 : Http.Cursor.Read(Cursor, 1)![0];
}

internal sealed class DecisionsQueryRules : AbstractValidator<DecisionsQuery>
{
    public DecisionsQueryRules()
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Cursor).IsCursor(1);
    }
}
