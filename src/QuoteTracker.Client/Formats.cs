namespace QuoteTracker.Client;

/// <summary>Forms of an export.</summary>
public enum ExportFormat
{
    /// <summary>The exchange format: a record a line, as an import takes it.</summary>
    Jsonl,

    /// <summary>A table, a row a quote, UTF-8.</summary>
    Csv,

    /// <summary>A table for analysis.</summary>
    Parquet,

    /// <summary>schema.org's words.</summary>
    JsonLd,

    /// <summary>W3C Web Annotations.</summary>
    WebAnnotation,

    /// <summary>People, organizations and memberships as Popolo has them.</summary>
    Popolo,

    /// <summary>For LaTeX.</summary>
    Bibtex,

    /// <summary>For EndNote, RefWorks, Zotero.</summary>
    Ris,

    /// <summary>CSL-JSON.</summary>
    Csl,
}

/// <summary>Forms of a file to import.</summary>
public enum ImportFormat
{
    /// <summary>The exchange format: a record a line.</summary>
    Jsonl,

    /// <summary>A table: of the server's own export, or of any with <see cref="ImportTerms.Mapping"/>.</summary>
    Csv,

    /// <summary>People, organizations and memberships.</summary>
    Popolo,

    /// <summary>A debate, as parliaments publish it.</summary>
    AkomaNtoso,

    /// <summary>schema.org's reviews of claims.</summary>
    ClaimReview,

    /// <summary>W3C Web Annotations.</summary>
    WebAnnotation,
}

/// <summary>What a file to import doesn't say itself.</summary>
public sealed record ImportTerms
{
    /// <summary>Of a table: how columns become records, as JSON. Null: the columns of the server's own export.</summary>
    public string? Mapping { get; init; }

    /// <summary>Of Popolo, Akoma Ntoso and ClaimReview: the register that the file's ids are of.</summary>
    public string? Register { get; init; }

    /// <summary>BCP 47 tag of what the file doesn't say the language of.</summary>
    public string? Language { get; init; }

    /// <summary><c>ID=SLUG</c>: ids of the file that are these speakers on record.</summary>
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>Ids of the file that are nobody on record, whatever their names.</summary>
    public IReadOnlyList<string> New { get; init; } = [];

    internal Query Query(ImportFormat format) => new Query()
        .With("format", Words.Joined(format)).With("mapping", Mapping).With("register", Register).With("language", Language).With("same", Same).With("new", New);
}
