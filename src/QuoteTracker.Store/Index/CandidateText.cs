namespace QuoteTracker.Store.Index;

/// <summary>What ranking needs of a candidate.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Sources">In how many sources it stands.</param>
public readonly record struct CandidateText(string Text, int Sources);
