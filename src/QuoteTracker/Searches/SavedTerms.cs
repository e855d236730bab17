using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Searches;

namespace QuoteTracker.Searches;

/// <summary>The parameters of a saved search: how they are kept, and asked again.</summary>
internal static class SavedTerms
{
    /// <summary>As they are kept. As <see cref="SearchTerms"/>, whatever else the record has.</summary>
    public static string Json(SearchTerms terms) => JsonSerializer.Serialize<SearchTerms>(terms, JsonShape.Exchange);

    /// <summary>A search of this shape with the parameters that are kept.</summary>
    public static T Read<T>(SavedSearch search) where T : SearchTerms => JsonSerializer.Deserialize<T>(search.Query, JsonShape.Exchange)!;

    /// <summary>The question that a search asks; with errors where it can't be asked, each pointing into the search.</summary>
    public static async Task<(SearchQuestion Question, List<FieldError> Errors)> QuestionAsync(this QuoteDb db, SearchTerms terms, CancellationToken cancel)
    {
        var questions = new SearchQuestions(db, cancel);
        var question = await questions.Of(terms);
        return (question, Pointed(questions.Errors));
    }

    /// <summary>As above, of a saved one. It was good when it was saved, but a speaker may be gone since, or a part of a name fit too many: then it is refused.</summary>
    public static async Task<(SearchQuestion Question, JsonHttpResult<Problem>? Refusal)> QuestionAsync(this QuoteDb db, SavedSearch search, CancellationToken cancel)
    {
        var (question, errors) = await db.QuestionAsync(Read<SearchTerms>(search), cancel);
        return (question, errors.Count == 0 ? null : Problems.SearchOutOfDate(search.Key, errors));
    }

    /// <summary>Why a saved search can't be asked any more.</summary>
    public static JsonHttpResult<Problem> Refusal(SavedSearch search, IEnumerable<FieldError> errors) => Problems.SearchOutOfDate(search.Key, Pointed(errors));

    private static List<FieldError> Pointed(IEnumerable<FieldError> errors) => [.. errors.Select(error => error with { Parameter = null, Pointer = $"/{error.Parameter}" })];
}
