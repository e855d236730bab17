namespace QuoteTracker.Store.History;

/// <summary>Who is writing, and why: told once a request or verb, and kept with every revision it makes.</summary>
public sealed class Author(TimeProvider clock)
{
    /// <summary>Name of the key or the verb; null until somebody is known, and then nothing can be saved.</summary>
    public string? Name { get; set; }

    /// <summary>Why; null when nobody said.</summary>
    public string? Reason { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();
}
