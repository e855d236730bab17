using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store.History;

namespace QuoteTracker.Speakers;

/// <summary>A merge that is to be undone: who comes back, out of whom, and what the merge did to each record.</summary>
internal sealed class UndoneMerge
{
    private readonly Dictionary<(RecordKind Kind, long Id), MergedState> records = [];

    private UndoneMerge(string back, string taker) => (Back, Taker) = (back, taker);

    /// <summary>Slug of the speaker who comes back.</summary>
    public string Back { get; }

    /// <summary>Slug of the one that they were merged into.</summary>
    public string Taker { get; }

    /// <summary>Reads what the merge changed.</summary>
    public static async Task<UndoneMerge> Of(Desk desk, Revision merge, string taker)
    {
        var undone = new UndoneMerge(merge.Key, taker);
        var changed = await desk.Db.Revisions.AsNoTracking().Where(r => r.Number >= merge.Operation && r.Operation == merge.Operation)
            .Select(r => new { r.Kind, r.RecordId, r.Version }).ToListAsync(desk.Cancel);
        foreach (var record in changed)
        {
            if (await desk.Db.StateAsync(record.Kind, record.RecordId, record.Version - 1, desk.Cancel) is { } before)
                undone.records[(record.Kind, record.RecordId)] = new MergedState(Parsed(before), Parsed(await desk.Db.StateAsync(record.Kind, record.RecordId, record.Version, desk.Cancel) ?? "{}"));
        }

        return undone;
    }

    /// <summary>What the merge did to a record; null where it left it alone.</summary>
    public MergedState? Of(RecordKind kind, long id) => records.GetValueOrDefault((kind, id));

    private static JsonObject Parsed(string state) => JsonNode.Parse(state)!.AsObject();
}

/// <summary>A record's state before a merge and after it; empty after it for the one that was merged away.</summary>
internal sealed record MergedState(JsonObject Before, JsonObject After);
