using QuoteTracker.Store.Sources;
using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>A draft from outside as one of ours: words are read from the text anew, whatever it said they were.</summary>
internal static class GivenDraft
{
    /// <summary>A draft without faults, see <see cref="DraftFaults"/>.</summary>
    public static Draft Of(ExtractedDraft given, string text, string host)
    {
        var parts = given.Parts.Select(part => new TextSpan(part.Start, part.End - part.Start)).ToList();
        return new Draft
        {
            Kind = Enum.Parse<DraftKind>($"{given.Kind}"),
            Parts = parts,
            Text = string.IsNullOrWhiteSpace(given.Text) ? Joined(given.Parts, text) : given.Text,
            Cue = In(given.Cue, text),
            Speaker = given.Speaker is { } speaker ? Speaker(speaker, text) : null,
            Lead = In(given.Lead, text),
            LeadIn = given.LeadIn,
            Addressee = given.Addressee is { } to ? Words.Of(text, to.Start, to.End) : null,
            Day = given.Day is { } day ? new DraftDay(day.On, Words.Of(text, day.Start, day.End), day.Basis == DateBasis.Stated) : null,
            Chain = [.. (given.Chain ?? []).Select(step => new DraftChainLink(In(step.Through, text)!, In(step.Cue, text)!, step.IsOutlet))],
            InHeadline = given.InHeadline,
            Confidence = given.Confidence,
            Because = string.IsNullOrWhiteSpace(given.Because) ? $"{host} says so." : given.Because,
        };
    }

    /// <summary>The parts as one statement.</summary>
    public static string Joined(IReadOnlyList<PlaceInText> parts, string text) => string.Join(' ', parts.Select(part => text[part.Start..part.End].Trim()));

    private static DraftSpeaker Speaker(DraftedSpeaker given, string text) => new(
        Words.Of(text, given.Start, given.End), given.Kind, Filled(given.Name), Filled(given.Role), Filled(given.Because) ?? "")
    {
        Count = given.Count is > 0 ? given.Count : null,
        CountQualifier = given.CountQualifier is { } qualifier ? Store.Words.Of(qualifier) : null,
    };

    private static Words? In(WordsInText? given, string text) => given is null ? null : Words.Of(text, given.Start, given.End);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
