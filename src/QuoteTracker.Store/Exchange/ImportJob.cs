using QuoteTracker.Store.History;

namespace QuoteTracker.Store.Exchange;

/// <summary>A file that was sent to be imported: who sent it, how far it is, what came of it. Kept after it is done.</summary>
public sealed class ImportJob
{
    /// <summary>Given by the database; later ones are higher.</summary>
    public long Id { get; init; }

    /// <summary>Name of the file in the folder of imports. The file itself is gone when the job is done.</summary>
    public required string File { get; init; }

    /// <summary>Name of the key that sent it: the author of every revision it makes.</summary>
    public required string By { get; init; }

    /// <summary>Why, as every revision it makes says; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>Lines of the file with something on them.</summary>
    public long Lines { get; init; }

    /// <summary>When the file was whole, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>UTC; null while it waits. An import that went on after a stop keeps its first start.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>UTC; null until it is done or failed.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Failure { get; set; }

    /// <summary>The kind of records that is being read: a file is read once for each kind. Null before the first step.</summary>
    public RecordKind? Kind { get; private set; }

    /// <summary>Number of the last line of <see cref="Kind"/> that is done; all lines of earlier kinds are.</summary>
    public int Line { get; private set; }

    /// <summary>How many lines are done, wrong ones too.</summary>
    public long Done { get; private set; }

    /// <summary>Records that were new.</summary>
    public long Added { get; private set; }

    /// <summary>Records that were there and differed.</summary>
    public long Changed { get; private set; }

    /// <summary>Records that were there just so.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Lines that were not taken, see <see cref="RejectedImportLine"/>.</summary>
    public long Rejected { get; private set; }
}

/// <summary>How an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is here; others come first.</summary>
    Waiting,

    /// <summary>Being read, or to be gone on with when the server starts again.</summary>
    Running,

    /// <summary>Read to the end; wrong lines were left out.</summary>
    Done,

    /// <summary>Given up; what was taken until then stays.</summary>
    Failed,
}
