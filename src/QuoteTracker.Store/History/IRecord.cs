namespace QuoteTracker.Store.History;

/// <summary>What has a history: an id and a key that stay for good, and a version that goes up by one with every change.</summary>
public interface IRecord
{
    /// <summary>Given by the database, never used again.</summary>
    long Id { get; }

    /// <summary>The stable key; a speaker's is its slug.</summary>
    string RecordKey { get; }

    /// <summary>1 when added. Only a save raises it; two saves of one version can't both succeed.</summary>
    int Version { get; set; }
}
