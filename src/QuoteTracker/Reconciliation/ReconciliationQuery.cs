using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Reconciliation;

/// <summary>Who is meant by this?</summary>
/// <param name="Query">The name as it stands in the table; may be left out where properties are given.</param>
/// <param name="Type">A type, or a list of them.</param>
/// <param name="Limit">How many candidates at most.</param>
/// <param name="Properties">What else is known.</param>
/// <param name="TypeStrict"><c>any</c>, <c>all</c> or <c>should</c>.</param>
public sealed record ReconciliationQuery(
    string? Query = null, JsonElement? Type = null, double? Limit = null, IReadOnlyList<KnownProperty>? Properties = null,
    [property: JsonPropertyName("type_strict")] string? TypeStrict = null)
{
    /// <summary>The most candidates for a query.</summary>
    public const int MaxLimit = 50;

    /// <summary>The longest name that is looked for, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    internal const string Any = "any", Every = "all", Should = "should";

    internal int Size => (int)Math.Min(Limit ?? 10, MaxLimit);

    internal string Strictness => TypeStrict ?? Any;

    /// <summary>The types asked for; empty for any.</summary>
    internal IReadOnlyList<string> Types => Type is { } type ? Texts.In(type) : [];
}

/// <summary>A property of whom is meant.</summary>
/// <param name="Pid">Its id.</param>
/// <param name="V">Its value: a string, number, true or false, an object with an id, or a list of these.</param>
public sealed record KnownProperty(string Pid, JsonElement V);

/// <summary>The texts of values that may be written in several ways.</summary>
internal static class Texts
{
    /// <summary>Of a string, a number, true or false, an object with an id (its id and name), or a list of these; null where it is none of them, or has half a character in it.</summary>
    public static IReadOnlyList<string>? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Array => Joined([.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? null : Of(item))]),
                JsonValueKind.Object => value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                    ? value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? [id.GetString()!, name.GetString()!] : [id.GetString()!]
                    : null,
                JsonValueKind.String => [value.GetString()!],
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Of"/>, of a value that was looked at before.</summary>
    public static IReadOnlyList<string> In(JsonElement value) => Of(value) ?? [];

    private static List<string>? Joined(List<IReadOnlyList<string>?> items) => items.Contains(null) ? null : [.. items.SelectMany(item => item!)];
}
