using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>The history of one kind of records, to read: versions, permalinks, differences. It stays when the record is gone.</summary>
internal sealed class VersionRoutes(RecordKind kind, string path, string one)
{
    /// <summary>Such as "a person" and "an organization".</summary>
    public static string A(RecordKind kind) => $"{(Words.Of(kind)[0] == 'o' ? "an" : "a")} {Words.Of(kind)}";

    public void Map(RouteGroupBuilder records)
    {
        records.MapGet("/{id}/versions", List)
            .WithName($"List{one}Versions").WithSummary($"Every version of {A(kind)}")
            .WithDescription("Oldest first: what was done, when, by whom and why. A deleted record's versions stay.");
        records.MapGet("/{id}/versions/{n:int}", Get)
            .WithName($"Get{one}Version").WithSummary($"A{A(kind)[1..]} as it was at a version")
            .WithDescription("A permalink: this answer never changes, byte by byte, whatever becomes of the record, but where the law takes it out. References are keys and slugs, which stay too.");
        records.MapGet("/{id}/diff", Diff)
            .WithName($"Diff{one}Versions").WithSummary($"What differs between two versions of {A(kind)}")
            .WithDescription("Field by field, texts word by word. Without `to`: the newest version; without `from`: the one before `to`.");
    }

    private async Task<Results<Ok<Page<VersionSummary>>, JsonHttpResult<Problem>>> List(string id, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.IdOfAsync(kind, id, cancel) is not { } record)
            return await Absence.Of(http, db, kind, path, id, cancel);
        var versions = await db.RevisionsOf(kind, record).ToListAsync(cancel);
        return TypedResults.Ok(new Page<VersionSummary>([.. versions.Select(VersionSummary.Of)], Total.Of(versions.Count), null));
    }

    private async Task<Results<Ok<RecordVersion>, JsonHttpResult<Problem>>> Get(string id, int n, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.IdOfAsync(kind, id, cancel) is not { } record)
            return await Absence.Of(http, db, kind, path, id, cancel);
        if (await db.RevisionsOf(kind, record).SingleOrDefaultAsync(r => r.Version == n, cancel) is not { } revision)
            return Problems.NotHere("version", n);
        var state = await db.StateAsync(kind, record, n, cancel);
        if (state is null && await db.PurgeOfAsync(kind, record, n, cancel) is { } purge)
            return Absence.ByLaw(purge);
        return TypedResults.Ok(new RecordVersion(kind, record, revision.Key, VersionSummary.Of(revision), state is null ? null : JsonNode.Parse(state)));
    }

    private async Task<Results<Ok<VersionDiff>, JsonHttpResult<Problem>>> Diff(
        string id, [FromQuery] string? from, [FromQuery] string? to, HttpContext http, QuoteDb db, CancellationToken cancel)
    {
        if (await db.IdOfAsync(kind, id, cancel) is not { } record)
            return await Absence.Of(http, db, kind, path, id, cancel);
        var newest = await db.RevisionsOf(kind, record).MaxAsync(r => r.Version, cancel);
        var errors = new List<FieldError>();
        var last = Number("to", to, newest, newest, errors);
        var first = Number("from", from, Math.Max(1, last - 1), newest, errors);
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        var (before, after) = (await db.StateAsync(kind, record, first, cancel), await db.StateAsync(kind, record, last, cancel));
        if ((before is null ? await db.PurgeOfAsync(kind, record, first, cancel) : null) is { } purgedBefore)
            return Absence.ByLaw(purgedBefore);
        if ((after is null ? await db.PurgeOfAsync(kind, record, last, cancel) : null) is { } purgedAfter)
            return Absence.ByLaw(purgedAfter);
        return TypedResults.Ok(new VersionDiff(first, last, FieldDiff.Of(Parsed(before), Parsed(after))));
    }

    // A record that is gone at a version has no fields there.
    private static JsonNode Parsed(string? state) => state is null ? new JsonObject() : JsonNode.Parse(state)!;

    private static int Number(string name, string? given, int otherwise, int newest, List<FieldError> errors)
    {
        if (given is null)
            return otherwise;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= newest)
            return number;
        errors.Add(FieldError.In(name, "There is no such version.", given, $"1 to {newest}."));
        return otherwise;
    }
}
