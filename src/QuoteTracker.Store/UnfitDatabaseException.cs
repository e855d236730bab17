namespace QuoteTracker.Store;

/// <summary>A database, or a backup of one, that can't be used as it is. The message says which, what is wrong and what to do, for an operator.</summary>
#pragma warning disable CA1032 // Without a message there is nothing to do about it.
public sealed class UnfitDatabaseException(string message, Exception? cause = null) : Exception(message, cause);
#pragma warning restore CA1032
