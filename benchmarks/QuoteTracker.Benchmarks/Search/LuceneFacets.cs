using Lucene.Net.Index;
using Lucene.Net.Search;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>Counts values of fields over all matches, in an index of one segment. (Lucene.Net.Facet has no release of this version here.)</summary>
internal sealed class LuceneFacets(string[] fields) : ICollector
{
    private readonly SortedDocValues[] values = new SortedDocValues[fields.Length];
    private readonly int[][] counts = new int[fields.Length][];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            values[i] = context.AtomicReader.GetSortedDocValues(fields[i]);
            counts[i] = new int[values[i].ValueCount];
        }
    }

    public void Collect(int doc)
    {
        for (var i = 0; i < fields.Length; i++)
            counts[i][values[i].GetOrd(doc)]++;
    }

    /// <summary>The commonest values of each field, with their counts.</summary>
    public List<List<(string Value, int Count)>> Top(int number)
    {
        var top = new List<List<(string, int)>>();
        var text = new Lucene.Net.Util.BytesRef();
        for (var i = 0; i < fields.Length; i++)
        {
            var best = new PriorityQueue<int, int>();
            for (var value = 0; value < counts[i].Length; value++)
            {
                if (counts[i][value] > 0)
                    best.Enqueue(value, counts[i][value]);
                if (best.Count > number)
                    best.Dequeue();
            }

            var named = new List<(string, int)>();
            while (best.TryDequeue(out var value, out var count))
            {
                values[i].LookupOrd(value, text);
                named.Add((text.Utf8ToString(), count));
            }

            top.Add(named);
        }

        return top;
    }
}
