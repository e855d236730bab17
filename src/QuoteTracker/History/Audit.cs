using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>Who did what: the revisions, newest first.</summary>
internal static class Audit
{
    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGet("/audit", List).ChecksQuery<AuditQuery>().NeedsKey(Scope.Admin)
        .WithTags("Audit").WithName("ListAudit").WithSummary("Who did what")
        .WithDescription("Every change of every record, newest first, keys that were made and revoked among them. Read from the revisions, so it says what was done and nothing else. For admins.");

    private static async Task<Ok<Page<AuditEntry>>> List([AsParameters] AuditQuery query, QuoteDb db, CancellationToken cancel)
    {
        var revisions = db.Revisions.AsNoTracking();
        if (query.By is { } by)
            revisions = revisions.Where(r => r.By == by);
        if (query.Kind is { } word)
        {
            var kind = Words.Parse<RecordKind>(word);
            revisions = revisions.Where(r => r.Kind == kind);
        }

        var total = await revisions.LongCountAsync(cancel);
        var before = query.Before;
        var found = await revisions.Where(r => r.Number < before).OrderByDescending(r => r.Number).Take(query.Size + 1)
            .Select(r => new AuditEntry(r.Number, r.Operation, r.Kind, r.RecordId, r.Key, r.Version, r.Action, r.At, r.By, r.Reason)).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(found, query.Size, total, item => item.Revision));
    }
}

/// <summary>One thing that somebody did.</summary>
/// <param name="Revision" example="101">Its number among all changes.</param>
/// <param name="Operation" example="101">Number of the first change of the same call: a merge changes many records at once.</param>
/// <param name="Type" example="quote">What kind of record.</param>
/// <param name="Id" example="17">The record's id.</param>
/// <param name="Key" example="mustafa-3">The record's key, slug or name.</param>
/// <param name="Version" example="2">The record's version from then on.</param>
/// <param name="Action">What was done.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By" example="admin">Name of the key, or of the verb at the command line.</param>
/// <param name="Reason">Why, in their words; null when nobody said.</param>
public sealed record AuditEntry(
    long Revision, long Operation, RecordKind Type, long Id, string Key, int Version, RevisionAction Action, DateTimeOffset At, string By, string? Reason);

/// <summary>Which part of the audit.</summary>
public sealed class AuditQuery : PageQuery
{
    /// <summary>Name of a key: what was done with it.</summary>
    [FromQuery(Name = "by")]
    public string? By { get; init; }

    /// <summary>A kind of record: organization, person, group, source, membership, quote, relation, review or key.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }
}

internal sealed class AuditQueryRules : PageQueryRules<AuditQuery>
{
    public AuditQueryRules()
    {
        RuleFor(q => q.By).IsLineOrNull(100);
        RuleFor(q => q.Kind).Must(kind => kind is null || Words.All<RecordKind>().Contains(kind))
            .WithMessage("This is not a kind of record.").WithState(_ => $"{string.Join(", ", Words.All<RecordKind>())}.");
    }
}
