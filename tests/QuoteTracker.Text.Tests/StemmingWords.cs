using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>Which words are forms of one another, as folded words.</summary>
public sealed class StemmingWords
{
    [Theory]
    [InlineData("en", "threaten threatens threatened threatening")]
    [InlineData("en", "country countries country's")]
    [InlineData("en-GB", "deteriorate deteriorating deteriorated")]
    [InlineData("en", "sky skies")]
    [InlineData("de", "Beziehung Beziehungen")]
    [InlineData("de-AT", "Häuser Haus Hauses")]
    [InlineData("fr", "déclaration déclarations")]
    [InlineData("es", "nación naciones")]
    [InlineData("it", "nazione nazioni")]
    [InlineData("pt", "país país")]
    [InlineData("nl", "regering regeringen")]
    [InlineData("ru", "страна страны странами")]
    [InlineData("sv", "relation relationer")]
    [InlineData("da", "regering regeringen")]
    [InlineData("nb", "regjering regjeringen")]
    [InlineData("fi", "talo talossa")]
    [InlineData("tr", "ülke ülkeler")]
    public void Have_one_stem(string language, string words) =>
        words.Split(' ').Select(word => Stem(word, language)).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("en", "us use")]
    [InlineData("en", "not note")]
    [InlineData("en", "3.5 35")]
    [InlineData("ru", "мир мера")]
    public void Have_stems_of_their_own(string language, string words) =>
        words.Split(' ').Select(word => Stem(word, language)).Distinct().Count().ShouldBe(2);

    [Theory]
    [InlineData("az")]
    [InlineData("zh-Hant")]
    [InlineData("und")]
    [InlineData("eng")]
    public void Have_none_where_there_is_no_stemmer(string language) => Stemming.LanguageOf(language).ShouldBeNull();

    [Fact]
    public void Begin_with_the_letter_of_their_stem() => Gen.Select(Gen.OneOf(Texts.Any, Gen.String[Gen.Char.AlphaNumeric, 1, 12]), Texts.OneOf([.. Stemming.Languages])).Sample((text, language) =>
    {
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var stem = Stemming.Stem(token.Folded, language);
            stem[0].ShouldBe(token.Folded[0]);
            Stemming.Stem(token.Folded, language).ShouldBe(stem);
        }
    });

    private static string Stem(string word, string language) => Stemming.Stem(Folding.Fold(word), Stemming.LanguageOf(language)!);
}
