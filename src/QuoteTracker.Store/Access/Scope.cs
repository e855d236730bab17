namespace QuoteTracker.Store.Access;

/// <summary>What a key may do. A key can have several.</summary>
[Flags]
public enum Scope
{
    /// <summary>Nothing: a caller without a key.</summary>
    None = 0,

    /// <summary>Read, where reading needs a key at all.</summary>
    Read = 1,

    /// <summary>Add, change and delete records; and read.</summary>
    Write = 2,

    /// <summary>Write reviews; and read.</summary>
    Review = 4,

    /// <summary>Everything, without a limit.</summary>
    Admin = 8,
}

/// <summary>The words of scopes, and what follows from having them.</summary>
public static class ScopeWords
{
    private static readonly Scope[] Each = [.. Enum.GetValues<Scope>().Where(scope => scope != Scope.None)];

    /// <summary>Every scope's word.</summary>
    public static IEnumerable<string> All => Each.Select(Store.Words.Of);

    /// <summary>The scopes of words with spaces between, as <c>Words</c> gives them.</summary>
    public static Scope Parse(string words) => words
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Scope.None, (scopes, word) => scopes | Store.Words.Parse<Scope>(word));

    extension(Scope scopes)
    {
        /// <summary>Such as <c>write review</c>; empty for none.</summary>
        public string Words() => string.Join(' ', Each.Where(each => scopes.HasFlag(each)).Select(Store.Words.Of));

        /// <summary>Whether these scopes are enough where <paramref name="needed"/> is asked for. Whoever has any may read.</summary>
        public bool Allow(Scope needed) =>
            scopes.HasFlag(Scope.Admin) || scopes.HasFlag(needed) || (needed == Scope.Read && scopes != Scope.None);
    }
}
