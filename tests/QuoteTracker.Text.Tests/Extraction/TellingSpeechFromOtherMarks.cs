using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Marks that hold no speech.</summary>
public sealed class TellingSpeechFromOtherMarks
{
    [Theory]
    [InlineData("On “Valley News Sunday,” mayor Ann Bell said nobody knew.")]
    [InlineData("Tom Gray told Channel Seven's “This Week” that the plan was dead.")]
    [InlineData("The documents included the “Joint Declaration on Future Military and Defense Relations” (signed in 1997).")]
    [InlineData("She appears on “The Late Morning Show” every week.")]
    [InlineData("His book, “Roads and Bridges of the Valley,” came out in May.")]
    [InlineData("The film is called “a road for nobody”.")]
    [InlineData("The so-called “experts” were not there.")]
    [InlineData("It was a “victory” of sorts.")]
    [InlineData("“The Long Road Home”")]
    public void Titles_names_and_scare_quotes_are_left_out(string text)
    {
        LanguageFiles.English.Drafts(text).ShouldNotContain(draft => draft.Kind == DraftKind.Direct || draft.Kind == DraftKind.Partial);
    }

    [Fact]
    public void A_fragment_in_somebodys_sentence_is_partial()
    {
        var draft = LanguageFiles.English.Single("Ann Bell called the plan “a road to nowhere for all of us” and left.");

        draft.Kind.ShouldBe(DraftKind.Partial);
        draft.Text.ShouldBe("a road to nowhere for all of us");
        draft.Speaker!.Name.ShouldBe("Ann Bell");
    }

    [Fact]
    public void Fragments_of_one_sentence_are_one_quote_of_several_parts()
    {
        const string text = "Ann Bell said the plan was “late,” “far too dear” and “a shame.”";

        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Partial);
        draft.Parts.Select(part => text.Substring(part.Start, part.Length)).ShouldBe(["late", "far too dear", "a shame"]);
        draft.Text.ShouldBe("late … far too dear … a shame");
    }

    [Fact]
    public void All_that_is_said_in_marks_is_direct_after_that_too()
    {
        LanguageFiles.English.Single("Ann Bell said that “we have no money left for this.”").Kind.ShouldBe(DraftKind.Direct);
    }

    [Fact]
    public void An_aside_of_the_transcript_is_nobodys()
    {
        LanguageFiles.English.Drafts("“We will go,” Ann Bell said.\n\n“(Laughter.)”").ShouldHaveSingleItem();
    }
}
