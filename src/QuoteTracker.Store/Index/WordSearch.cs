namespace QuoteTracker.Store.Index;

/// <summary>The words of quotes, captured texts and reviews, as the rest of the program asks for them.</summary>
public static class WordSearch
{
    extension(QuoteDb db)
    {
        /// <summary>Search rows of quotes that have these folded words one after another, in any order, drafts among them; see <see cref="SearchRow"/>.</summary>
        public Task<List<long>> QuoteRowsAsync(IReadOnlyList<string> run, int limit, CancellationToken cancel) =>
            db.Engine.WordRowsAsync(db, WordIndex.Quotes, [.. run.Select(IndexToken.Of)], limit, cancel);

        /// <summary>Stretches of captured texts that have these folded words one after another, as <see cref="PassageRow"/>s, in any order. A run over the end of a stretch is not found.</summary>
        public Task<List<long>> PassagesAsync(IReadOnlyList<string> run, int limit, CancellationToken cancel) =>
            db.Engine.WordRowsAsync(db, WordIndex.Passages, [.. run.Select(IndexToken.Of)], limit, cancel);

        /// <summary>Ids of reviews, in any order, that have a folded word, inflected or not, in this language (BCP 47).</summary>
        public Task<List<long>> ReviewsAsync(string folded, string language, int limit, CancellationToken cancel) =>
            db.Engine.WordRowsAsync(db, WordIndex.Reviews, [ReviewWords.Stem(folded, IndexLanguages.CodeOf(language))], limit, cancel);

        /// <summary>How many reviews have a part of a word, see <see cref="Text.WordParts"/>; counted up to <paramref name="bound"/>.</summary>
        public async Task<int> ReviewsWithPartAsync(string part, int bound, CancellationToken cancel) =>
            (await db.Engine.WordRowsAsync(db, WordIndex.Reviews, [ReviewWords.Part(part)], bound, cancel)).Count;
    }
}
