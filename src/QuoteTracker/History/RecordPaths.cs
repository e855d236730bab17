using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.History;

/// <summary>Where the records of a kind are, below <c>/api/v1</c> and among the pages.</summary>
internal static class RecordPaths
{
    /// <summary>Without slashes: <c>people</c>, <c>quotes</c>.</summary>
    public static string Of(RecordKind kind) => kind == RecordKind.Person ? "people" : $"{Words.Of(kind)}s";
}
