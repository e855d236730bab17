using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Inputs that were read wrong once. The people are invented.</summary>
public sealed class NamesAndDaysThatMislead
{
    [Fact]
    public void A_name_may_end_like_a_month()
    {
        var draft = LanguageFiles.English.Drafts("Ann May said the road was closed.", publishedOn: "2024-10-05")[0];

        draft.Speaker!.Name.ShouldBe("Ann May");
        draft.Day.ShouldBeNull();
    }

    [Fact]
    public void A_month_after_that_of_publication_was_in_the_year_before()
    {
        LanguageFiles.English.Drafts("Ann Bell said in December that the road was closed.", publishedOn: "2024-01-05")[0].Day!.On.ShouldBe("2023-12");
    }

    [Fact]
    public void Before_the_first_day_there_is_none()
    {
        LanguageFiles.English.Drafts("Ann Bell said on Sunday that the road was closed.", publishedOn: "0001-01-02")[0].Day.ShouldBeNull();
    }

    [Fact]
    public void A_surname_with_a_hyphen_is_found_again()
    {
        LanguageFiles.English.Drafts("Ann Gray-Bell came late. “We will go,” Gray-Bell said.")[0].Speaker!.Name.ShouldBe("Ann Gray-Bell");
    }

    [Fact]
    public void Two_with_the_same_role_are_both_told()
    {
        var speaker = LanguageFiles.English.Drafts("Senator Robin Bell came. So did Senator Kim Gray. “We will go,” the senator said.")[0].Speaker!;

        new[] { speaker.Name! }.Concat(speaker.Others).Order().ShouldBe(["Kim Gray", "Robin Bell"]);
    }

    [Fact]
    public void Two_who_were_silent_are_two_silences()
    {
        var drafts = LanguageFiles.English.Drafts("Ann Bell declined to comment, and Tom Gray did not respond.");

        drafts.Select(draft => (draft.Speaker!.Name, draft.Text)).ShouldBe([("Ann Bell", "Ann Bell declined to comment"), ("Tom Gray", "Tom Gray did not respond")]);
    }

    [Fact]
    public void A_sentence_of_names_is_no_headline()
    {
        const string text = "The valley met on Monday and waited for the bridge to open.\n\nNobody came.\n\nRobin Bell Gray met Tom Hill Stone in Oslo. “We will go,” Stone said.";

        LanguageFiles.English.Drafts(text)[0].Speaker!.Name.ShouldBe("Tom Hill Stone");
    }

    [Fact]
    public void A_role_in_the_headline_is_whoever_has_it()
    {
        var article = new Article("Mayor: “This Road Leads Nowhere”\n\n“This road leads nowhere,” Mayor Ann Bell said on Monday.", "en");

        HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldHaveSingleItem().Finding.ShouldBe(HeadlineFinding.Verbatim);
    }
}
