using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>A page of a list of records that have names.</summary>
public sealed class ListQuery : PageQuery
{
    /// <summary>Words of a name, in any script and spelling that is on record; each may be the start of a word.</summary>
    [FromQuery(Name = "name")]
    public string? Name { get; init; }
}

internal sealed class ListQueryRules : PageQueryRules<ListQuery>
{
    public ListQueryRules() => RuleFor(q => q.Name).IsLineOrNull(300);
}
