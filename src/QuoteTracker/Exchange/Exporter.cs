using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Exchange;

/// <summary>
/// Writes the whole database in the exchange format: the state of one record a line, kinds in the order in which they
/// refer to each other, each kind in the order of its keys. Two databases with the same records give the same bytes.
/// </summary>
internal sealed class Exporter(QuoteDb db)
{
    private const int BatchSize = 1_000;

    /// <summary>Every line, without line ends. Memory stays small however many there are.</summary>
    public async IAsyncEnumerable<string> Lines([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var type in ExchangeLine.Types)
        {
            var kind = Words.Parse<RecordKind>(type);
            var after = "";
            while (await db.KeysAfterAsync(kind, after, BatchSize, cancel) is { Count: > 0 } batch)
            {
                var records = (await db.FreshAsync(kind, [.. batch.Select(name => name.Id)], cancel)).ToDictionary(record => record.Id);
                var states = await RecordStates.Of(db, records.Values, cancel);
                foreach (var (id, _) in batch.Where(name => records.ContainsKey(name.Id)))
                    yield return await Line(type, records[id], states.Of(records[id]), cancel);
                after = batch[^1].Key;
            }
        }
    }

    private async Task<string> Line(string type, IRecord record, string state, CancellationToken cancel)
    {
        var line = new JsonObject { ["type"] = type, ["key"] = record.RecordKey };
        foreach (var (name, value) in JsonNode.Parse(state)!.AsObject().Where(field => field.Key is not ("key" or "snapshots")))
            line[name] = value?.DeepClone();
        if (record is Source source)
            await AddTexts(line, source.Id, cancel);
        return line.ToJsonString(JsonShape.Exchange);
    }

    private async Task AddTexts(JsonObject line, long source, CancellationToken cancel)
    {
        var texts = await db.Snapshots.AsNoTracking().Where(n => n.SourceId == source).OrderBy(n => n.Id).Select(n => new { n.Text, n.CapturedAt }).ToListAsync(cancel);
        if (texts.Count == 0)
            return;
        (line["text"], line["capturedAt"]) = (texts[0].Text, texts[0].CapturedAt);
        if (texts.Count > 1)
            line["snapshots"] = new JsonArray([.. texts.Skip(1).Select(n => new JsonObject { ["text"] = n.Text, ["capturedAt"] = n.CapturedAt })]);
    }
}
