namespace QuoteTracker.Text.Extraction;

/// <summary>How often drafts made by the same rules were right.</summary>
internal static class Confidence
{
    /// <summary>Words, kind and speaker together.</summary>
    public static double Of(Statement statement, DraftSpeaker? speaker) => Math.Round(OfWords(statement) * OfSpeaker(statement, speaker), 2);

    private static double OfWords(Statement statement) => (statement.Kind, statement.Tie) switch
    {
        (DraftKind.Direct, Tie.Beside or Tie.LedBy or Tie.Transcript) => 0.98,
        (DraftKind.Direct, Tie.SetApart) => 0.6,
        (DraftKind.Direct, _) => 0.9,
        (DraftKind.Partial, Tie.None) => 0.5,
        (DraftKind.Partial, _) => 0.88,

        // Too few to count: three in the annotated articles, which leave them out.
        (DraftKind.Silence, _) => 0.7,
        (DraftKind.Reported, _) => 0.35,
        _ => 0.66,
    };

    private static double OfSpeaker(Statement statement, DraftSpeaker? speaker)
    {
        if (speaker is null)
            return 0.5;
        if (speaker.Others.Count > 0)
            return 0.7;

        // A verb without a subject: whoever spoke last was taken.
        if (statement.Act is { Speaker: null } act && speaker.Mention.Start < act.Sentence.Start)
            return 0.75;
        var tied = statement.Tie switch
        {
            Tie.Beside or Tie.LedBy or Tie.Transcript => 0.98,
            Tie.Colon => 0.95,
            Tie.SameSentence => 0.88,
            Tie.Carried => 0.75,
            _ => 0.5,
        };
        // A thing, or somebody without a name: the subject may be another.
        return speaker.Name is null || (speaker.Kind == DraftSpeakerKind.Organization && !char.IsUpper(speaker.Name[0])) ? tied * 0.9 : tied;
    }
}
