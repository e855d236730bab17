using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Store.History;

namespace QuoteTracker.Mcp;

/// <summary>One quote with all that is known of it.</summary>
internal sealed class GetQuote(IOptions<JsonOptions> json) : QuestionTool<WantedQuote, QuoteResponse>("get_quote", "One quote with its evidence", About, Arguments, json)
{
    private const string About = """
        One quote of this database by its id or key, as other answers give them: the words, who said them with the role on that day, when, in which sources with the exact words there and how sure the place is (anchor: exact, fuzzy, ambiguous, orphan), relations to other quotes such as corrections, reviews, flags. Use it when an answer names a quote only in short, or before you cite one. It reads only.
        Only words of kind direct and partial are the speaker's. isRendering: they render another language. unsourced: nobody can check it.
        """;

    private static readonly ToolArguments Arguments = new ToolArguments().Required("id", "Id or key of the quote: 13, or mustafa-1.", Letters.AtMost(200));

    protected override async Task<Results<Ok<QuoteResponse>, JsonHttpResult<Problem>>> Answer(WantedQuote question, ToolCall call) =>
        await Desk.Of(call.Http).Response(question.Id) is { } quote ? TypedResults.Ok(quote) : await Absence.Of(call.Http, call.Db, RecordKind.Quote, "/quotes", question.Id, call.Cancel);

    protected override void Tell(QuoteResponse answer, Telling telling) => telling.Quote(answer, isWhole: true);
}
