namespace QuoteTracker.Telemetry;

/// <summary>Labels that more than one room puts on what it counts.</summary>
internal static class Labels
{
    /// <summary>The class of a search.</summary>
    public const string Search = "quotetracker.search.class";

    /// <summary>The verdict of a check.</summary>
    public const string Verdict = "quotetracker.check.verdict";

    /// <summary>What came of an attempt to deliver: <c>delivered</c>, <c>failed</c> (it is tried again) or <c>dead</c> (given up).</summary>
    public const string Outcome = "quotetracker.hook.outcome";

    /// <summary>What came of a backup: <c>made</c> or <c>failed</c>.</summary>
    public const string Backup = "quotetracker.backup.outcome";

    /// <summary>What was decided on a draft.</summary>
    public const string Decision = "quotetracker.draft.decision";

    /// <summary>The class of a slow query: a search's, or <c>check</c>.</summary>
    public const string Query = "quotetracker.query.class";
}
