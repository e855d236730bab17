using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Access;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Sources;
using QuoteTracker.Telemetry;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>From an article to its quotes: drafts, what people decide on them, and what that says of the rules.</summary>
internal static class ExtractionRoutes
{
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services.AddSingleton<OperatorsExtractor>();

    public static IEndpointRouteBuilder MapExtraction(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sources/{id}/extract", Extract).Checks<ExtractRequest>().NeedsKey().Produces<Problem>(503, Problems.MediaType)
            .WithTags("Extraction").WithName("ExtractQuotes").WithSummary("Read the quotes in a source's text, as drafts")
            .WithDescription("""
                Who said what in the newest snapshot, or the one named: words with their places, kind, the words of saying, speaker, role, addressee, day, how the words came there, and for each why it was taken so.
                A speaker is linked where one alone here has the whole name; between several it is never guessed (`candidates`), and where nobody has it a new one is proposed. What the headline quotes is held against the body.
                Nothing is stored: a draft becomes a quote when a person decides so.
                """);
        api.MapPost("/sources/{id}/extract/decisions", Decide).Checks<DecisionsRequest>().NeedsKey().Produces<Problem>(409, Problems.MediaType)
            .WithTags("Extraction").WithName("DecideOnDrafts").WithSummary("Accept, correct or reject drafts of quotes, or take that back")
            .WithDescription("""
                What is accepted or corrected becomes quotes with their places in the text, speakers who are new among them, and relations (`elaborates`): all of it, or nothing, and 400 names every wrong field.
                A draft that is accepted without a `quote` becomes the one that it says. Each decision is kept with the draft as read and what was changed in it, so that the rules can be mended (`GET /extract/report`). A draft that became a quote is decided on again only when that quote is gone; one whose words a quote of this source has already is refused (409) unless it comes with a `quote`.
                `withdrawn` takes the last decision on a draft back: the draft is open again, and the quote that was made of it is deleted, with a revision as any deletion, where nothing was built on it since: no change, no relation to it, no review.
                """);
        api.MapGet("/sources/{id}/extract/decisions", List).ChecksQuery<PageQuery>().NeedsKey()
            .WithTags("Extraction").WithName("ListDraftDecisions").WithSummary("What was decided on the drafts of a source")
            .WithDescription("Oldest first, of all its texts, those that were replaced or taken back since among them. It shows rejected words too, and who decided: so it needs a key that may decide.");
        api.MapGet("/extract/report", (QuoteDb db, CancellationToken cancel) => ExtractionReport.Of(db, cancel)).NeedsKey()
            .WithTags("Extraction").WithName("GetExtractionReport").WithSummary("How drafts fared: accepted, corrected, rejected, by language and cue")
            .WithDescription("Each draft counts once, by the newest decision on it, also where the quote that was made of it is gone by now; one whose decision was withdrawn doesn't count. Those that were corrected come with the fields that were wrong. The ones with most corrections and rejections come first. It needs a key that may decide.");
        return api;
    }

    private static async Task<Results<Ok<ExtractionResponse>, JsonHttpResult<Problem>>> Extract(string id, Body<ExtractRequest> body, [AsParameters] Desk desk, OperatorsExtractor outside)
    {
        if (await desk.Db.Sources.AsNoTracking().Known(id).SingleOrDefaultAsync(desk.Cancel) is not { } source)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Source, "/sources", id, desk.Cancel);
        var (snapshot, wrong) = await TextOf(source.Id, id, body.Value.Snapshot, desk);
        if (snapshot is null)
            return wrong!;
        try
        {
            var article = new Article(snapshot.Text, source.Language, source.Title, source.PublishedOn);
            if (await ReadArticle.Of(article, snapshot.Id, outside, ReadArticle.Wait, ReadArticle.Patience, desk.Cancel) is not { } read)
                return Problems.Busy(desk.Http);
            var speakers = await LinkedSpeakers.Of(desk.Db, read.Drafts, source.Id, desk.Cancel);
            return TypedResults.Ok(ExtractionResponse.Of($"{snapshot.Id}", read, speakers, await DraftsOnRecord.Of(desk.Db, source.Id, snapshot.Id, desk.Cancel)));
        }
        catch (TimeoutException)
        {
            return Problems.TakesTooLong(ReadArticle.Patience);
        }
    }

    private static async Task<Results<Created<DecisionsResponse>, JsonHttpResult<Problem>>> Decide(string id, Body<DecisionsRequest> body, [AsParameters] Desk desk)
    {
        var answer = await desk.Write<Results<Created<DecisionsResponse>, JsonHttpResult<Problem>>>(async () =>
        {
            if (await desk.Db.Sources.AsNoTracking().Known(id).SingleOrDefaultAsync(desk.Cancel) is not { } source)
                return await Absence.Of(desk.Http, desk.Db, RecordKind.Source, "/sources", id, desk.Cancel);
            var (snapshot, wrong) = await TextOf(source.Id, id, body.Value.Snapshot, desk);
            return snapshot is null ? wrong! : await new Deciding(desk, source, snapshot).Decide(body.Value.Decisions);
        });
        if (answer.Result is Created<DecisionsResponse>)
        {
            foreach (var decided in body.Value.Decisions.CountBy(decision => decision.Decision))
                Measures.Decisions.Add(decided.Value, new KeyValuePair<string, object?>(Labels.Decision, Store.Words.Of(decided.Key)));
        }

        return answer;
    }

    private static async Task<Results<Ok<Page<DecisionResponse>>, JsonHttpResult<Problem>>> List(string id, [AsParameters] PageQuery query, [AsParameters] Desk desk)
    {
        if (await desk.Db.Sources.AsNoTracking().Known(id).Select(s => (long?)s.Id).SingleOrDefaultAsync(desk.Cancel) is not { } source)
            return await Absence.Of(desk.Http, desk.Db, RecordKind.Source, "/sources", id, desk.Cancel);
        var decisions = desk.Db.DraftDecisions.AsNoTracking().Where(d => d.SourceId == source);
        var total = await decisions.LongCountAsync(desk.Cancel);
        var after = query.After;
        var found = await decisions.Where(d => d.Id > after).OrderBy(d => d.Id).Take(query.Size + 1).ToListAsync(desk.Cancel);
        return TypedResults.Ok(Page.Of(found.ConvertAll(DecisionResponse.Of), query.Size, total, item => item.Id));
    }

    /// <summary>The text of a source that is meant: the newest where none is named; else the refusal.</summary>
    internal static async Task<(Snapshot? Snapshot, JsonHttpResult<Problem>? Wrong)> TextOf(long source, string id, string? wanted, Desk desk)
    {
        var kept = await desk.Db.Snapshots.AsNoTracking().Where(n => n.SourceId == source).OrderBy(n => n.Id).Select(n => new { n.Id, n.Sha256 }).ToListAsync(desk.Cancel);
        if (kept.Count == 0)
            return (null, Problems.NotHere("source with a text", id));
        var meant = wanted is null ? kept[^1] : kept.Find(n => $"{n.Id}" == wanted || Snapshot.NameOf(n.Sha256, kept.Count(earlier => earlier.Id < n.Id && earlier.Sha256 == n.Sha256)) == wanted);
        return meant is null
            ? (null, Problems.Invalid(FieldError.At("/snapshot", "This source has no such snapshot.", wanted, "The id or SHA-256 of one of its snapshots, or leave it out.")))
            : (await desk.Db.Snapshots.AsNoTracking().SingleAsync(n => n.Id == meant.Id, desk.Cancel), null);
    }
}
