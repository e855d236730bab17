using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Changes;

/// <summary>Which changes a caller wants.</summary>
public abstract class ChangesWanted
{
    /// <summary>Kinds of records with commas between: organization, person, group, source, membership, quote, relation, review. All when left out.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>What was done, with commas between: added, changed, deleted, reverted, captured, merged, unmerged, purged. All when left out.</summary>
    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    internal ChangeFilter Filter => new(
        Kind is null ? null : [.. ChangeWords.List(Kind).Select(Words.Parse<RecordKind>)],
        Action is null ? null : [.. ChangeWords.List(Action).Select(Words.Parse<RevisionAction>)]);
}

/// <summary>Which part of the changes.</summary>
public sealed class ChangesQuery : ChangesWanted
{
    /// <summary>The <c>next</c> of the answer before: only later changes count. 0, all there ever were, when left out.</summary>
    [FromQuery(Name = "after")]
    public long? After { get; init; }

    /// <summary>How many changes to give, 1 to 1,000; 20 when left out.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    internal int Size => Limit ?? PageQuery.DefaultLimit;
}

/// <summary>From where on a stream goes.</summary>
public sealed class ChangeStreamQuery : ChangesWanted
{
    /// <summary>Number of a change, of which only later ones are sent: all there are already, then those that come. Left out: only those that come. The header Last-Event-ID, which a browser sends when it connects again, counts before this.</summary>
    [FromQuery(Name = "after")]
    public long? After { get; init; }
}

internal static class ChangeWords
{
    /// <summary>The kinds whose changes everyone may read.</summary>
    public static readonly string[] Kinds = [.. ChangeFilter.Public.Select(Words.Of)];

    public static readonly string[] Actions = [.. Words.All<RevisionAction>()];

    public static string[] List(string words) => words.Split(',', StringSplitOptions.TrimEntries);
}

internal abstract class ChangesWantedRules<T> : AbstractValidator<T> where T : ChangesWanted
{
    protected ChangesWantedRules()
    {
        RuleFor(q => q.Kind).Must(kinds => kinds is null || ChangeWords.List(kinds).All(ChangeWords.Kinds.Contains))
            .WithMessage("This is not a list of kinds.").WithState(_ => $"{string.Join(", ", ChangeWords.Kinds)}; several with commas between.");
        RuleFor(q => q.Action).Must(actions => actions is null || ChangeWords.List(actions).All(ChangeWords.Actions.Contains))
            .WithMessage("This is not a list of actions.").WithState(_ => $"{string.Join(", ", ChangeWords.Actions)}; several with commas between.");
    }

    protected void IsPlace(System.Linq.Expressions.Expression<Func<T, long?>> after) => RuleFor(after).Must(number => number is null or >= 0)
        .WithMessage("This is not the number of a change.").WithState(_ => "0 or more: the next of an answer before.");
}

internal sealed class ChangesQueryRules : ChangesWantedRules<ChangesQuery>
{
    public ChangesQueryRules()
    {
        IsPlace(q => q.After);
        RuleFor(q => q.Limit).IsLimit();
    }
}

internal sealed class ChangeStreamQueryRules : ChangesWantedRules<ChangeStreamQuery>
{
    public ChangeStreamQueryRules() => IsPlace(q => q.After);
}
