using System.Runtime.CompilerServices;
using QuoteTracker.Exchange.Formats;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

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
        var lines = new RecordLines(db);
        foreach (var type in RecordTypes.All)
        {
            var kind = Words.Parse<RecordKind>(type);
            var after = "";
            while (await db.KeysAfterAsync(kind, after, BatchSize, cancel) is { Count: > 0 } batch)
            {
                var records = (await db.FreshAsync(kind, [.. batch.Select(name => name.Id)], cancel)).ToDictionary(record => record.Id);
                await foreach (var line in lines.Of(kind, [.. batch.Where(name => records.ContainsKey(name.Id)).Select(name => records[name.Id])], cancel))
                    yield return line;
                after = batch[^1].Key;
            }
        }
    }
}
