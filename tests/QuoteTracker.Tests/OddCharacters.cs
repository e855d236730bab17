namespace QuoteTracker.Tests;

/// <summary>Characters that no record has, and that PostgreSQL keeps none of: U+0000, and what is left of broken encodings.</summary>
public sealed class OddCharacters(SeededApp app) : IClassFixture<SeededApp>
{
    [Theory]
    [InlineData("/quotes?q=%00", 400)]
    [InlineData("/quotes?q=war%00", 200)]
    [InlineData("/quotes?q=%22a%00b%22", 200)]
    [InlineData("/quotes?q=speaker:zq%00zx", 400)]
    [InlineData("/quotes?speaker=a%00", 400)]
    [InlineData("/quotes?speaker=%ED%A0%80", 400)]
    [InlineData("/quotes?organization=%00", 400)]
    [InlineData("/quotes?source=a%00", 400)]
    [InlineData("/quotes?topic=%00", 400)]
    [InlineData("/quotes?language=%00", 400)]
    [InlineData("/people?name=a%00", 400)]
    [InlineData("/organizations?name=%00", 400)]
    [InlineData("/sources?name=%00", 400)]
    [InlineData("/reviews?name=%00", 400)]
    [InlineData("/memberships?name=a%00", 400)]
    [InlineData("/people/a%00", 400)]
    [InlineData("/quotes/%00", 400)]
    [InlineData("/quotes/%ED%A0%80", 404)]
    [InlineData("/sources/%00/text", 400)]
    public async Task Are_asked_for_in_vain_and_break_nothing(string path, int status)
    {
        var answer = await app.Send(HttpMethod.Get, path);
        answer.Status.ShouldBe(status, answer.Body?.ToJsonString());
    }

    [Theory]
    [InlineData("""{"text":"a\u0000b","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}]}""")]
    [InlineData("""{"text":"a\ud800b","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}]}""")]
    [InlineData("""{"text":"ab","kind":"direct","language":"en","speakers":[{"speaker":"\u0000"}]}""")]
    [InlineData("""{"text":"ab","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}],"occurrences":[{"source":"\u0000","exact":"a"}]}""")]
    [InlineData("""{"text":"ab","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}],"occurrences":[{"source":"mps-response","exact":"MPs\u0000"}]}""")]
    [InlineData("""{"text":"ab","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa"}],"leadIn":"\u0000"}""")]
    public async Task Are_not_taken_into_a_quote(string body) => (await app.Send(HttpMethod.Post, "/quotes", body)).Status.ShouldBe(400);

    [Fact]
    public async Task Are_not_taken_into_a_source() =>
        (await app.Send(HttpMethod.Post, "/sources", """{"title":"Odd","language":"en","text":"a\u0000b"}""")).Status.ShouldBe(400);
}
