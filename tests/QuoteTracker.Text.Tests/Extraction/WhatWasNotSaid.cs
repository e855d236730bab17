using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>Sentences with a verb of saying in which nobody said it, and others that were read wrong once. The people are invented.</summary>
public sealed class WhatWasNotSaid
{
    [Theory]
    [InlineData("Mirela Vash did not say \"I am sorry.\"")]
    [InlineData("Mirela Vash would not say: \"I will resign.\"")]
    [InlineData("Mirela Vash never said that she would resign.")]
    [InlineData("Nobody said the mayor was guilty.")]
    [InlineData("Did Vash say that the road was closed?")]
    [InlineData("If Mirela Vash says that the road is closed, it is.")]
    public void Is_no_draft(string text)
    {
        LanguageFiles.English.Drafts(text).ShouldNotContain(draft => draft.Kind != DraftKind.Silence);
    }

    [Theory]
    [InlineData("The mayor, Halvard Brunsel, said: “We hid it.”")]
    [InlineData("Asked whether he would resign, Halvard Brunsel said: \"We hid it.\"")]
    public void Who_speaks_is_no_statement_that_leads_to_the_words(string text)
    {
        var draft = LanguageFiles.English.Single(text);

        draft.Text.ShouldBe("We hid it.");
        draft.Speaker!.Name.ShouldBe("Halvard Brunsel");
    }

    [Fact]
    public void Two_who_say_it_together_are_several_and_neither()
    {
        var speaker = LanguageFiles.English.Single("Mirela Vash and Jon Arvid said: \"We will sue.\"").Speaker!;

        speaker.Kind.ShouldBe(DraftSpeakerKind.Group);
        speaker.Name.ShouldBe("Mirela Vash and Jon Arvid");
        speaker.Role.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"If you ask me,\" Pavel Drozdek told Radio Odrin on Friday, \"it was murder.\"")]
    [InlineData("\"The documents,\" Pavel Drozdek said in a statement on Thursday, \"were always public.\"")]
    public void When_and_where_may_stand_between_two_parts(string text)
    {
        var draft = LanguageFiles.English.Single(text);

        draft.Kind.ShouldBe(DraftKind.Direct);
        draft.Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_headline_that_names_nobody_of_the_article_moves_no_words()
    {
        var article = new Article("Torvik Mayor Says: “We Hid Nothing at All”\n\nHalvard Brunsel, the mayor of Torvik, said: “We hid nothing at all.”", "en");

        HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")).ShouldHaveSingleItem().Finding.ShouldBe(HeadlineFinding.Verbatim);
    }
}
