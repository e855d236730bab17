using QuoteTracker.Extraction;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Tests;

/// <summary>Articles are read a few at a time, and none for ever.</summary>
public sealed class ReadingInTime
{
    private static readonly Article Long = new(string.Concat(Enumerable.Repeat("Ann Invented said that the river is clean. ", 20_000)), "en");

    [Fact]
    public async Task A_text_that_takes_too_long_is_given_up_and_gives_back_its_place()
    {
        for (var i = 0; i <= Environment.ProcessorCount; i++)
            await Should.ThrowAsync<TimeoutException>(() => Read(Long, TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(1)));
        (await Read(new Article("Ann Invented said: “It is clean.”", "en"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)))!.Drafts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_waits_for_a_place_for_ever()
    {
        var taken = 0;
        try
        {
            for (; taken < Math.Max(1, Environment.ProcessorCount / 2); taken++)
                await ReadArticle.Places.WaitAsync(TestContext.Current.CancellationToken);
            (await Read(Long, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1))).ShouldBeNull();
        }
        finally
        {
            if (taken > 0)
                ReadArticle.Places.Release(taken);
        }
    }

    private static Task<ReadArticle?> Read(Article article, TimeSpan wait, TimeSpan most) => ReadArticle.Of(article, 1, null, wait, most, TestContext.Current.CancellationToken);
}
