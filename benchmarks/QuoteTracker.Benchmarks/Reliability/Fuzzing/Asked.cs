using System.Text;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>A request, whole.</summary>
/// <param name="Operation">The operation that it was made from.</param>
/// <param name="Method">Which may be another than the operation's.</param>
/// <param name="Target">Path and query, as they are sent.</param>
/// <param name="Headers">All but those of the body.</param>
/// <param name="Body">Null for none.</param>
/// <param name="BodyHeaders">Content-Type and what else tells of the body.</param>
internal sealed record Asked(Operation Operation, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, IReadOnlyList<(string Name, string Value)> BodyHeaders)
{
    /// <summary>Whether the server may refuse it by itself, before the program sees it: an address that is no address.</summary>
    public bool IsNoAddress { get; init; }

    /// <summary>The message that is sent.</summary>
    public HttpRequestMessage Message(Uri server)
    {
        // As it is: an address is not to be made better.
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri($"{server.ToString().TrimEnd('/')}{Target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (Body is null)
            return message;
        message.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in BodyHeaders)
            message.Content.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    /// <summary>The request as a line for the shell; a long body is cut.</summary>
    public string Curl(Uri server)
    {
        var line = new StringBuilder($"curl -i -X {Method}");
        foreach (var (name, value) in Headers.Concat(Body is null ? [] : BodyHeaders))
            line.Append($" -H {Quoted($"{name}: {value}")}");
        line.Append($" {Quoted($"{server.ToString().TrimEnd('/')}{Target}")}");
        if (Body is null)
            return line.ToString();
        var cut = Body.Length > 4_000 ? $" # cut: {Body.Length:N0} bytes" : "";
        var body = Body.AsSpan(0, Math.Min(Body.Length, 4_000));
        return body.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? $"base64 -d <<< {Convert.ToBase64String(body)} | {line} --data-binary @-{cut}"
            : $"{line} --data-binary {Quoted(Encoding.ASCII.GetString(body))}{cut}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
