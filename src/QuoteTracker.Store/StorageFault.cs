namespace QuoteTracker.Store;

/// <summary>What keeps a database from answering, or from taking what it is sent, though nothing is wrong with the request.</summary>
public enum StorageFault
{
    /// <summary>There is no room left on its disk.</summary>
    Full,

    /// <summary>It can be read and not written.</summary>
    ReadOnly,

    /// <summary>Its file or its pages are not as they were written.</summary>
    Damaged,

    /// <summary>It can't be opened, reached, read or written.</summary>
    Unreachable,

    /// <summary>Others kept it locked for as long as anybody waits.</summary>
    Locked,
}
