namespace QuoteTracker.Backups;

/// <summary>How the backups fare that a server makes by itself.</summary>
/// <param name="Last">The newest that is whole; null where there is none yet.</param>
/// <param name="Fault">Why the last try failed; null where it didn't.</param>
/// <param name="FailedAt">When it did.</param>
/// <param name="Next">When the next is due; null where one is being made.</param>
internal sealed record BackupState(BackupEntry? Last, string? Fault = null, DateTimeOffset? FailedAt = null, DateTimeOffset? Next = null);
