namespace QuoteTracker.Text.Extraction;

/// <summary>How a cue tells of speech.</summary>
internal enum ActKind
{
    /// <summary>A verb of saying: words in marks or a clause follow or go before.</summary>
    Says,

    /// <summary>A verb with an object: <c>criticized the appeal</c>.</summary>
    Does,

    /// <summary><c>According to</c>, <c>in his view</c>.</summary>
    Source,

    /// <summary>Nobody spoke.</summary>
    Silence,
}

/// <summary>A place in a sentence that tells of speech: the cue and who is named beside it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="First">The cue's first item.</param>
/// <param name="Last">The cue's last item.</param>
/// <param name="Kind">How it tells.</param>
/// <param name="Speaker">Who is named. Null where nobody is.</param>
/// <param name="IsAfter">Whether the speaker stands after the cue.</param>
internal sealed record Act(Sentence Sentence, int First, int Last, ActKind Kind, Phrase? Speaker, bool IsAfter)
{
    /// <summary>Whom it was told to: the items after the cue. Null where nobody is named.</summary>
    public Phrase? Addressee { get; init; }

    /// <summary>Where the act as a whole begins: cue or speaker.</summary>
    public int From => Speaker is { } speaker && !IsAfter ? Math.Min(Math.Min(speaker.First, speaker.Beside?.First ?? First), First) : First;

    /// <summary>Whether the words say that nothing of it was said: <c>did not say</c>.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Where it ends, the addressee with it.</summary>
    public int To => Math.Max(Last, Math.Max(Addressee?.Last ?? -1, IsAfter && Speaker is { } speaker ? Beside(speaker) : -1));

    public Words Cue(string text) => Words.Of(text, Sentence.Items[First].Start, Sentence.Items[Last].End);

    private static int Beside(Phrase phrase) => phrase.Beside is { } beside ? Math.Max(beside.Last, phrase.Last) : phrase.Last;
}
