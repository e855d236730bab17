using System.Buffers;
using System.Collections;
using System.Text.Json;

namespace QuoteTracker.Store.History;

/// <summary>
/// The words that a purge takes out, to be known again where something was kept of them: in answers given, in lines that were not
/// taken. Texts may be long and many, so they are looked for by their pieces: each text that is held against them is gone through once.
/// </summary>
internal sealed class PurgedWords
{
    // Shorter ones are dates, codes and names of fields, which are everybody's.
    private const int Piece = 12;

    // So many characters in a row are the same words: cut off or in the midst of others.
    private const int Run = 20;

    // Which pieces there are, by their hash: 8 MB, however long the texts. Two that fall together take an answer too much, never one too few.
    private readonly BitArray pieces = new(1 << 26);
    private readonly HashSet<string> brief = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private SearchValues<string>? anyBrief;

    /// <summary>A record's key, or another text that counts where it is alone in a string.</summary>
    public void AddWhole(string text) => whole.Add(text);

    /// <summary>A text as it is.</summary>
    public void AddText(string text)
    {
        if (!IsProse(text))
            return;
        if (text.Length < Run && brief.Add(text))
            anyBrief = null;
        for (var at = 0; at + Piece <= text.Length; at++)
            pieces[PlaceOf(text, at)] = true;
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
    public bool Are(string? text)
    {
        if (text is null)
            return false;
        anyBrief ??= SearchValues.Create([.. brief], StringComparison.Ordinal);
        if (whole.Contains(text) || text.AsSpan().ContainsAny(anyBrief))
            return true;
        if (!IsProse(text))
            return false;
        var (enough, inARow) = (Math.Min(text.Length, Run) - Piece + 1, 0);
        for (var at = 0; at + Piece <= text.Length; at++)
        {
            inARow = pieces[PlaceOf(text, at)] ? inARow + 1 : 0;
            if (inARow >= enough)
                return true;
        }

        return false;
    }

    /// <summary>Whether a body has some of the words. One that is no JSON is taken as having them.</summary>
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

    // Slugs are in every record of whoever they name, and moments in all that was done in the same second.
    private static bool IsProse(string text) =>
        (text.Length >= Piece || text.Contains(' ', StringComparison.Ordinal)) && !(text.Contains('-', StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ':' or '.' or '+' or 'T' or 'Z'));

    private int PlaceOf(string text, int at) => (int)((uint)string.GetHashCode(text.AsSpan(at, Piece)) % (uint)pieces.Length);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Strings(field.Value)),
        _ => [],
    };
}
