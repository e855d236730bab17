using CsCheck;

namespace QuoteTracker.Text.Tests;

public sealed class TypingNames
{
    [Theory]
    [InlineData("Aliyev", "aliyev aliev")]
    [InlineData("Əliyev", "eliyev aliyev aliev")]
    [InlineData("Алиев", "алиев aliev")]
    [InlineData("Müller", "muller")]
    [InlineData("O’Brien", "o'brien obrien")]
    [InlineData("Зеленский", "зеленский zelenskiy zelenski")]
    [InlineData("Zelenskyy", "zelenskyy zelenski")]
    [InlineData("Sky", "sky")]
    [InlineData("Mariya", "mariya maria")]
    [InlineData("Karimli, Ali", "karimli|ali")]
    [InlineData("U.S. Congress", "us|congress")]
    [InlineData("习近平", "习 xi|近 jin|平 ping")]
    [InlineData("COP29", "cop29")]
    [InlineData("…!", "")]
    public void Gives_each_word_the_forms_it_is_found_under(string name, string forms) =>
        string.Join('|', NameForms.Of(name).Select(word => string.Join(' ', word))).ShouldBe(forms);

    [Theory]
    [InlineData("aliyev", "Aliyev", NameMatch.Whole)]
    [InlineData("ILHAM ƏLIYEV", "Ilham Aliyev", NameMatch.Whole)]
    [InlineData("Ильхам", "Ильхам Алиев", NameMatch.Begins)]
    [InlineData("алиев", "Ilham Aliyev", NameMatch.Words)]
    [InlineData("aliyev", "Ильхам Алиев", NameMatch.Words)]
    [InlineData("Зеленский", "Zelenskyy", NameMatch.Whole)]
    [InlineData("ilham al", "Ilham Aliyev", NameMatch.Begins)]
    [InlineData("al ilh", "Ilham Aliyev", NameMatch.Words)]
    [InlineData("il al", "Ilham Aliyev", NameMatch.Words)]
    [InlineData("obrien", "Mary O’Brien", NameMatch.Words)]
    [InlineData("al aliyev", "Aliyev Ali", NameMatch.Words)]
    public void Finds_names_by_beginnings_of_their_words_in_any_script(string typed, string name, NameMatch match) =>
        TypedName.Of(typed)!.In(name).ShouldBe(match);

    [Theory]
    [InlineData("al aliyev", "Ilham Aliyev")]
    [InlineData("liyev", "Ilham Aliyev")]
    [InlineData("aliyeva", "Ilham Aliyev")]
    [InlineData("ilham aliyev junior", "Ilham Aliyev")]
    public void Passes_over_names_that_have_no_word_for_each_one_typed(string typed, string name) =>
        TypedName.Of(typed)!.In(name).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" -!")]
    [InlineData("a b c d e f g h i j k l m n o p q")]
    public void Needs_a_word_and_takes_sixteen(string typed) => TypedName.Of(typed).ShouldBeNull();

    [Theory]
    [InlineData("aliyeb", "Ilham Aliyev", 1)]
    [InlineData("ailyev", "Ilham Aliyev", 1)]
    [InlineData("karmili ali", "Ali Karimli", 1)]
    [InlineData("Алеев", "Ilham Aliyev", 1)]
    [InlineData("karimli", "Ali Karimli", 0)]
    [InlineData("mamadov", "Fuad Mammadov", 1)]
    [InlineData("nobody", "Ali Karimli", null)]
    [InlineData("al", "Li", null)]
    [InlineData("aliyeb sahin", "Ilham Aliyev", null)]
    public void Counts_the_letters_by_which_a_name_was_mistyped(string typed, string name, int? letters) =>
        NameLikeness.Of(TypedName.Of(typed)!, name).ShouldBe(letters);

    [Fact]
    public void Never_fails_on_any_text_and_finds_each_name_by_itself() => Texts.Any.Sample(name =>
    {
        foreach (var forms in NameForms.Of(name))
        {
            forms.Length.ShouldBeInRange(1, 3);
            forms.Max(form => form.Length).ShouldBeInRange(1, NameForms.MaxLength);
        }

        if (TypedName.Of(name) is { } typed)
            typed.In(name).ShouldBe(NameMatch.Whole);
    });
}
