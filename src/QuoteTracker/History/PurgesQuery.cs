using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;

namespace QuoteTracker.History;

/// <summary>Which part of the purges.</summary>
public sealed class PurgesQuery
{
    /// <summary>How many to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The nextCursor of the page before; left out for the first page.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    internal int Size => Limit ?? ListQuery.DefaultLimit;

    internal long Before => Cursor is null ? long.MaxValue : Http.Cursor.Read(Cursor, 1)![0];
}

internal sealed class PurgesQueryRules : AbstractValidator<PurgesQuery>
{
    public PurgesQueryRules()
    {
        RuleFor(q => q.Limit).IsLimit();
        RuleFor(q => q.Cursor).IsCursor(1);
    }
}
