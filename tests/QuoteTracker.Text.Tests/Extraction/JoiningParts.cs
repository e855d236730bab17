using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Words that the writer took apart.</summary>
public sealed class JoiningParts
{
    [Fact]
    public void Who_speaks_stands_in_the_middle()
    {
        const string text = "“If they had listened,” Ann Bell said, “this would never have happened.”";

        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Direct);
        draft.Parts.Select(part => text.Substring(part.Start, part.Length)).ShouldBe(["If they had listened,", "this would never have happened."]);
        draft.Text.ShouldBe("If they had listened, this would never have happened.");
    }

    [Fact]
    public void The_sentence_after_goes_on()
    {
        var draft = LanguageFiles.English.Single("“The road is long,” Ann Bell said. “We will walk it.”");

        draft.Parts.Count.ShouldBe(2);
        draft.Text.ShouldBe("The road is long. We will walk it.");
    }

    [Fact]
    public void Paragraphs_that_stand_all_in_marks_go_on_and_say_so()
    {
        var draft = LanguageFiles.English.Drafts("“The road is long,” Ann Bell said.\n\n“We will walk it.”\n\n“All of it.”").ShouldHaveSingleItem();

        draft.Text.ShouldBe("The road is long. We will walk it. All of it.");
        draft.Parts.Count.ShouldBe(3);
        draft.Because.ShouldContain("the next paragraph");
    }

    [Fact]
    public void A_paragraph_after_one_without_marks_is_a_quote_of_its_own()
    {
        var drafts = LanguageFiles.English.Drafts("“The road is long,” Ann Bell said.\n\nIt rained all day.\n\n“We will walk it.”");

        drafts.Count.ShouldBe(2);
        drafts[1].Speaker!.Name.ShouldBe("Ann Bell");
        drafts[1].Confidence.ShouldBeLessThan(drafts[0].Confidence);
    }

    [Fact]
    public void Another_speaker_in_the_same_paragraph_is_another_quote()
    {
        var drafts = LanguageFiles.English.Drafts("“The road is long,” Ann Bell said. “It is not,” Tom Gray answered.");

        drafts.Select(draft => draft.Speaker!.Name).ShouldBe(["Ann Bell", "Tom Gray"]);
    }

    [Fact]
    public void A_transcript_is_read_line_by_line()
    {
        const string text = "A part of the interview:\n\nBELL: What did you see there?\n\nGRAY: Nothing at all.\n\nBELL: Thank you.";

        var drafts = LanguageFiles.English.Drafts(text);

        drafts.Select(draft => (draft.Speaker!.Mention.Text, draft.Text)).ShouldBe([("BELL", "What did you see there?"), ("GRAY", "Nothing at all."), ("BELL", "Thank you.")]);
    }

    [Fact]
    public void A_paragraph_after_a_colon_is_a_quotation_set_apart()
    {
        var drafts = LanguageFiles.English.Drafts("Ann Bell wrote in her letter to the union:\n\nWe have waited for too long. The road must open.\n\nThe union met on Monday.");
        drafts.ShouldAllBe(draft => draft.Kind != DraftKind.Direct);

        var draft = LanguageFiles.English.Single("In her letter Ann Bell wrote:\n\nWe have waited for too long. The road must open.\n\nThe union met on Monday.");

        draft.Kind.ShouldBe(DraftKind.Direct);
        draft.Text.ShouldBe("We have waited for too long. The road must open.");
        draft.Speaker!.Name.ShouldBe("Ann Bell");
        draft.Confidence.ShouldBeLessThan(0.7);
    }
}
