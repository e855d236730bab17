namespace QuoteTracker.Text.Tests;

public sealed class ComparingWording
{
    [Theory]
    [InlineData("We don’t want war!", "we don't want WAR", true)]
    [InlineData("The U.S.", "the us", true)]
    [InlineData("We are not", "We are", false)]
    [InlineData("a b", "b a", false)]
    [InlineData("", " … ", true)]
    public void Takes_case_accents_and_marks_for_the_same(string one, string other, bool same) => Wording.SameWords(one, other).ShouldBe(same);

    [Theory]
    [InlineData("not the ones", "We are NOT the ones.", true)]
    [InlineData("are the ones", "We are not the ones.", false)]
    [InlineData("the ones who", "the ones", false)]
    [InlineData("one", "We are not the ones.", false)]
    [InlineData("", "", true)]
    public void Finds_a_run_of_whole_words(string part, string whole, bool isRun) => Wording.IsRunOf(part, whole).ShouldBe(isRun);
}
