using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Reconciliation;

/// <summary>What was typed so far.</summary>
public sealed class PrefixQuery
{
    /// <summary>The beginning; all, or none where there are too many, for an empty one.</summary>
    [FromQuery(Name = "prefix")]
    public string? Prefix { get; init; }

    /// <summary>How many to pass over, 0 to 400; 0 when left out.</summary>
    [FromQuery(Name = "cursor")]
    public int? Cursor { get; init; }
}

internal sealed class PrefixQueryRules : AbstractValidator<PrefixQuery>
{
    public PrefixQueryRules()
    {
        RuleFor(q => q.Prefix).Must(prefix => prefix is { Length: <= ReconciliationQuery.MaxLength }).WithMessage("This is not there, or too long.").WithState(_ => $"What was typed, at most {ReconciliationQuery.MaxLength} characters; it may be empty.");
        RuleFor(q => q.Cursor).Must(cursor => cursor is null or (>= 0 and <= 400)).WithMessage("This is out of range.").WithState(_ => "0 to 400.");
    }
}

/// <summary>Suggestions.</summary>
/// <param name="Result">Best first, at most ten.</param>
public sealed record Suggestions<T>(IReadOnlyList<T> Result);

/// <summary>A speaker suggested.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Description">Who or what this is; absent when nobody wrote it.</param>
/// <param name="Notable">One type.</param>
public sealed record SuggestedEntity(string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description, IReadOnlyList<SpeakerType> Notable);

/// <summary>Properties proposed for a type.</summary>
/// <param name="Properties">In their order.</param>
/// <param name="Type">The type; absent where none was given.</param>
/// <param name="Limit">How many were asked for; absent where it was not said.</param>
public sealed record ProposedProperties(
    IReadOnlyList<OfferedProperty> Properties,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Limit);

/// <summary>Entities, types and properties as they are typed.</summary>
internal static class Suggesting
{
    private const int Size = 10;

    public static async Task<Ok<Suggestions<SuggestedEntity>>> Entities([AsParameters] PrefixQuery query, QuoteDb db, CancellationToken cancel)
    {
        if (TypedName.Of(query.Prefix!) is not { } typed)
            return TypedResults.Ok(new Suggestions<SuggestedEntity>([]));
        var after = query.Cursor ?? 0;
        var found = await db.NamedAsync(typed, null, after + Size, cancel);
        return TypedResults.Ok(new Suggestions<SuggestedEntity>([.. found.Best.Skip(after).Select(one => new SuggestedEntity(one.Slug, one.Name, one.Summary, [SpeakerType.Of(one.Type)]))]));
    }

    public static Ok<Suggestions<SpeakerType>> Types([AsParameters] PrefixQuery query) =>
        TypedResults.Ok(new Suggestions<SpeakerType>([.. SpeakerType.All.Where(type => Begins(type.Name, query.Prefix!)).Skip(query.Cursor ?? 0).Take(Size)]));

    public static async Task<Ok<Suggestions<OfferedProperty>>> Properties([AsParameters] PrefixQuery query, QuoteDb db, CancellationToken cancel) =>
        TypedResults.Ok(new Suggestions<OfferedProperty>([.. (await OfferedProperty.All(db, null, cancel)).Where(property => Begins($"{property.Name} {property.Id}", query.Prefix!)).Skip(query.Cursor ?? 0).Take(Size)]));

    public static async Task<Ok<ProposedProperties>> Propose(string? type, int? limit, QuoteDb db, CancellationToken cancel)
    {
        var all = await OfferedProperty.All(db, type, cancel);
        return TypedResults.Ok(new ProposedProperties(limit is > 0 ? [.. all.Take(limit.Value)] : all, type, limit));
    }

    // Each word typed begins one of the words.
    private static bool Begins(string text, string typed) =>
        Tokenizer.Tokenize(typed).TrueForAll(word => Tokenizer.Tokenize(text).Exists(token => token.Folded.StartsWith(word.Folded, StringComparison.Ordinal)));
}
