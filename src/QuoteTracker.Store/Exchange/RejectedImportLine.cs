namespace QuoteTracker.Store.Exchange;

/// <summary>A line of an import that was not taken, with the first thing wrong with it.</summary>
public sealed class RejectedImportLine
{
    /// <summary>The import.</summary>
    public long ImportId { get; init; }

    /// <summary>Its number in the file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>JSON pointer to the field; empty for the whole line.</summary>
    public required string Pointer { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Detail { get; init; }

    /// <summary>What stands there; null where nothing does.</summary>
    public string? Given { get; init; }

    /// <summary>What may stand there; null where that can't be said.</summary>
    public string? Allowed { get; init; }
}
