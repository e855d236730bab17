using QuoteTracker.Search;
using QuoteTracker.Text;

namespace QuoteTracker.Tests;

/// <summary>Queries that nobody means well.</summary>
public sealed class HostileSearches(SearchTableApp app) : IClassFixture<SearchTableApp>
{
    public static TheoryData<string> Refused =>
    [
        string.Join(' ', Enumerable.Repeat("river", 500)), string.Join(" OR ", Enumerable.Repeat("a", 65)), new string('(', 200) + "a" + new string(')', 200),
        "a* b* c*", "ab* cd* ef* gh* ij*", new string('*', 500), ".*.*.*.*", "^(a+)+$*", "NEAR/50 NEAR/50", string.Join(" NEAR/50 ", Enumerable.Repeat("the", 6)), new string('"', 333), "-(-(-(a)))", new string('-', 900), "speaker:" + new string('x', 2_000),
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Are_refused_with_the_place(string q)
    {
        var answer = await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q={Uri.EscapeDataString(q)}");

        answer.Status.ShouldBe(400, q);
        answer.Wrong.ShouldBe(["q"]);
    }

    [Fact]
    public async Task Are_not_even_read_where_the_address_is_too_long() =>
        (await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q={Uri.EscapeDataString(string.Join(' ', Enumerable.Repeat("river", 10_000)))}")).Status.ShouldBe(414);

    public static TheoryData<string> Heaviest =>
    [
        string.Join(" OR ", Enumerable.Repeat("the", 64)), string.Join(' ', Enumerable.Repeat("the river", 32)), "the " + string.Join(' ', Enumerable.Repeat("-river", 63)), "th* OR ri* OR de* OR pe*",
        string.Join(" NEAR/50 ", Enumerable.Repeat("the", 5)), string.Join(" NEAR/3 ", Enumerable.Repeat("the", 63)), string.Join(" NEAR/50 ", "the river deep peace not".Split(' ')), $"\"{string.Join(' ', Enumerable.Repeat("the", 64))}\"", "((((((((the OR river)))))))) -(deep (peace OR treaty))", "中国人民热爱和平中国人民热爱和平",
    ];

    [Theory]
    [MemberData(nameof(Heaviest))]
    public async Task Are_answered_where_the_grammar_allows_them(string q) =>
        (await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q={Uri.EscapeDataString(q)}&facets=all")).Status.ShouldBe(200, q);

    [Fact]
    public async Task Wait_for_each_other_and_leave_the_others_alone()
    {
        using var heavy = new CancellationTokenSource();
        var hostile = Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
        {
            var answers = new List<Answer>();
            while (!heavy.IsCancellationRequested)
                answers.Add(await App.Send(app.Reader, HttpMethod.Get, $"/quotes?q={Uri.EscapeDataString("th* OR ri* OR de* OR pe*")}"));
            return answers;
        })).ToList();

        for (var i = 0; i < 100; i++)
            (await App.Send(app.Reader, HttpMethod.Get, "/quotes?q=river%20deep")).Status.ShouldBe(200);
        await heavy.CancelAsync();

        var told = (await Task.WhenAll(hostile)).SelectMany(answers => answers).ToList();
        told.Select(answer => answer.Status).Distinct().Order().ShouldBe([200, 503]);
        told.Where(answer => answer.Status == 503).ShouldAllBe(answer => answer.Headers["Retry-After"] == "1" && (string)answer.Body!["type"]! == "/docs/errors#busy");
    }

    [Fact]
    public async Task Take_no_more_places_than_there_are()
    {
        using var gate = new SearchGate();
        SearchParser.TryParse("aa* OR bb*", out var heavy, out _).ShouldBeTrue();
        SearchParser.TryParse("a OR b", out var light, out _).ShouldBeTrue();
        var cancel = TestContext.Current.CancellationToken;
        var held = new List<IDisposable?>();
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
            held.Add(await gate.Enter(heavy!.Words, cancel));
        var waiting = Enumerable.Range(0, 16).Select(_ => gate.Enter(heavy!.Words, cancel).AsTask()).ToList();

        (await gate.Enter(heavy!.Words, cancel)).ShouldBeNull();
        (await gate.Enter(light!.Words, cancel)).ShouldNotBeNull();
        waiting.ShouldAllBe(one => !one.IsCompleted);
        held[0]!.Dispose();
        (await waiting[0]).ShouldNotBeNull();
    }
}
