namespace QuoteTracker.Text.Tests;

/// <summary>Quotes whose own words were edited, and what is found of them.</summary>
public sealed class AnchoringEditedQuotes
{
    private const string Sentence = "We are not the ones deteriorating relations with America.";

    [Theory]
    [InlineData("He said: “We are the ones deteriorating relations with America.”", Sentence, "We are the ones deteriorating relations with America", 16.0 / 17)]
    [InlineData("He said: “They are not the ones deteriorating relations with America.”", Sentence, "are not the ones deteriorating relations with America", 16.0 / 17)]
    [InlineData("He said: “We are surely not the ones deteriorating relations with America.”", Sentence, "We are surely not the ones deteriorating relations with America", 18.0 / 19)]
    [InlineData("He said: “We, with America, are not the ones deteriorating relations.”", Sentence, "are not the ones deteriorating relations", 0.8)]
    [InlineData("It was “we don’t want war” again.", "we don't want war", "we don’t want war", 0.999)]
    [InlineData("It was “WE DON'T WANT WAR” again.", "we don't want war", "WE DON'T WANT WAR", 0.999)]
    [InlineData("It was: we, don't; want... war!", "we don't want war", "we, don't; want... war", 0.999)]
    [InlineData("Baki'nin sesi", "Bakı’nın səsi budur", "", 0)]
    [InlineData("Baki'nin sesi budur", "Bakı’nın səsi budur", "Baki'nin sesi budur", 0.999)]
    [InlineData("One two three four. Nine ten eleven twelve.", "One two three four. Five six seven eight. Nine ten eleven twelve.", "One two three four. Nine ten eleven twelve", 0.8)]
    [InlineData("She is not the one to say so.", "he is not the one to say so", "is not the one to say so", 14.0 / 15)]
    [InlineData("One two three four five six seven eight, and then again nine ten.", "One two three four five six seven eight nine ten", "One two three four five six seven eight", 16.0 / 18)]
    [InlineData("One two three four five six seven eight, and again nine ten.", "One two three four five six seven eight nine ten", "One two three four five six seven eight, and again nine ten", 20.0 / 22)]
    [InlineData("But America says it is ready to take all kinds of steps for Armenia.", Sentence, "", 0)]
    public void Are_found_by_the_words_that_are_left(string text, string quote, string found, double score)
    {
        var place = Anchor.Find(text, new TextQuoteSelector(quote));

        place.State.ShouldBe(found.Length == 0 ? AnchorState.Orphan : AnchorState.Fuzzy);
        (found.Length == 0 ? "" : text[place.Start..place.End]).ShouldBe(found);
        place.Score.ShouldBe(score, 1e-9);
    }

    [Fact]
    public void Are_ambiguous_at_two_places_as_good_and_the_first_is_given() =>
        Anchor.Find("We are the ones to say. We are the ones to say.", new TextQuoteSelector("We are not the ones to say"))
            .ShouldBe(new AnchorPlace(AnchorState.Ambiguous, 0, 22, 12.0 / 13));

    [Fact]
    public void Are_told_apart_by_the_words_around() =>
        Anchor.Find("First: we are the ones to say. Then: we are the ones to say.", new TextQuoteSelector("we are not the ones to say", "Then: "))
            .ShouldBe(new AnchorPlace(AnchorState.Fuzzy, 37, 59, 12.0 / 13));

    [Theory]
    [InlineData(24, AnchorState.Fuzzy)]
    [InlineData(23, AnchorState.Ambiguous)]
    public void Are_told_apart_by_a_hint_that_nothing_speaks_against(int hint, AnchorState state) =>
        Anchor.Find("We are the ones to say. We are the ones to say.", new TextQuoteSelector("We are not the ones to say"), hint).State.ShouldBe(state);

    [Fact]
    public void Are_never_told_apart_by_a_hint_against_the_words_around() =>
        Anchor.Find("First: we are the ones to say. Then: we are the ones to say.", new TextQuoteSelector("we are not the ones to say", "Then: "), 7).Start.ShouldBe(37);

    // "we" and "the of" stand in every text.
    [Theory]
    [InlineData("Then We came.", "we", null, null, false)]
    [InlineData("Then We came.", "we", "and ", " came", false)]
    [InlineData("Then We came at last.", "we", "then ", " came at", true)]
    [InlineData("The Country is ours.", "the country", null, null, false)]
    [InlineData("The Country is ours.", "the country", "", " is ours", true)]
    [InlineData("The Country is ours.", "the country now", "", " at last", false)]
    [InlineData("The Country is ours.", "the country now", "", " is ours", true)]
    [InlineData("One Of Us is ours.", "one of us", null, null, true)]
    [InlineData("Threats to Our Independence", "threats our independence", null, null, false)]
    public void Of_a_word_or_two_are_found_only_with_the_words_around(string text, string quote, string? prefix, string? suffix, bool isFound) =>
        Anchor.Find(text, new TextQuoteSelector(quote, prefix, suffix)).State.ShouldBe(isFound ? AnchorState.Fuzzy : AnchorState.Orphan);

    [Theory]
    [InlineData("👨\u200D👩\u200D👧 we said yes 👍🏽", "👨\u200D👩\u200D👧 we said no 👍🏽", 0.8)]
    [InlineData("قال الرئيس: لن نتراجع اليوم أبدا", "قال الرئيس: لن نتراجع أبدا", 10.0 / 11)]
    [InlineData("مُحَمَّد قال لن نتراجع", "محمد قال لن نتراجع", 0.999)]
    [InlineData("הוא אמר: לא ניסוג היום", "הוא אמר לא ניסוג לעולם היום", 10.0 / 11)]
    [InlineData("הַשָּׁלוֹם בא אלינו היום", "השלום בא אלינו היום", 0.999)]
    [InlineData("e\u0301te\u0301 la\u0300 bas oui", "été là bas oui", 0.999)]
    public void Are_found_in_any_script(string text, string quote, double score)
    {
        var place = Anchor.Find($"👍 {text} 👍", new TextQuoteSelector(quote));

        place.ShouldBe(new AnchorPlace(AnchorState.Fuzzy, 3, 3 + text.Length, place.Score));
        place.Score.ShouldBe(score, 1e-9);
    }

    // What stands in the stead of a first or last word is found where the words beyond it are known.
    [Theory]
    [InlineData("He said: “Crumpets cool very slowly.” Then he left.", "Crumpets cool very fast.", "He said: “", "” Then he left.", "Crumpets cool very slowly")]
    [InlineData("He said: “Buns cool very fast.” Then he left.", "Crumpets cool very fast.", "He said: “", "” Then he left.", "Buns cool very fast")]
    [InlineData("He said: “Crumpets cool very slowly.”", "Crumpets cool very fast.", "He said: “", "”", "Crumpets cool very slowly")]
    [InlineData("He said: “Crumpets cool very.” Then he left.", "Crumpets cool very fast.", "He said: “", "” Then he left.", "Crumpets cool very")]
    [InlineData("He said: “Crumpets cool very slowly.” And then?", "Crumpets cool very fast.", "He said: “", "” Then he left.", "Crumpets cool very")]
    [InlineData("He said: “Fresh crumpets cool very slowly.”", "Fresh crumpets cool very fast.", null, null, "Fresh crumpets cool very")]
    public void Reach_as_far_as_the_words_around_say(string text, string quote, string? prefix, string? suffix, string found)
    {
        var place = Anchor.Find(text, new TextQuoteSelector(quote, prefix, suffix));

        place.State.ShouldBe(AnchorState.Fuzzy);
        text[place.Start..place.End].ShouldBe(found);
    }
}
