using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Http;

/// <summary>Days for formats that know plain ISO 8601 alone.</summary>
internal static partial class PlainDate
{
    /// <summary>A year, a month or a day that is surely known, as it is; null for all that EDTF says beyond that: told more exactly than it is known would be wrong.</summary>
    public static string? Of(string? edtf) => edtf is not null && Plain().IsMatch(edtf) ? edtf : null;

    /// <summary>The object without the members that have no value.</summary>
    public static JsonObject WithoutNulls(this JsonObject node)
    {
        foreach (var name in node.Where(one => one.Value is null).Select(one => one.Key).ToList())
            node.Remove(name);
        return node;
    }

    [GeneratedRegex(@"^\d{4}(-\d{2}){0,2}$")]
    private static partial Regex Plain();
}
