namespace QuoteTracker.Store.Index;

/// <summary>What ranking needs of a match.</summary>
/// <param name="Origins">By how many independent ways it came to us.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Text">Its words; null where they were not asked for.</param>
/// <param name="Language">BCP 47 tag of the words; null as above.</param>
public readonly record struct Candidate(int Origins, int Length, string? Text, string? Language);
