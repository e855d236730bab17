using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Telemetry;

namespace QuoteTracker.Check;

/// <summary>Did X say this?</summary>
internal static class CheckRoutes
{
    public static IEndpointRouteBuilder MapCheck(this IEndpointRouteBuilder api)
    {
        api.MapPost("/check", (Body<CheckRequest> body, QuoteDb db, QuoteReader reader, TimeProvider clock, Embeddings embeddings, HttpContext http, CancellationToken cancel) => Answer(body.Value, http, new Checker(db, reader, clock, cancel, embeddings)))
            .Checks<CheckRequest>().WithTags("Check").WithName("Check").WithSummary("Did somebody say these words?")
            .WithDescription("""
                Says what this database has of the words: `verbatim`, `excerpt`, `elided`, `altered` with every change and its kind, `stitched`, `reported`, `notFound` or `tooShort`; with a speaker, whose they are; and the evidence for it.
                The words decide, not how alike they look: a sentence and its negation are alike but for one word. `contract` lists the differences that make none.
                `notFound` means "not in this database", never "not said". Nothing is stored, and no key is needed.
                """);
        api.MapGet("/check", ([AsParameters] CheckQuery query, QuoteDb db, QuoteReader reader, TimeProvider clock, Embeddings embeddings, HttpContext http, CancellationToken cancel) => Answer(query.Request, http, new Checker(db, reader, clock, cancel, embeddings)))
            .ChecksQuery<CheckQuery>().WithTags("Check").WithName("CheckLink").WithSummary("Did somebody say these words? As a link to share")
            .WithDescription("The same as `POST /check`, in an address.");
        api.MapPost("/check/batch", Many)
            .Checks<CheckBatchRequest>().WithTags("Check").WithName("CheckMany").WithSummary("Up to 100 checks in one call")
            .WithDescription("The answers stand in the order of the checks, each as `POST /check` gives it. Their texts have at most 100,000 characters together. One wrong check refuses all, and is named.");
        api.MapPost("/scan", (Body<ScanRequest> body, QuoteDb db, QuoteReader reader, TimeProvider clock, HttpContext http, CancellationToken cancel) => Answer(body.Value, http, new Scanner(db, reader, clock, cancel)))
            .Checks<ScanRequest>().WithTags("Check").WithName("Scan").WithSummary("Every quotation in a text, checked")
            .WithDescription("""
                Finds what stands in quotation marks in a text, a web page or Markdown (block quotes too), whom the text names for it, and checks each as `POST /check` does, without reviews. Up to 200 quotations of a text are checked.
                Nothing is stored or logged, and no key is needed.
                """);
        return api;
    }

    /// <summary>The answer to a text, however it was asked; one that took long is told of.</summary>
    public static async Task<Ok<ScanResponse>> Answer(ScanRequest request, HttpContext http, Scanner scanner)
    {
        var since = Stopwatch.GetTimestamp();
        var answer = await scanner.Scan(request);
        Tell(http, "scan", since, [.. answer.Quotations.Select(one => one.Check).OfType<CheckResponse>()]);
        return TypedResults.Ok(answer);
    }

    /// <summary>The answer to a check, however it was asked; one that took long is told of.</summary>
    public static async Task<Ok<CheckResponse>> Answer(CheckRequest request, HttpContext http, Checker checker)
    {
        var since = Stopwatch.GetTimestamp();
        var answer = await checker.Check(request);
        Tell(http, "check", since, [answer]);
        return TypedResults.Ok(answer);
    }

    private static void Tell(HttpContext http, string what, long since, IReadOnlyCollection<CheckResponse> answers) => http.RequestServices.GetRequiredService<SlowQueries>()
        .Look(http, what, Stopwatch.GetElapsedTime(since), answers.Sum(one => one.Searched.Candidates), bounded: answers.Any(one => one.Searched.Candidates >= Shortlist.Kept));

    private static async Task<Ok<CheckBatchResponse>> Many(Body<CheckBatchRequest> body, QuoteDb db, QuoteReader reader, TimeProvider clock, Embeddings embeddings, HttpContext http, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        var checker = new Checker(db, reader, clock, cancel, embeddings);
        var answers = new List<CheckResponse>(body.Value.Checks.Count);
        foreach (var check in body.Value.Checks)
            answers.Add(await checker.Check(check));
        Tell(http, "checks", since, answers);
        return TypedResults.Ok(new CheckBatchResponse(answers));
    }
}
