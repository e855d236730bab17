using System.Text.Json;

namespace QuoteTracker.Store.History;

/// <summary>The words that a purge takes out, to be known again where something was kept of them: in answers given, in lines that were not taken.</summary>
internal sealed class PurgedWords
{
    // Shorter ones are dates, codes and names of fields, which are everybody's.
    private const int LeastLength = 12;

    private readonly List<string> words = [];
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    /// <summary>A record's address or key, alone in a string.</summary>
    public void AddAddress(string address) => addresses.Add(address);

    /// <summary>A text as it is.</summary>
    public void AddText(string text)
    {
        if (IsProse(text))
            words.Add(text);
    }

    /// <summary>All texts in a state.</summary>
    public void AddState(string? state)
    {
        if (state is null)
            return;
        using var json = JsonDocument.Parse(state);
        foreach (var text in Strings(json.RootElement))
            AddText(text);
    }

    /// <summary>Whether a text has some of the words, or is a part of them.</summary>
    public bool Are(string? text) => text is not null
        && (addresses.Contains(text) || (IsProse(text) && words.Exists(removed => removed.Contains(text, StringComparison.Ordinal) || text.Contains(removed, StringComparison.Ordinal))));

    /// <summary>Whether a body has some of the words. One that is no JSON is taken as one text, and as having them where in doubt.</summary>
    public bool AreIn(byte[] body)
    {
        if (body.Length == 0)
            return false;
        try
        {
            using var json = JsonDocument.Parse(body);
            return Strings(json.RootElement).Any(Are);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool IsProse(string text) => text.Length >= LeastLength || text.Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Strings(field.Value)),
        _ => [],
    };
}
