using CsCheck;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Tests;

public sealed class CheckingProperties
{
    private static readonly string[] Vocabulary = ["the", "river", "deep", "peace", "not", "we", "Ali", "5", "a", "treaty", "of", "war", "never", "country", "holds"];
    private static readonly WordCues Cues = WordCues.Read(["negation: not never", "common: the we a of"]);
    private static readonly Gen<string[]> Words = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 30];
    private static readonly Comparing Plain = new(Cues, _ => 1, _ => false);

    [Fact]
    public void Any_words_are_whole_beside_themselves() => Words.Sample(words =>
        Compare(string.Join(' ', words), string.Join(", ", words).ToUpperInvariant()).Likeness == Likeness.Whole);

    [Fact]
    public void Any_run_of_words_is_one() => Gen.Select(Words, Gen.Int[0, 29], Gen.Int[1, 30]).Where((words, from, count) => from + count < words.Length).Sample((words, from, count) =>
        Compare(string.Join(' ', words.Skip(from).Take(count)), string.Join(' ', words)).Likeness is Likeness.Run or Likeness.Whole);

    [Fact]
    public void Marked_gaps_are_never_changes() => Gen.Select(Words, Gen.Int[1, 10], Gen.Int[0, 10]).Where((words, first, gap) => first + gap < words.Length).Sample((words, first, gap) =>
        Compare($"{string.Join(' ', words.Take(first))} … {string.Join(' ', words.Skip(first + gap))}", string.Join(' ', words)).Likeness < Likeness.Changed);

    [Fact]
    public void Other_words_are_never_the_same() => Gen.Select(Words, Words).Where((one, other) => !string.Join(' ', other).Contains(string.Join(' ', one), StringComparison.Ordinal)).Sample((one, other) =>
        Compare(string.Join(' ', one), string.Join(' ', other)).Likeness >= Likeness.Changed);

    [Fact]
    public void Spans_are_of_the_texts() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        var (asked, stored) = (string.Join(' ', one), string.Join(' ', other));
        return Compare(asked, stored).Changes.All(change =>
            asked.Substring(change.Asked.Start, change.Asked.Length) == change.Added && stored.Substring(change.Stored.Start, change.Stored.Length) == change.Removed);
    });

    [Fact]
    public void What_is_the_same_and_what_changed_are_all_the_words() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        var asked = MarkedWords.Quoted(string.Join(' ', one));
        var found = Plain.Of(asked, MarkedWords.Stored(string.Join(' ', other)));
        var told = found.Runs.Sum(run => run.Length) + found.Changes.Where(change => change.Kind != ChangeKind.QuotationInside).Sum(change => Tokenizer.Tokenize(change.Added).Count);
        return found.Runs.Count == 0 || told == asked.Words.Count;
    });

    private static Comparison Compare(string asked, string stored) => Plain.Of(MarkedWords.Quoted(asked), MarkedWords.Stored(stored));
}
