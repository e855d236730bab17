using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace QuoteTracker.Mcp;

/// <summary>Refuses requests that can't be read, and says why: to the library they would be faults of this server, and be logged as such.</summary>
internal static class ReadableRequests
{
    /// <summary>Before all requests.</summary>
    public static McpMessageHandler Filter(McpMessageHandler next) => async (context, cancel) =>
    {
        if (context.JsonRpcMessage is JsonRpcRequest request && Wrong(request, context.Server.ServerOptions.ToolCollection) is { } wrong)
            throw new McpProtocolException(wrong, McpErrorCode.InvalidParams);
        try
        {
            await next(context, cancel);
        }
        catch (JsonException unread)
        {
            throw new McpProtocolException($"{unread.Path}: this has the wrong type.", McpErrorCode.InvalidParams);
        }
    };

    private static string? Wrong(JsonRpcRequest request, McpServerPrimitiveCollection<McpServerTool>? tools)
    {
        if (!IsWhole(request.Params))
            return $"{HalfArgument(request.Params) ?? "params"}: this has half of a character. Allowed: whole Unicode characters.";
        if (request.Method != RequestMethods.ToolsCall || request.Params is not JsonObject call)
            return null;
        if (call["arguments"] is not (null or JsonObject))
            return "arguments: this has the wrong type. Allowed: an object.";
        return call["name"] is JsonValue name && name.TryGetValue(out string? tool) && tools?.TryGetPrimitive(tool, out _) != true
            ? $"There is no tool '{tool}' here. Allowed: {string.Join(", ", tools?.Select(known => known.ProtocolTool.Name) ?? [])}."
            : null;
    }

    private static string? HalfArgument(JsonNode? given)
    {
        try
        {
            return given is JsonObject call && call["arguments"] is JsonObject arguments ? arguments.FirstOrDefault(one => !IsWhole(one.Value)).Key : null;
        }
        catch (InvalidOperationException)
        {
            // It is in a name.
            return null;
        }
    }

    // JSON may escape half of a surrogate pair, which is no text.
    private static bool IsWhole(JsonNode? node)
    {
        try
        {
            _ = node?.ToJsonString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
