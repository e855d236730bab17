namespace QuoteTracker.Store.Speakers;

/// <summary>A form of a word of a speaker's name (see <see cref="Text.NameForms"/>), or a sound of it (see <see cref="NameCandidates"/>): what follows from the names, to find them by.</summary>
internal sealed class NameWord
{
    /// <summary>The speaker's id.</summary>
    public long SpeakerId { get; init; }

    /// <summary>Place of the name in the speaker's list.</summary>
    public int Place { get; init; }

    /// <summary>The form.</summary>
    public required string Word { get; init; }
}
