using System.Text.Json.Nodes;

namespace QuoteTracker.Mcp;

/// <summary>How long an argument may be.</summary>
internal static class Letters
{
    /// <summary>From 1.</summary>
    public static JsonObject AtMost(int most) => new() { ["minLength"] = 1, ["maxLength"] = most };
}
