using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>A draft from outside as one of ours: words are read from the text anew, whatever it said they were.</summary>
internal static class GivenDraft
{
    // Of words that are kept beside a draft: a cue or a lead that is a whole article is none.
    private const int LongestWords = 2_000;

    /// <summary>A draft without faults, see <see cref="DraftFaults"/>.</summary>
    public static Draft Of(ExtractedDraft given, string text, string host)
    {
        string Said(string? because) => Filled(because) ?? $"{host} says so.";
        return new Draft
        {
            Kind = Enum.Parse<DraftKind>($"{given.Kind}"),
            Parts = [.. given.Parts.Select(part => new TextSpan(part.Start, part.End - part.Start))],
            Text = Joined(given, text),
            Cue = In(given.Cue, text),
            Speaker = given.Speaker is { } speaker ? Speaker(speaker, text) : null,
            Lead = In(given.Lead, text),
            LeadIn = given.LeadIn,
            Addressee = given.Addressee is { } to ? new DraftAddressee(text[to.Start..to.End], to.Start, to.End, Said(to.Because)) : null,
            Day = given.Day is { } day ? new DraftDay(day.On, Words.Of(text, day.Start, day.End), day.Basis == DateBasis.Stated, Said(day.Because)) : null,
            Chain = [.. (given.Chain ?? []).Select(step => new DraftChainLink(In(step.Through, text)!, In(step.Cue, text)!, step.IsOutlet, Said(step.Because)))],
            InHeadline = given.InHeadline,
            Confidence = given.Confidence,
            Because = Said(given.Because),
        };
    }

    /// <summary>A draft that was sent back, as it is kept: with the words that stand at its places.</summary>
    public static ExtractedDraft Held(ExtractedDraft given, string text) => given with
    {
        Text = Joined(given, text),
        Cue = Held(given.Cue, text),
        Lead = Held(given.Lead, text),
        Speaker = given.Speaker is { } speaker ? speaker with { Mention = At(speaker.Start, speaker.End, text) } : null,
        Addressee = given.Addressee is { } to ? to with { Text = At(to.Start, to.End, text) } : null,
        Day = given.Day is { } day ? day with { Text = At(day.Start, day.End, text) } : null,
        Chain = given.Chain is null ? null : [.. given.Chain.Select(step => step with { Through = Held(step.Through, text)!, Cue = Held(step.Cue, text)! })],
    };

    /// <summary>
    /// The parts as one statement: their words, as they stand in the text. What was sent is asked for one thing only, whether a sentence
    /// ends where two parts meet: of <c>“A,” he said. “B.”</c> the rules make <c>A. B.</c>
    /// </summary>
    public static string Joined(ExtractedDraft given, string text)
    {
        var parts = given.Parts.Select(part => text[part.Start..part.End].Trim()).ToList();
        var between = given.Kind == QuoteKind.Partial ? " … " : " ";
        var joined = string.Join(between, parts);
        if (given.Kind != QuoteKind.Direct || given.Text is not { } sent || sent.Length > joined.Length + parts.Count)
            return joined;

        var at = 0;
        foreach (var (i, part) in parts.Index())
        {
            var ended = $"{(part.EndsWith(',') ? part[..^1] : part)}. ";
            var next = i + 1 == parts.Count ? part : CanEnd(part, parts[i + 1]) && string.CompareOrdinal(sent, at, ended, 0, ended.Length) == 0 ? ended : part + between;
            if (string.CompareOrdinal(sent, at, next, 0, next.Length) != 0)
                return joined;
            at += next.Length;
        }

        return at == sent.Length ? sent : joined;
    }

    private static bool CanEnd(string part, string next) => part.Length > 1 && (part[^1] == ',' || char.IsLetterOrDigit(part[^1])) && next.Length > 0 && char.IsUpper(next[0]);

    private static DraftSpeaker Speaker(DraftedSpeaker given, string text) => new(
        Words.Of(text, given.Start, given.End), given.Kind, Filled(given.Name), Filled(given.Role), Filled(given.Because) ?? "")
    {
        Count = given.Count is > 0 ? given.Count : null,
        CountQualifier = given.CountQualifier is { } qualifier ? Store.Words.Of(qualifier) : null,
    };

    private static Words? In(WordsInText? given, string text) => given is null ? null : Words.Of(text, given.Start, given.End);

    private static WordsInText? Held(WordsInText? given, string text) => given is null ? null : given with { Text = At(given.Start, given.End, text) };

    private static string At(int start, int end, string text) => end - start <= LongestWords ? text[start..end] : Short.Of(text[start..end], LongestWords) ?? "";

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
