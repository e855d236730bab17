namespace QuoteTracker.Speakers;

/// <summary>Into whom to merge.</summary>
/// <param name="Into" example="fazil-mustafa">Id or slug of another speaker of the same kind, who stays.</param>
public sealed record MergeRequest(string Into);
