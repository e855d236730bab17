using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>Lucene.Net in process: one merged segment in mapped memory, BM25, stored fields read for the page.</summary>
internal sealed class LuceneNet : IContender
{
    private static readonly string[] FacetFields = ["speaker", "kind", "topic", "source", "year", "month"];
    private static readonly Sort ByDay = new(new SortField("day", SortFieldType.INT32, reverse: true));
    private readonly string folder;
    private readonly MMapDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    private LuceneNet(string folder, MMapDirectory directory)
    {
        (this.folder, this.directory) = (folder, directory);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    }

    public string Name => "Lucene.Net 4.8.0-beta00017";

    public string? Loaded { get; private init; }

    public static IContender Start(CorpusFile corpus)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"quotetracker-benchmark-lucene-{Environment.ProcessId}");
        var directory = new MMapDirectory(folder);
        var clock = Stopwatch.StartNew();
        var quotes = Fill(directory, corpus);
        var rate = quotes / clock.Elapsed.TotalSeconds;
        var size = System.IO.Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);
        return new LuceneNet(folder, directory) { Loaded = $"{rate:N0} quotes/s, {size / 1_000_000:N0} MB" };
    }

    public ValueTask<int?> Ask(Question question)
    {
        var query = Query(question);
        var found = question.Class switch
        {
            QueryClass.InYears => searcher.Search(query, NumericRangeFilter.NewInt32Range("day", Day(question.From), Day(question.To), true, true), Question.PageSize).ScoreDocs,
            QueryClass.DeepPage or QueryClass.Newest => searcher.Search(query, null, question.Page * Question.PageSize, ByDay).ScoreDocs,
            QueryClass.Facets => WithFacets(query),
            _ => searcher.Search(query, Question.PageSize).ScoreDocs,
        };
        var items = 0;
        foreach (var hit in found.Skip((question.Page - 1) * Question.PageSize))
            items += searcher.Doc(hit.Doc).Fields.Count > 0 ? 1 : 0;
        return new(items);
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        directory.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private ScoreDoc[] WithFacets(Query query)
    {
        var best = TopScoreDocCollector.Create(Question.PageSize, docsScoredInOrder: true);
        var facets = new LuceneFacets(FacetFields);
        searcher.Search(query, MultiCollector.Wrap(best, facets));
        facets.Top(10);
        return best.GetTopDocs().ScoreDocs;
    }

    private static Query Query(Question question) => question.Class switch
    {
        QueryClass.Phrase => new PhraseQuery { Word(question.Words[0]), Word(question.Words[1]) },
        QueryClass.AnyOfEight => All(Occur.SHOULD, [.. question.Words.Select(word => new TermQuery(Word(word)))]),
        QueryClass.Prefix => new PrefixQuery(Word(question.Word)),
        QueryClass.Near => new SpanNearQuery([new SpanTermQuery(Word(question.Words[0])), new SpanTermQuery(Word(question.Words[1]))], 5, inOrder: false),
        QueryClass.Exclusion => new BooleanQuery { { new TermQuery(Word(question.Words[0])), Occur.MUST }, { new TermQuery(Word(question.Words[1])), Occur.MUST_NOT } },
        QueryClass.OfSpeaker => All(Occur.MUST, new TermQuery(Word(question.Word)), new ConstantScoreQuery(new TermQuery(new Term("speaker", $"speaker-{question.Speaker}")))),
        QueryClass.Newest => new MatchAllDocsQuery(),
        QueryClass.NamesAsTyped => new PrefixQuery(new Term("name", question.Word)),
        _ => new TermQuery(Word(question.Word)),
    };

    private static BooleanQuery All(Occur occur, params Query[] parts)
    {
        var all = new BooleanQuery();
        foreach (var part in parts)
            all.Add(part, occur);
        return all;
    }

    private static Term Word(string word) => new("text", word);

    private static int Day(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    private static int Fill(MMapDirectory directory, CorpusFile corpus)
    {
        var analyzer = Analyzer.NewAnonymous((_, text) =>
        {
            var words = new WhitespaceTokenizer(LuceneVersion.LUCENE_48, text);
            return new TokenStreamComponents(words, new LowerCaseFilter(LuceneVersion.LUCENE_48, words));
        });
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 128, Similarity = new BM25Similarity() });
        var count = 0;
        foreach (var quote in corpus.Quotes())
        {
            var document = new Document
            {
                new Int32Field("id", quote.Id, Field.Store.YES),
                new TextField("text", quote.Text, Field.Store.YES),
                new StringField("speaker", quote.Speaker, Field.Store.YES),
                new Int32Field("day", Day(quote.Day), Field.Store.YES),
                new NumericDocValuesField("day", Day(quote.Day)),
            };
            string[] values = [quote.Speaker, quote.Kind, quote.Topic, quote.Source, $"{quote.Day.Year}", quote.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture)];
            foreach (var (field, value) in FacetFields.Zip(values))
                document.Add(new SortedDocValuesField(field, new BytesRef(value)));
            writer.AddDocument(document);
            count++;
        }

        foreach (var (key, name) in corpus.Speakers())
            writer.AddDocument(new Document { new StringField("key", key, Field.Store.YES), new TextField("name", name, Field.Store.YES) });
        writer.ForceMerge(1);
        return count;
    }
}
