namespace QuoteTracker.Store.Searches;

/// <summary>A search that is kept under a name. Not one of the records that have a history: docs/decisions/0011-saved-searches-have-no-history.md.</summary>
public sealed class SavedSearch
{
    /// <summary>Given by the database, never used again.</summary>
    public long Id { get; init; }

    /// <summary>A slug, for addresses; stays for good.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called; no two are called alike.</summary>
    public required string Name { get; set; }

    /// <summary>The parameters of the search by their names, a JSON object; those that were left out are absent.</summary>
    public required string Query { get; set; }

    /// <summary>1 when saved; goes up by one with every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Number of the newest revision when it was saved or changed last.</summary>
    public long Revision { get; set; }

    /// <summary>Name of the key that saved or changed it last.</summary>
    public required string By { get; set; }

    /// <summary>When it was saved first, UTC.</summary>
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was saved or changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
