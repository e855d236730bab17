namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Why the addressee, the day and the way of the words are those that are told. The people are invented.</summary>
public sealed class TellingWhy
{
    [Theory]
    [InlineData("On Thursday", "2024-10-03", "The last such day up to that of publication (2024-10-05).")]
    [InlineData("Yesterday", "2024-10-04", "Counted from the day of publication (2024-10-05).")]
    [InlineData("On October 3", "2024-10-03", "The year is that of publication (2024-10-05).")]
    [InlineData("On December 3", "2023-12-03", "The year is the one before that of publication (2024-10-05), or the day would be later than the article.")]
    [InlineData("On October 3, 2022", "2022-10-03", "The sentence gives it with its year.")]
    public void That_day(string when, string on, string because)
    {
        var day = LanguageFiles.English.Drafts($"{when}, Ann Bell said that the road is closed.", publishedOn: "2024-10-05")[0].Day!;

        (day.On, day.Because, day.IsStated).ShouldBe((on, because, because.Contains("with its year", StringComparison.Ordinal)));
    }

    [Fact]
    public void That_listener_and_that_way()
    {
        var draft = LanguageFiles.English.Drafts("On Thursday Ann Bell, the mayor, told Testborough news agency that the road is closed.\n\nNobody else came to the bridge.")[0];

        draft.Addressee!.Because.ShouldBe("Named beside “told” as whoever listened.");
        draft.Chain.ShouldHaveSingleItem().Because.ShouldBe("An outlet is whom it was said to.");
        LanguageFiles.English.Drafts(LanguageFiles.SeedArticle).Where(one => one.Speaker?.Name == "Fazil Mustafa").SelectMany(one => one.Chain).Select(step => step.Because)
            .ShouldContain("Said of Fazil Mustafa before (“told Turan news agency”), and of these words nothing else.");
    }

    [Theory]
    [InlineData("Ann Bell said in a statement that the road is closed.", "Where the words stand, after “in”; nobody who passes words on.")]
    [InlineData("In an interview with Testborough radio, Ann Bell said that the road is closed.", "Where the words stand, after “In”; nobody who passes words on.")]
    public void That_place(string text, string because) => LanguageFiles.English.Drafts(text)[0].Chain.ShouldHaveSingleItem().Because.ShouldBe(because);
}
