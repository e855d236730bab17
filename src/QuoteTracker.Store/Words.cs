using System.Text.Json;
using QuoteTracker.Store.Exchange;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Hooks;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store;

/// <summary>The names of enum values in rows and in JSON, alike in both: camelCase.</summary>
public static class Words
{
    internal static readonly Type[] Enums =
    [
        typeof(QuoteKind), typeof(QuoteStatus), typeof(RelationKind), typeof(DateBasis), typeof(SourceKind),
        typeof(CountQualifier), typeof(AnchorState), typeof(RecordKind), typeof(RevisionAction), typeof(ImportState),
        typeof(HookState), typeof(HookDeliveryState), typeof(DraftVerdict),
    ];

    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The value of a word that <see cref="Of"/> gave; KeyNotFoundException for another.</summary>
    public static T Parse<T>(string word) where T : struct, Enum => Names<T>.ByWord[word];

    /// <summary>Every word of an enum, in its order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>A CHECK that a column holds one of an enum's words.</summary>
    internal static string Check<T>(string column) where T : struct, Enum =>
        $"{column} IN ({string.Join(", ", All<T>().Select(word => $"'{word}'"))})";

    private static class Names<T> where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        internal static readonly Dictionary<string, T> ByWord = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
