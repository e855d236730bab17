using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>How the words of a statement were tied to whoever speaks, the surest first: what confidence is counted by.</summary>
internal enum Tie
{
    /// <summary>"…", X said: nothing between.</summary>
    Beside,

    /// <summary>X said, "…": nothing between.</summary>
    LedBy,

    /// <summary>A name and a colon, as a transcript has it.</summary>
    Transcript,

    /// <summary>A sentence with a colon at its end leads to the words.</summary>
    Colon,

    /// <summary>A paragraph without marks that such a sentence leads to.</summary>
    SetApart,

    /// <summary>The cue stands in the same sentence, other words between.</summary>
    SameSentence,

    /// <summary>The words go on from those of the paragraph before, or of the sentence before.</summary>
    Carried,

    /// <summary>Nothing ties them to anybody.</summary>
    None,
}

/// <summary>Words that are somebody's, before it is said whose: a draft in the making.</summary>
internal sealed class Statement
{
    public required DraftKind Kind { get; set; }

    /// <summary>The words, in order.</summary>
    public required List<TextSpan> Parts { get; init; }

    /// <summary>The sentence of the first words.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The sentence of the last words that were added to it. Null where they are the first.</summary>
    public Sentence? LastSentence { get; set; }

    public required Tie Tie { get; init; }

    /// <summary>The act that tells of it. Null where none does.</summary>
    public Act? Act { get; init; }

    public int Start => Parts[0].Start;

    public int End => Parts[^1].Start + Parts[^1].Length;
}
