using QuoteTracker.Store.Measures;

namespace QuoteTracker.Store.Index;

/// <summary>The words of quotes, captured texts and reviews, as the rest of the program asks for them.</summary>
public static class WordSearch
{
    extension(QuoteDb db)
    {
        /// <summary>Search rows of quotes that have these folded words, one after another where <paramref name="inOrder"/>, drafts among them; see <see cref="SearchRow"/>.</summary>
        public Task<List<long>> QuoteRowsAsync(IReadOnlyList<string> words, bool inOrder, int limit, CancellationToken cancel) =>
            Rows(db, WordIndex.Quotes, Match(words, inOrder), limit, cancel);

        /// <summary>Stretches of captured texts that have these folded words, one after another where <paramref name="inOrder"/>, as <see cref="PassageRow"/>s. A run over the end of a stretch is not found.</summary>
        public Task<List<long>> PassagesAsync(IReadOnlyList<string> words, bool inOrder, int limit, CancellationToken cancel) =>
            Rows(db, WordIndex.Passages, Match(words, inOrder), limit, cancel);

        /// <summary>Ids of reviews, in any order, that have a folded word, inflected or not, in this language (BCP 47).</summary>
        public Task<List<long>> ReviewsAsync(string folded, string language, int limit, CancellationToken cancel) =>
            Rows(db, WordIndex.Reviews, Run([ReviewWords.Stem(folded, IndexLanguages.CodeOf(language))]), limit, cancel);

        /// <summary>How many reviews have a part of a word, see <see cref="Text.WordParts"/>; counted up to <paramref name="bound"/>.</summary>
        public async Task<int> ReviewsWithPartAsync(string part, int bound, CancellationToken cancel) =>
            (await Rows(db, WordIndex.Reviews, Run([ReviewWords.Part(part)]), bound, cancel)).Count;
    }

    private static async Task<List<long>> Rows(QuoteDb db, WordIndex index, IndexMatch match, int limit, CancellationToken cancel)
    {
        using var timing = Timing.Of(db.Engine, "search.words");
        return await db.Engine.WordRowsAsync(db, index, match, limit, cancel);
    }

    private static IndexMatch Match(IReadOnlyList<string> words, bool inOrder) =>
        inOrder ? Run(words) : IndexMatch.All.Of([.. words.Select(word => Run([word]))]);

    private static IndexMatch.Run Run(IReadOnlyList<string> tokens) => new(IndexColumn.Words, [.. tokens.Select(IndexToken.Of)]);
}
