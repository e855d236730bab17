using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Relations between quotes.</summary>
internal sealed class RelationRoutes() : RecordRoutes<Relation, RelationRequest, RelationResponse>(RecordKind.Relation, "/relations", "Relation", "Relations")
{
    protected override string AboutAdding => "Both quotes show it, each from its side: `elaborates` and `elaboratedBy`. `denies`, `retracts` and `corrects` mark the other quote wherever it is shown. No kind but `contradicts` and `paraphrases` may come back to where it started.";

    protected override string AboutDeleting => "The quotes stay.";

    public void MapAll(IEndpointRouteBuilder api)
    {
        Map(api).MapGet("", List).ChecksQuery<ListQuery>()
            .WithName("ListRelations").WithSummary("The relations")
            .WithDescription("In the order of their ids. With `name`, those whose key has the words given, as typed.");
        api.MapGet("/quotes/{id}/relations", OfQuote).WithTags(Many)
            .WithName("GetRelationsOfQuote").WithSummary("How a quote stands to others, both ways")
            .WithDescription("First those that it has to others, then those that others have to it, with the word for that side.");
    }

    protected override Task<Relation?> Find(Desk desk, string reference) => desk.Db.Relations.Known(reference).SingleOrDefaultAsync(desk.Cancel);

    protected override string? KeyOf(RelationRequest request) => request.Key;

    protected override Task<Relation> Make(RelationRequest request, Desk desk) => Task.FromResult(new Relation { Key = request.Key ?? Keys.New() });

    protected override async Task<List<FieldError>> Write(Relation record, RelationRequest request, Desk desk)
    {
        var errors = new List<FieldError>();
        var quotes = await KnownQuotes.Load(desk.Db, [request.From, request.To], desk.Cancel);
        await record.Write(request, quotes, desk.Db, errors, desk.Cancel);
        return errors;
    }

    protected override async Task<RelationResponse?> Read(string reference, Desk desk) =>
        await Rows(desk.Db.Relations.AsNoTracking().Known(reference)).SingleOrDefaultAsync(desk.Cancel) is { } row ? Response(row) : null;

    protected override async Task<JsonHttpResult<Problem>?> Doubled(RelationRequest request, long? except, Desk desk)
    {
        var quotes = await KnownQuotes.Load(desk.Db, [request.From, request.To], desk.Cancel);
        var (from, to) = (quotes.IdOf(request.From), quotes.IdOf(request.To));
        var isSymmetric = request.Kind == RelationKind.Contradicts;
        var there = await desk.Db.Relations.Where(r => r.Id != except && r.Kind == request.Kind
                && ((r.FromId == from && r.ToId == to) || (isSymmetric && r.FromId == to && r.ToId == from)))
            .Select(r => (long?)r.Id).FirstOrDefaultAsync(desk.Cancel);
        return there is { } id ? Problems.AlreadyThere("relation", $"/api/v1/relations/{id}") : null;
    }

    private static async Task<Ok<Page<RelationResponse>>> List([AsParameters] ListQuery list, QuoteDb db, CancellationToken cancel)
    {
        var relations = db.Relations.AsNoTracking();
        foreach (var word in (list.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            relations = relations.Where(r => r.Key.Contains(word));

        var total = await relations.LongCountAsync(cancel);
        var after = list.After;
        var rows = await Rows(relations.Where(r => r.Id > after).OrderBy(r => r.Id).Take(list.Size + 1)).ToListAsync(cancel);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(Response), list.Size, total, item => item.Id));
    }

    private static async Task<Results<Ok<Page<RelatedQuote>>, JsonHttpResult<Problem>>> OfQuote(string id, [AsParameters] Desk desk)
    {
        if (await desk.Response(id) is not { } quote)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Quote, "/quotes", id, desk.Cancel);
        return TypedResults.Ok(new Page<RelatedQuote>(quote.Relations, Total.Of(quote.Relations.Count), null));
    }

    private sealed record Row(long Id, string Key, int Version, RelatedEnd From, RelationKind Kind, RelatedEnd To);

    private static IQueryable<Row> Rows(IQueryable<Relation> relations) => relations.Select(r => new Row(
        r.Id, r.Key, r.Version, new RelatedEnd(r.From!.Id, r.From.Key, r.From.Text, r.From.Language), r.Kind, new RelatedEnd(r.To!.Id, r.To.Key, r.To.Text, r.To.Language)));

    private static RelationResponse Response(Row r) => new(r.Id, r.Key, r.Version, r.From, r.Kind, r.To, RelationKinds.Inverse(r.Kind));
}
