using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Who speaks: named, by surname, by role, by pronoun, several together, organizations. The people are invented.</summary>
public sealed class FindingSpeakers
{
    [Theory]
    [InlineData("“We will go,” said Ann Bell, the head of the union.", "Ann Bell", "the head of the union")]
    [InlineData("“We will go,” Ann Bell, the head of the union, told the crowd.", "Ann Bell", "the head of the union")]
    [InlineData("Ann Bell, who leads the union, said: “We will go.”", "Ann Bell", null)]
    [InlineData("As Ann Bell put it: “We will go.”", "Ann Bell", null)]
    [InlineData("Political commentator Ann Bell noted that nobody went.", "Ann Bell", "Political commentator")]
    [InlineData("A lawyer for the farmers, Ann Bell, said nobody went.", "Ann Bell", "A lawyer for the farmers")]
    [InlineData("According to Ann Bell, nobody went.", "Ann Bell", null)]
    [InlineData("Nobody went, according to Ann Bell.", "Ann Bell", null)]
    [InlineData("“We will go,” Sen. Ann Bell (D-Ore.) said.", "Ann Bell", "Sen.")]
    [InlineData("Speaking in Miami, Mayor Ann Bell warned: “We will go.”", "Ann Bell", "Mayor")]
    public void By_name(string text, string name, string? role)
    {
        var draft = LanguageFiles.English.Drafts(text)[0];

        draft.Speaker!.Name.ShouldBe(name);
        draft.Speaker.Role.ShouldBe(role);
        draft.Speaker.Kind.ShouldBe(DraftSpeakerKind.Person);
    }

    [Fact]
    public void By_surname_after_the_full_name()
    {
        var drafts = LanguageFiles.English.Drafts("The union's Ann Bell came late. “We will go,” Bell said.");

        drafts[0].Speaker!.Mention.Text.ShouldBe("Bell");
        drafts[0].Speaker!.Name.ShouldBe("Ann Bell");
    }

    [Fact]
    public void Two_of_one_surname_are_told_by_their_titles_or_not_at_all()
    {
        const string both = "Ann Bell met Tom Bell. ";

        LanguageFiles.English.Drafts(both + "“We will go,” Mrs. Bell said.")[0].Speaker!.Name.ShouldBe("Ann Bell");
        var unclear = LanguageFiles.English.Drafts("Robin Bell met Kim Bell. “We will go,” Bell said.")[0].Speaker!;
        unclear.Others.Count.ShouldBe(1);
        LanguageFiles.English.Drafts("Robin Bell met Kim Bell. “We will go,” Bell said.")[0].Confidence.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void By_role()
    {
        const string text = "Mayor Ann Bell met Senator Tom Gray on the bridge. “We will go,” the mayor said. “Never,” the senator answered.";

        LanguageFiles.English.Drafts(text).Select(draft => draft.Speaker!.Name).ShouldBe(["Ann Bell", "Tom Gray"]);
    }

    [Fact]
    public void By_pronoun_whom_it_fits()
    {
        const string text = "Mary Bell waited for Thomas Gray. “He is late,” she said.\n\nGray came at noon. “The road was closed,” he said.";

        LanguageFiles.English.Drafts(text).Select(draft => draft.Speaker!.Name).ShouldBe(["Mary Bell", "Thomas Gray"]);
    }

    [Fact]
    public void Whoever_spoke_goes_on_as_the_pronoun()
    {
        const string text = "Ann Bell criticized police officer Jane Gray for the shooting.\n\n“How many times must we see this?” she said.";

        LanguageFiles.English.Drafts(text)[^1].Speaker!.Name.ShouldBe("Ann Bell");
    }

    [Theory]
    [InlineData("Nearly 60 lawmakers urged the minister to resign.", 60, "nearly")]
    [InlineData("More than 200 doctors said the law was wrong.", 200, "over")]
    [InlineData("At least two witnesses said the law was wrong.", 2, "atLeast")]
    [InlineData("Some 1,500 farmers demanded that the road be closed.", 1500, "about")]
    public void Groups_with_their_counts(string text, int count, string qualifier)
    {
        var speaker = LanguageFiles.English.Drafts(text)[0].Speaker!;

        speaker.Kind.ShouldBe(DraftSpeakerKind.Group);
        speaker.Count.ShouldBe(count);
        speaker.CountQualifier.ShouldBe(qualifier);
    }

    [Theory]
    [InlineData("The ministry said nobody went.", "ministry")]
    [InlineData("The Ministry of Foreign Affairs said nobody went.", "Ministry of Foreign Affairs")]
    [InlineData("“Nobody went,” the United Farmers Union said in a statement.", "United Farmers Union")]
    public void Organizations_that_speak(string text, string name)
    {
        var speaker = LanguageFiles.English.Drafts(text)[0].Speaker!;

        speaker.Kind.ShouldBe(DraftSpeakerKind.Organization);
        speaker.Name.ShouldBe(name);
    }

    [Fact]
    public void Nobody_is_made_up()
    {
        var draft = LanguageFiles.English.Drafts("“We will all be there tomorrow.”")[0];

        draft.Speaker.ShouldBeNull();
        draft.Confidence.ShouldBeLessThan(0.6);
    }
}
