namespace QuoteTracker.Pages.Curating;

/// <summary>What a curator did to come to a page of drafts.</summary>
/// <param name="Saved">Keys of the quotes that were made.</param>
/// <param name="IsRejected">Whether a draft was rejected.</param>
/// <param name="IsUndone">Whether a decision was taken back.</param>
public sealed record JustDone(IReadOnlyList<string> Saved, bool IsRejected, bool IsUndone);
