using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>Requests for every operation of the document, good and wrong.</summary>
/// <param name="document">The OpenAPI document.</param>
/// <param name="seen">What was learned from answers.</param>
/// <param name="keys">Keys of other scopes than the administrator's.</param>
internal sealed partial class Requests(JsonNode document, Seen seen, IReadOnlyList<string> keys)
{
    private static readonly Gen<string> OddTypes = Pick.Of("", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=utf-8", "application/problem+json", "multipart/form-data; boundary=a", "application/x-www-form-urlencoded", "a", "*/*", "application/jsonn");
    private readonly JsonFor json = new(document, seen);
    private readonly Addresses addresses = new(seen);

    /// <summary>A request for any of the operations.</summary>
    public Gen<Asked> Any() => Gen.Frequency(Operation.Of(document).Select(operation => (Weight(operation), (IGen<Asked>)For(operation))).ToArray());

    // Each hook makes every later change dearer, and an import is many requests in one.
    private static int Weight(Operation operation) => operation.Id switch
    {
        "AddHook" or "AddKey" or "StartImport" or "ReplayHook" => 1,
        _ when operation.Path.StartsWith("/feeds", StringComparison.Ordinal) => 3,
        _ when operation.Method == "GET" => 6,
        _ => 8,
    };

    private Gen<Asked> For(Operation operation)
    {
        // Built once: a schema makes a large tree.
        var bodies = Gen.Frequency((50, Bodies(operation)), (1, Odd.Body.Select(bytes => ((byte[]?)bytes, "application/json"))));
        return
            from target in addresses.Of(operation)
            from method in Gen.Frequency((60, Gen.Const(operation.Method)), (1, Pick.Of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE")))
            from headers in Headers(operation, target.Target.Split('?')[0])
            from body in bodies
            from type in Gen.Frequency((40, Gen.Const(body.Item2)), (1, OddTypes))
            from encoding in Gen.Frequency((200, Gen.Const("")), (1, Pick.Of("gzip", "br", "identity", "nonsense")))
            select new Asked(operation, method, target.Target, headers, body.Item1, [.. new[] { ("Content-Type", type), ("Content-Encoding", encoding) }.Where(one => one.Item2.Length > 0)]) { IsNoAddress = target.IsNone };
    }

    private Gen<(byte[]?, string)> Bodies(Operation operation)
    {
        if (operation.Bodies.Count == 0)
            return Gen.Const(((byte[]?)null, ""));
        return Gen.OneOf<(byte[]?, string)>(operation.Bodies.Select(content => Body(content.Value!).Select(bytes => ((byte[]?)bytes, content.Key))).ToArray());
    }

    private Gen<byte[]> Body(JsonNode content)
    {
        var example = content["example"];
        if (example is JsonValue file)
        {
            // A file in another format: cut, doubled, with something odd inside.
            var text = (string)file!;
            var odd = from at in Gen.Int[0, text.Length] from length in Gen.Int[0, 40] from word in Odd.Text select string.Concat(text.AsSpan(0, at), word, text.AsSpan(Math.Min(text.Length, at + length)));
            return Gen.Frequency((3, Gen.Const(text)), (6, odd), (1, Odd.Text)).Select(Nearby).Select(Encoding.UTF8.GetBytes);
        }

        var made = Gen.Frequency((4, json.Like(example, "", 400)), (5, json.Like(example, "", 25)), (1, json.Like(example, "", 4)), (4, json.Of(content["schema"]!, "")));
        return Gen.Frequency((400, made.Select(Nearby).Select(Encoding.UTF8.GetBytes)), (20, Odd.Body), (1, Odd.Huge));
    }

    // Nothing but this machine is asked, whatever address a body has.
    private static string Nearby(string body) => Web().Replace(body, "http://127.0.0.1:9");

    private Gen<IReadOnlyList<(string, string)>> Headers(Operation operation, string path)
    {
        var tag = Gen.Frequency((6, Gen.Const(seen.Tag(path) ?? "*")), (4, Gen.Const("*")), (1, Odd.Short), (1, Pick.Of("\"1-0\"", "W/\"1\"", "\"a\", \"b\"", "\"", "")), (1, Gen.Const((string?)null)));
        var all = operation.Parameters("header").Select(one => (string)one["name"]!).Select(name => (name, name switch
        {
            "If-Match" => tag,
            "If-None-Match" => Gen.Frequency((8, Gen.Const((string?)null)), (2, tag)),
            "Idempotency-Key" => Gen.Frequency((12, Gen.Const((string?)null)), (3, Gen.Int[0, 40].Select(number => $"fuzz-{number}")), (1, Odd.Short)),
            _ => Gen.Frequency((3, Gen.Const((string?)null)), (1, Odd.Short)),
        })).ToList();
        all.Add(("Authorization", Gen.Frequency((40, Gen.Const($"Bearer {TrialServer.Key}")), (4, Gen.Const((string?)null)), (4, Pick.Of(keys.Select(key => $"Bearer {key}").ToArray())), (1, Pick.Of("Bearer", "Bearer a", "Basic YTpi", "bearer  x y", "Bearer qt_" + new string('a', 4_000))), (1, Odd.Short))));
        all.Add(("Accept", Gen.Frequency((12, Gen.Const((string?)null)), (4, Pick.Of(operation.Types.DefaultIfEmpty("*/*").ToArray())), (1, Pick.Of("*/*", "text/html", "application/*", "a", ";", "application/json;q=0", "image/png", "text/csv;q=0.5, application/json;q=2")))));
        return all.Select(one => one.Item2.Select(value => (one.Item1, value))).Aggregate(
            Gen.Const((IReadOnlyList<(string, string)>)[]),
            (before, one) => before.Select(one, (list, next) => next.value is null ? list : [.. list, (next.Item1, Sendable(next.value))]));
    }

    // A line break ends a header, and the client's own library won't send one.
    private static string Sendable(string value) => new([.. value.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);

    [GeneratedRegex("(https?|ftp)://[^/\"\\\\\\s<>]*")]
    private static partial Regex Web();
}
