using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Access;
using QuoteTracker.Http;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Many quotes in one call.</summary>
internal static class QuoteBatchRoutes
{
    public static void MapQuoteBatch(this IEndpointRouteBuilder api) =>
        api.MapPost("/quotes/batch", AddMany).WithTags("Quotes").Checks<QuoteBatchRequest>().NeedsKey()
            .WithName("AddQuotes").WithSummary("Add up to 1,000 quotes")
            .WithDescription("`together`: all of them, or none; 400 names every wrong field of every quote, a key that is taken too. `each`: every quote by itself; 200 has a result for each, with the status and the problem that it would have got alone. They can be searched when the answer is back. For more, and for other records, there is `POST /imports`.");

    private static Task<Results<Created<QuoteBatchResponse>, Ok<QuoteBatchResponse>, JsonHttpResult<Problem>>> AddMany(Body<QuoteBatchRequest> body, [AsParameters] Desk desk) =>
        desk.Write<Results<Created<QuoteBatchResponse>, Ok<QuoteBatchResponse>, JsonHttpResult<Problem>>>(async () =>
        {
            var batch = new QuoteBatch(desk, body.Value.Mode);
            await batch.Judge(body.Value.Quotes);
            if (body.Value.Mode == BatchMode.Together && batch.Errors is { Count: > 0 } errors)
                return Problems.Invalid(errors);

            await desk.Db.AddNewAsync(batch.Good, desk.Cancel);
            return body.Value.Mode == BatchMode.Together ? TypedResults.Created((string?)null, batch.Response) : TypedResults.Ok(batch.Response);
        });
}
