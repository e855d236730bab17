namespace QuoteTracker.Store.Index;

/// <summary>What ranking needs of a match.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Language">BCP 47 tag of the words.</param>
/// <param name="Origins">By how many independent ways they came to us.</param>
public readonly record struct Candidate(string Text, string Language, int Origins);
