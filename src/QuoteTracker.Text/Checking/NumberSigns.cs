namespace QuoteTracker.Text.Checking;

/// <summary>
/// The signs of a number that make another amount of it: 5% is not 5, $10 is not €10, -3 is not 3. To the tokenizer they are
/// punctuation; to a check they are a part of the number.
/// </summary>
public static class NumberSigns
{
    private const string Before = "$€£¥₽₼₺₹+-−";
    private const string After = "%‰°$€£¥₽₼₺₹";

    /// <summary>The word with its signs, where it is a number that has some.</summary>
    public static Token With(Token word, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!char.IsAsciiDigit(word.Folded[0]))
            return word;
        var (start, end) = (word.Start, word.Start + word.Length);
        while (start > 0 && Before.Contains(text[start - 1], StringComparison.Ordinal) && !IsHyphen(text, start - 1))
            start--;
        if (end < text.Length && After.Contains(text[end], StringComparison.Ordinal))
            end++;
        return start == word.Start && end == word.Start + word.Length ? word
            : new Token($"{text[start..word.Start].Replace('−', '-')}{word.Folded}{text[(word.Start + word.Length)..end]}", start, end - start);
    }

    /// <summary>A folded word without them, as the index has it.</summary>
    public static string Bare(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? folded : folded.Trim([.. Before, .. After]);
    }

    // "2020-21", "COVID-19": between two words it joins them.
    private static bool IsHyphen(string text, int at) => text[at] is '-' or '−' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '“' or '"');
}
