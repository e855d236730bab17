using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Mcp;

/// <summary>Finding quotes.</summary>
internal sealed class SearchQuotes(IOptions<JsonOptions> json) : QuestionTool<SearchQuery, SearchResponse>("search_quotes", "Search quotes", About, Arguments, json)
{
    private const string About = """
        Finds quotes by words, and by who, where, when and what about; all that is asked must hold. Without arguments: the newest. Use it to find what somebody said on a matter; to learn whether given words are a quotation use check_quote. It reads only.
        An empty list means: nothing like that in this database, never that it was not said.
        total.relation gte: there are that many or more. To go on, ask again with the same arguments and nextCursor as cursor; null is the last page. didYouMean says which speakers were taken for a name, or part of one, that fits several. Each quote has its evidence in occurrences and its flags.
        """;

    private static readonly ToolArguments Arguments = new ToolArguments()
        .Optional("q", "Words: all must be in the quote, in whatever form its language gives them. \"exact words\" as written, -without, begin*, a OR b, ( ), a NEAR/5 b. Filters may stand in it too: speaker:name org:name source:key kind:direct topic:slug lang:en from:2024-10 to:2024-11. Case and accents don't matter.")
        .Optional("speaker", "Whoever said it: id, slug, or a name or part of one, in any script.")
        .Optional("organization", "An organization, named as in speaker: what it said, what was said in its name or by a group drawn from it.")
        .Optional("source", "Id or key of a source that it stands in.")
        .Optional("publisher", "Id, slug or name of an organization that published a source that it stands in.")
        .Optional("kind", $"How the words stand in the source: {string.Join(", ", Words.All<QuoteKind>())}; several with commas between. Only direct and partial are the speaker's own words.")
        .Optional("topic", "A topic's slug; several with commas between for any of them.")
        .Optional("language", "BCP 47 tag of the language of the words.")
        .Optional("from", "EDTF day, such as 2024-10-05 or 2024-10: quotes that may have been said then or later.")
        .Optional("to", "EDTF day: quotes that may have been said then or earlier.")
        .Optional("status", "Left out: published and retracted ones.", Words.All<QuoteStatus>())
        .Optional("sort", "Left out: relevance with words, newest without.", ["relevance", "newest", "oldest"])
        .Number("limit", "How many quotes to give.", 1, PageQuery.MaxLimit, PageQuery.DefaultLimit)
        .Optional("cursor", "The nextCursor of the page before, the other arguments unchanged. Left out: the first page.")
        .Optional("facets", $"What to count the matches by: {string.Join(", ", Facets.Names)}; several with commas, or all. Left out: nothing is counted.")
        .Switch("forgive", "true: where q can't be read, its words are searched, and searchedInstead says so. Else such a query is refused with the place.");

    protected override Task<Results<Ok<SearchResponse>, JsonHttpResult<Problem>>> Answer(SearchQuery question, ToolCall call) =>
        SearchEndpoints.Answer(question, null, call.Http, call.Db, call.Quotes, call.Cancel);

    protected override void Tell(SearchResponse answer, Telling telling)
    {
        telling.Line(answer.Items.Count == 0
            ? "No such quote is in this database. That does not mean that nothing like it was said."
            : $"{(answer.Total.Relation == "gte" ? "At least " : "")}{answer.Total.Value} quotes match; here are {answer.Items.Count}.");
        if (answer.SearchedInstead is { } instead)
            telling.Line($"The query could not be read. Searched instead: {instead}");
        telling.Meant(answer.DidYouMean);
        foreach (var found in answer.Items)
            telling.Line("").Quote(found.Quote);
        if (answer.NextCursor is { } next)
            telling.Line($"\nThere are more: ask again with the same arguments and cursor {next}");
    }
}
