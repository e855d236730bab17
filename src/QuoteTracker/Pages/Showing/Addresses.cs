using QuoteTracker.History;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.History;

namespace QuoteTracker.Pages.Showing;

/// <summary>Where the page of a record is.</summary>
internal static class Addresses
{
    public static string Of(SpeakerSummary speaker) => $"/{Room(speaker.Type)}/{speaker.Slug}";

    public static string Of(SourceSummary source) => $"/sources/{source.Key}";

    public static string Of(QuoteResponse quote) => $"/quotes/{quote.Key}";

    /// <summary>A quote in the text that it stands in.</summary>
    public static string InText(OccurrenceResponse place, string key) => $"/sources/{place.Source.Key}?snapshot={place.Snapshot}#{key}";

    /// <summary>Where speakers are, a room a kind.</summary>
    public static IReadOnlyList<string> SpeakerRooms { get; } = ["people", "organizations", "groups"];

    /// <summary>Where the records of a kind are.</summary>
    public static string Room(RecordKind kind) => RecordPaths.Of(kind);

    /// <summary>An address with those of the parameters that have a value.</summary>
    public static string Asking(string path, params (string Name, string? Value)[] parameters) =>
        $"{path}{(parameters.Any(one => one.Value is { Length: > 0 }) ? "?" : "")}{string.Join('&', parameters.Where(one => one.Value is { Length: > 0 }).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"))}";

    /// <summary>Where the speakers of a kind are.</summary>
    public static string Room(string type) => Room(Words.Parse<RecordKind>(type));

    /// <summary>The page of what the API has at an address.</summary>
    public static string OfApi(string location) => location.Replace("/api/v1", "", StringComparison.Ordinal);

    /// <summary>The source's own page at the very words (URL text fragment); null for what is not on the web.</summary>
    public static string? AtSource(OccurrenceResponse place) =>
        place.Source.Url is { } url ? $"{url.Split('#')[0]}#:~:text={Fragment(place.QuoteSelector.Exact)}" : null;

    // The first and the last words are enough for a long one, and a browser is quicker with them. A hyphen has a meaning in the syntax.
    private static string Fragment(string exact)
    {
        const int Many = 12, Few = 5;
        var words = exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= Many ? Escaped(string.Join(' ', words)) : $"{Escaped(string.Join(' ', words.Take(Few)))},{Escaped(string.Join(' ', words.TakeLast(Few)))}";
    }

    private static string Escaped(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
