namespace QuoteTracker.Text.Checking;

/// <summary>How words asked about stand to stored ones.</summary>
public enum Likeness
{
    /// <summary>They are the stored words, all of them.</summary>
    Whole,

    /// <summary>They are one run of them.</summary>
    Run,

    /// <summary>They are runs of them in order, with what is left out marked.</summary>
    Runs,

    /// <summary>They are these with changes.</summary>
    Changed,

    /// <summary>They share too little to be these.</summary>
    Unlike,
}

/// <summary>Words asked about beside stored ones.</summary>
/// <param name="Likeness">How they stand to each other.</param>
/// <param name="Runs">Words that stand in both, in the order asked; not those that moved.</param>
/// <param name="Changes">What differs, in the order asked.</param>
/// <param name="Stored">The stored words that they cover, from the first to the last.</param>
/// <param name="Share">How much of both is the same, 0 to 1, words that say little counting little. Orders candidates; never decides what is the same.</param>
public sealed record Comparison(Likeness Likeness, IReadOnlyList<MatchedRun> Runs, IReadOnlyList<WordChange> Changes, TextSpan Stored, double Share);
