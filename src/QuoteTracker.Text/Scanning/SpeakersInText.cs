using System.Text.RegularExpressions;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Scanning;

/// <summary>Whom a text names as the speaker of a quotation in it.</summary>
/// <param name="Name">As it stands there: <c>Ilham Aliyev</c>, <c>Mustafa</c>, with what stands before the name in capitals too.</param>
/// <param name="Start">Offset of the name in the text, in UTF-16 units.</param>
public sealed record Mention(string Name, int Start);

/// <summary>
/// Finds the name that a verb of saying has beside a quotation: after it ("…", said X), or in the sentence that leads to it
/// (X, chairman of Y, said: "…"; According to X). A pronoun means whoever spoke before. Words with a capital are names; a rule
/// can be wrong, and no name is given where none stands beside such a verb.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="cues">Verbs of saying and pronouns of its language.</param>
public sealed partial class SpeakersInText(string text, WordCues cues)
{
    private const int ReachAfter = 160;
    private const int ReachBefore = 400;
    private const int WordsToVerb = 8;

    private Mention? before;

    /// <summary>Of quotations in their order; <paramref name="to"/> is where the one after it begins.</summary>
    public Mention? Of(TextSpan quotation, int to)
    {
        var end = quotation.Start + quotation.Length;

        // A full stop inside the marks ends the sentence; who speaks in it would come after a comma.
        var after = NameWords.In(text, end, text[end - 1] == '.' && !GoesOn(end) ? end : Math.Min(to, end + ReachAfter), cues).FirstSentence();
        var lead = NameWords.In(text, Math.Max(0, quotation.Start - ReachBefore), quotation.Start, cues).LastSentence();
        if (Signed(end) is { } signed)
            return before = signed;
        if (Nearest(after, isAfter: true) is { } said)
            return before = said;
        return Nearest(lead, isAfter: false) is { } led ? before = led : null;
    }

    // The full stop of "the U.S." ends no sentence where a small letter follows.
    private bool GoesOn(int end)
    {
        while (end < text.Length && !char.IsLetterOrDigit(text[end]) && text[end] != '\n')
            end++;
        return end < text.Length && char.IsLower(text[end]);
    }

    // A dash and a name in a line of their own, as under a block quote.
    private Mention? Signed(int end)
    {
        if (Signature().Match(text, end, Math.Min(ReachAfter, text.Length - end)) is not { Success: true } dash)
            return null;
        var start = dash.Index + dash.Length;
        var line = text.IndexOfAny(['\n', ','], start) is >= 0 and var stop ? stop : text.Length;
        return NameWords.In(text, start, line, cues).WholeName();
    }

    [GeneratedRegex(@"\G[”""»]?[^\S\n]*\n\s*[—–-]{1,2}\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    // The verb that is nearest to the quotation, and the name that is its subject.
    private Mention? Nearest(NameWords words, bool isAfter)
    {
        var cuesOfSaying = Enumerable.Range(0, words.Count).Where(i => (words.Says(i) || words.LeadsToName(i)) && (!isAfter || i < WordsToVerb));
        foreach (var cue in isAfter ? cuesOfSaying : cuesOfSaying.Reverse())
        {
            // "Mustafa told Turan": who stands before the verb speaks, whoever comes after it.
            if (!words.LeadsToName(cue) && words.NameOrPronounBefore(cue) is { } subject)
                return subject.Name ?? before;
            if ((words.LeadsToName(cue) ? words.NameLedToBy(cue) : isAfter ? words.NameFrom(cue + 1) : null) is { } following)
                return following;
        }

        return null;
    }
}
