using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Exchange;

/// <summary>Records as lines of the exchange format: a type, a key, and the record's state. A record has the same line in every export.</summary>
internal sealed class RecordLines(QuoteDb db)
{
    /// <summary>The lines of records of one kind, in their order, without line ends. One source's texts are in memory at a time.</summary>
    public async IAsyncEnumerable<string> Of(RecordKind kind, IReadOnlyCollection<IRecord> records, [EnumeratorCancellation] CancellationToken cancel)
    {
        var states = await RecordStates.Of(db, records, cancel);
        foreach (var record in records)
        {
            var line = OnRecord.LineOf(kind, record, states);
            if (record is Source source)
                await AddTexts(line, source.Id, cancel);
            yield return line.ToJsonString(JsonShape.Exchange);
        }
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
