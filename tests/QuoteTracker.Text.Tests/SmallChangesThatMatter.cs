using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Tests;

/// <summary>One small word, and something else was said. Each has been passed as a match somewhere. The words are invented.</summary>
public sealed class SmallChangesThatMatter
{
    private static readonly WordCues English = WordCues.Read(
    [
        "negation: not never can't", "number: five million billion few", "amount: few", "title: mr mrs",
        "common: the a of it is to with we are they for in and that on us",
    ]);

    [Fact]
    public void A_sentence_and_its_negation() => Told("We never said that we want a war with them.", "We said that we want a war with them.", ChangeKind.Negation);

    [Fact]
    public void A_negation_in_a_contraction() => Told("We can’t accept such a treaty today.", "We can accept such a treaty today.", ChangeKind.Negation);

    [Fact]
    public void Not_moved_by_a_word() => Told("They do not only want peace but war.", "They do only not want peace but war.", ChangeKind.Negation);

    [Fact]
    public void Few_for_a_few() => Told("I met with a few people in the city today.", "I met with few people in the city today.", ChangeKind.Number);

    [Fact]
    public void A_thousand_for_ten_thousand() => Told("It will cost 1,000 dollars a year.", "It will cost 10,000 dollars a year.", ChangeKind.Number);

    [Fact]
    public void Million_for_billion() => Told("It will cost five million dollars a year.", "It will cost five billion dollars a year.", ChangeKind.Number);

    [Fact]
    public void Mr_for_Mrs() => Told("We will welcome Mr. Testperson to the city.", "We will welcome Mrs. Testperson to the city.", ChangeKind.Name);

    [Fact]
    public void A_word_of_a_quotation_inside() =>
        Told("He told us “the treaty is good for us” and left the room.", "He told us “the treaty is bad for us” and left the room.", ChangeKind.QuotationInside);

    // All the words asked are there, in a row: what was left out stands just before them.
    [Fact]
    public void Few_where_a_few_begins_the_quote()
    {
        var found = Compared("A few people in the city agree with this.", "Few people in the city agree with this.");
        found.Likeness.ShouldBe(Likeness.Run);
        CutContext.Of(MarkedWords.Stored("A few people in the city agree with this."), found.Stored, English).ShouldNotBeEmpty();
    }

    private static void Told(string stored, string asked, ChangeKind kind)
    {
        var found = Compared(stored, asked);
        found.Likeness.ShouldBe(Likeness.Changed);
        found.Changes.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    private static Comparison Compared(string stored, string asked) =>
        new Comparing(English, word => English.IsCommon(word) ? 0.3 : 3, _ => false).Of(MarkedWords.Quoted(asked), MarkedWords.Stored(stored));
}
