using CsCheck;

namespace QuoteTracker.Text.Tests;

/// <summary>How alike names are.</summary>
public sealed class ScoringNames
{
    private static readonly Gen<string> Name = Gen.OneOf(Texts.Any, Texts.OneOf("Əli", "Ilham", "Алиев", "Aliyev", "Test", "Testova", "O’Brien", "a", "习近平", "علیوا", ",").Array[1, 5].Select(words => string.Join(' ', words)));

    [Fact]
    public void Are_the_same_either_way_round() => Gen.Select(Name, Name).Sample((one, other) =>
    {
        if (SpelledName.Of(one) is { } a && SpelledName.Of(other) is { } b)
            NameScore.Of(a, b).ShouldBe(NameScore.Of(b, a));
    });

    [Fact]
    public void Lie_between_0_and_100_and_are_100_for_the_same_name_alone() => Gen.Select(Name, Name).Sample((one, other) =>
    {
        if (SpelledName.Of(one) is not { } a || SpelledName.Of(other) is not { } b)
            return;
        NameScore.Of(a, b).ShouldBeInRange(0, 100);
        (NameScore.Of(a, b) == 100).ShouldBe(a.Folded == b.Folded);
        NameScore.Of(a, SpelledName.Of(one)!).ShouldBe(100);
    });

    [Theory]
    [InlineData("Абель Магеррамов", "Abel Məhərrəmov", 80)]
    [InlineData("Гасанова, Малахат", "Məlahət Həsənova", 80)]
    [InlineData("Джалал Алиев", "Cəlal Əliyev", 80)]
    [InlineData("Алиева Мехрибан", "Mehriban Əliyeva", 90)]
    [InlineData("مهربان علیوا", "Mehriban Əliyeva", 70)]
    [InlineData("梅赫里班·阿利耶娃", "Mehriban Əliyeva", 60)]
    [InlineData("习近平", "Xi Jinping", 80)]
    [InlineData("Aliyev Ilham", "Ilham Aliyev", 90)]
    [InlineData("I. Aliyev", "Ilham Aliyev", 80)]
    [InlineData("Ilham Aliyew", "Ilham Aliyev", 90)]
    [InlineData("Abdul Rahman Test", "Abdulrahman Test", 90)]
    public void Are_high_for_other_spellings(string one, string other, double least) => Score(one, other).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData("Adil Əliyev", "İlham Əliyev", 75)]
    [InlineData("Əli Hüseynov", "Əliağa Hüseynov", 89)]
    [InlineData("Elton Məmmədov", "Elman Məmmədov", 89.9)]
    [InlineData("Aliyev", "Ilham Aliyev", 89)]
    [InlineData("Ilham Aliyev Jr", "Ilham Aliyev", 89)]
    public void Are_low_for_other_people(string one, string other, double most) => Score(one, other).ShouldBeLessThanOrEqualTo(most);

    [Theory]
    [InlineData("Əliyev, İlham", "ilham eliyev")]
    [InlineData("U.S. Congress", "US congress")]
    [InlineData("1,000 Women", "1000 women")]
    public void Are_100_for_what_never_matters(string one, string other) => Score(one, other).ShouldBe(100);

    [Theory]
    [InlineData("guseinov", "gsnv")]
    [InlineData("huseynov", "gsnv")]
    [InlineData("dzhafarov", "cvrv")]
    [InlineData("ceferov", "cvrv")]
    [InlineData("mammadov", "mmdv")]
    [InlineData("ai", "")]
    public void Hear_what_transliterations_share(string latin, string sound) => NameSound.Of(latin).ShouldBe(sound);

    [Fact]
    public void Near_sounds_are_near_both_ways() => Gen.String[Gen.Char[NameSound.Letters], 1, 6].Sample(sound =>
    {
        foreach (var near in NameSound.Near(sound))
            NameSound.Near(near).ShouldContain(sound);
    }, iter: 20);

    private static double Score(string one, string other) => NameScore.Of(SpelledName.Of(one)!, SpelledName.Of(other)!);
}
