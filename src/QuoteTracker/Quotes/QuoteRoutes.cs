using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Quotes one by one. Finding them is <c>Search</c>.</summary>
internal sealed class QuoteRoutes() : RecordRoutes<Quote, QuoteRequest, QuoteResponse>(RecordKind.Quote, "/quotes", "Quote", "Quotes")
{
    protected override string AboutReading => "With its evidence: speakers, occurrences with both W3C selectors and the way the words came there, relations, reviews. Numbers are ids, anything else is a key. A deleted one answers 410 with who and when. `Accept` gives it as JSON-LD (schema.org), W3C Web Annotations, BibTeX, RIS or CSL-JSON.";

    protected override string AboutAdding => "Its words must stand in the text of each source it names; the place is found from `exact`, with `prefix`, `suffix` or `start` where the words stand there more than once. It can be searched when the answer is back.";

    protected override string AboutReplacing => "What the body leaves out is taken away. The key stays; relations stay.";

    protected override string AboutDeleting => "Its relations go with it, and come back with it; speakers and sources stay. Reviews keep it: 409 says how many.";

    public void MapAll(IEndpointRouteBuilder api)
    {
        Map(api);
        api.MapQuoteBatch();
        api.MapOccurrences();
        api.MapCitations();
    }

    protected override Task<Quote?> Find(Desk desk, string reference) => desk.Db.Quotes.Known(reference).Whole().SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(QuoteRequest request) => request.Key;

    protected override Task<Quote> Make(QuoteRequest request, Desk desk) => Task.FromResult(QuoteWrites.New(request, desk.Clock.GetUtcNow()));

    protected override async Task<List<FieldError>> Write(Quote record, QuoteRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var speakers = await KnownSpeakers.Load(desk.Db, request.SpeakerReferences(), desk.Cancel);
        var sources = await KnownSources.Load(desk.Db, request.SourceReferences(), desk.Cancel);
        record.Write(request, speakers, sources, errors);
        return errors;
    }

    protected override RouteHandlerBuilder MapReading(RouteGroupBuilder routes) => routes.MapGet("/{id}", Get).Gives(QuoteForms.All);

    protected override Task<QuoteResponse?> Read(string reference, Desk desk) => desk.Response(reference);

    // By id no context is made at all: that is the most asked question.
    private async Task<Results<Ok<QuoteResponse>, JsonHttpResult<Problem>>> Get(string id, QuoteReader reader, HttpContext http) =>
        KnownRecords.IdOf(id) is { } known && await reader.Responses([known], http.RequestAborted) is [var quote] ? TypedResults.Ok(quote) : await GetAsync(id, Desk.Of(http));

    protected override async Task<string?> UsesOf(Quote record, Desk desk) =>
        await desk.Db.Reviews.CountAsync(r => r.QuoteId == record.Id, desk.Cancel) is > 0 and var reviews ? $"{reviews} review{(reviews == 1 ? "" : "s")}" : null;

    protected override Task Remove(Quote record, Desk desk) => QuoteWrites.Remove(record, desk);

    // A retraction that was deleted and brought back retracts again. Where the other quote is gone by now, the relation stays gone.
    protected override async Task BringBackWith(Quote record, Revision end, Desk desk)
    {
        foreach (var gone in await desk.Db.DeletedWithAsync(end, RecordKind.Relation, desk.Cancel))
        {
            var state = JsonNode.Parse((await desk.Db.StateAsync(RecordKind.Relation, gone.RecordId, gone.Version - 1, desk.Cancel))!)!;
            var quotes = await KnownQuotes.Load(desk.Db, [(string)state["from"]!, (string)state["to"]!], desk.Cancel);
            if (quotes.IdOf((string)state["from"]!) is not { } from || quotes.IdOf((string)state["to"]!) is not { } to)
                continue;
            var relation = new Relation { Key = gone.Key, FromId = from, ToId = to, Kind = Words.Parse<RelationKind>((string)state["kind"]!) };
            await desk.Db.AddAgainAsync(relation, gone.RecordId, gone.Version + 1, desk.Cancel);
            desk.Db.Marks[relation] = (RevisionAction.Reverted, null);
        }

        await desk.Db.SaveChangesAsync(desk.Cancel);
    }
}
