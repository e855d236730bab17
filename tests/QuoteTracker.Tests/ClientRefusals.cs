using System.Net;
using System.Text;
using QuoteTracker.Client;

namespace QuoteTracker.Tests;

/// <summary>What the .NET client makes of refusals, of newer servers, and of callers who don't wait.</summary>
public sealed class ClientRefusals(SeededApp app) : IClassFixture<SeededApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private QuoteTrackerClient Quotes => field ??= new(app.Reader);

    [Fact]
    public async Task A_wrong_field_is_named()
    {
        var curator = new QuoteTrackerClient(app.Reader, App.AdminKey);
        var refused = await Should.ThrowAsync<QuoteTrackerException>(curator.AddQuote(new QuoteRequest("Words of nobody.", QuoteKind.Direct, "en", [new("nobody-here")], SaidOn: "2024-13"), cancel: Cancel));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Type.ShouldBe("/docs/errors#invalid-request");
        refused.Title.ShouldBe("The request has wrong fields.");
        refused.Errors.ShouldContain(error => error.Pointer == "/saidOn" && error.Given == "2024-13" && error.Allowed!.Contains("EDTF", StringComparison.Ordinal));
        refused.Message.ShouldStartWith("The request has wrong fields.");
    }

    [Fact]
    public async Task A_search_that_cannot_be_read_is_told_by_its_parameter()
    {
        var refused = await Should.ThrowAsync<QuoteTrackerException>(Quotes.Search(new SearchTerms { Q = "independence (" }, Cancel));
        refused.Errors.ShouldHaveSingleItem().Parameter.ShouldBe("q");
    }

    [Fact]
    public async Task What_is_not_in_this_database_is_so()
    {
        var refused = await Should.ThrowAsync<QuoteTrackerException>(Quotes.GetPerson("no/such?person", Cancel));
        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        refused.Errors.ShouldBeEmpty();
        refused.Detail!.ShouldContain("in this database");
    }

    [Fact]
    public async Task Writing_without_a_key_is_refused_and_with_a_wrong_one()
    {
        (await Should.ThrowAsync<QuoteTrackerException>(Quotes.AddPerson(new PersonRequest("Nobody New"), cancel: Cancel))).Type.ShouldBe("/docs/errors#key-needed");
        (await Should.ThrowAsync<QuoteTrackerException>(new QuoteTrackerClient(app.Reader, "wrong").AddPerson(new PersonRequest("Nobody New"), cancel: Cancel))).Type.ShouldBe("/docs/errors#key-refused");
    }

    [Fact]
    public async Task The_callers_http_client_stays_as_it_was()
    {
        await new QuoteTrackerClient(app.Reader, App.AdminKey).GetQuote("mustafa-3", Cancel);
        app.Reader.DefaultRequestHeaders.ShouldBeEmpty();
        using var nowhere = new HttpClient();
        Should.Throw<ArgumentException>(() => new QuoteTrackerClient(nowhere)).Message.ShouldContain("BaseAddress");
    }

    [Fact]
    public async Task Who_does_not_wait_is_let_go()
    {
        using var asked = new SilentHandler();
        using var http = new HttpClient(asked) { BaseAddress = app.Reader.BaseAddress };
        using var impatient = new CancellationTokenSource();
        var reading = new QuoteTrackerClient(http).Search(new SearchTerms(), impatient.Token);
        await asked.Asked;
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(reading);

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            using var enough = new CancellationTokenSource();
            await foreach (var _ in Quotes.SearchAll(new SearchTerms { Limit = 1 }, enough.Token))
                await enough.CancelAsync();
        });
    }

    [Fact]
    public async Task A_newer_server_is_understood_as_far_as_it_goes()
    {
        var quote = (await app.Get("/quotes/mustafa-3")).AsObject();
        quote["mood"] = "calm";
        quote["kind"] = "sung";
        quote["speakers"]![0]!["hat"] = new System.Text.Json.Nodes.JsonObject { ["size"] = 7 };
        quote["saidOn"] = null;

        var read = (await Answering(quote.ToJsonString()).GetQuote("mustafa-3", Cancel)).Value;

        read.Kind.ShouldBe(QuoteKind.Unlisted);
        read.SaidOn.ShouldBeNull();
        read.Speakers[0].Speaker.Slug.ShouldBe("fazil-mustafa");
        Should.Throw<ArgumentOutOfRangeException>(() => Quotes.Search(new SearchTerms { Kind = [QuoteKind.Unlisted] }, Cancel));
    }

    [Fact]
    public async Task A_proxy_that_answers_in_the_servers_place_is_told_by_its_status()
    {
        var refused = await Should.ThrowAsync<QuoteTrackerException>(Answering("<h1>Bad gateway</h1>", HttpStatusCode.BadGateway, "text/html").GetQuote("mustafa-3", Cancel));
        (refused.Status, refused.Type, refused.Title).ShouldBe((HttpStatusCode.BadGateway, null, null));
        refused.Message.ShouldContain("502");

        var cut = await Should.ThrowAsync<QuoteTrackerException>(Answering("{\"type\":\"/docs", HttpStatusCode.NotFound, "application/problem+json").GetQuote("mustafa-3", Cancel));
        (cut.Status, cut.Type).ShouldBe((HttpStatusCode.NotFound, null));
    }

    private static QuoteTrackerClient Answering(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(new HttpClient(new AnswerHandler(body, status, mediaType)) { BaseAddress = new Uri("http://localhost/") });

    private sealed class AnswerHandler(string body, HttpStatusCode status, string mediaType) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType), Headers = { { "ETag", "\"1-1\"" } } });
    }

    /// <summary>Never answers, and says when it was asked.</summary>
    private sealed class SilentHandler : HttpMessageHandler
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => asked.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Nobody waits this long.");
        }
    }
}
