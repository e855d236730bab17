using System.Text.Json.Nodes;
using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>JSON for a place in a body: by its schema, with the values that the examples have under the same name, or wrong in places.</summary>
internal sealed class JsonFor(JsonNode document, Seen seen)
{
    private const int Deepest = 5;
    private readonly Dictionary<string, List<string>> stock = Stock(document);

    /// <summary>An example, wrong in some places.</summary>
    /// <param name="example">The JSON as it is good.</param>
    /// <param name="name">The field that it is the value of.</param>
    /// <param name="faithful">How many times a place is left alone for once that it is not.</param>
    public Gen<string> Like(JsonNode? example, string name, int faithful)
    {
        var same = example switch
        {
            JsonObject whole => Members(whole, faithful),
            JsonArray list => Gen.OneOf<string>(list.Select(one => Like(one, name, faithful)).DefaultIfEmpty(Gen.Const("null")).ToArray()).Array[0, Math.Max(1, list.Count + 1)].Select(Items),
            _ => Fresh(name, example?.ToJsonString() ?? "null"),
        };
        return Gen.Frequency((faithful, same), (1, Gen.OneOf(Odd.Json, Good(name, same))));
    }

    /// <summary>Anything that a schema allows, and some that it doesn't.</summary>
    public Gen<string> Of(JsonNode schema, string name, int depth = 0)
    {
        if ((string?)schema["$ref"] is { } way)
            return depth > Deepest ? Gen.Const("null") : Of(way.Split('/').Skip(1).Aggregate(document, (here, step) => here[step]!), name, depth + 1);
        if ((schema["allOf"] ?? schema["oneOf"]) is JsonArray several)
            return Gen.OneOf<string>(several.Select(one => Of(one!, name, depth)).ToArray());
        if (schema["enum"] is JsonArray words)
            return Gen.Frequency((9, Pick.Of(words.Select(word => word!.ToJsonString()).ToArray())), (1, Odd.Json));
        var types = schema["type"] is JsonArray many ? many.Select(one => (string)one!) : [(string?)schema["type"] ?? "object"];
        var right = Gen.OneOf<string>(types.Select(type => type switch
        {
            "object" when depth <= Deepest => Members(schema, depth),
            "array" when depth <= Deepest => Of(schema["items"] ?? new JsonObject(), name, depth + 1).Array[0, 4].Select(Items),
            "integer" => Pick.Of("0", "1", "2", "10", "-1", "2147483647"),
            "number" => Pick.Of("0", "0.5", "1", "-1", "1e300"),
            "boolean" => Pick.Of("true", "false"),
            "string" => Odd.Text.Select(Odd.Quoted),
            _ => Gen.Const("null"),
        }).ToArray());
        return Gen.Frequency((6, Good(name, right)), (3, right), (1, Odd.Json));
    }

    private static string Items(string[] items) => $"[{string.Join(',', items)}]";

    private static Gen<string> Whole(IEnumerable<Gen<string>> members) =>
        Each([.. members]).Select(parts => $"{{{string.Join(',', parts.Where(part => part.Length > 0))}}}");

    private static Gen<string[]> Each(IReadOnlyList<Gen<string>> parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<string>()), (all, part) => all.Select(part, (before, one) => (string[])[.. before, one]));

    private Gen<string> Members(JsonObject whole, int faithful) => Whole(whole.Select(pair =>
    {
        var member = Like(pair.Value, pair.Key, faithful).Select(value => $"{Odd.Quoted(pair.Key)}:{value}");
        return Gen.Frequency((faithful * 3, member), (2, Gen.Const("")), (1, member.Select(one => $"{one},{one}")), (1, Odd.Json.Select(value => $"\"unknown\":{value}")));
    }));

    private Gen<string> Members(JsonNode schema, int depth)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(one => (string)one!).ToHashSet();
        return Whole((schema["properties"]?.AsObject() ?? []).Select(pair =>
        {
            var member = Of(pair.Value!, pair.Key, depth + 1).Select(value => $"{Odd.Quoted(pair.Key)}:{value}");
            return required.Contains(pair.Key) ? Gen.Frequency((20, member), (1, Gen.Const(""))) : Gen.Frequency((1, member), (1, Gen.Const("")));
        }));
    }

    // A key is taken once, and a name that is a record's may be another's.
    private static Gen<string> Fresh(string name, string json) => name switch
    {
        "key" or "slug" => Gen.Frequency((3, Gen.Int[0, 1_000_000].Select(number => $"\"fuzz-{number}\"")), (1, Gen.Const(json))),
        _ => Gen.Const(json),
    };

    // Looked up when it is asked for, so that what was learned meanwhile is taken.
    private Gen<string> Good(string name, Gen<string> otherwise)
    {
        var known = Gen.Int[0, 9_999].Select(number => seen.AnyId(number) is { } id ? Odd.Quoted(id) : "null");
        return stock.TryGetValue(name, out var values) ? Gen.Frequency((4, Pick.Of(values.ToArray())), (1, known)) : Gen.Frequency((4, otherwise), (1, known));
    }

    private static Dictionary<string, List<string>> Stock(JsonNode document)
    {
        var stock = new Dictionary<string, List<string>>();
        foreach (var operation in Operation.Of(document))
        {
            foreach (var (_, content) in operation.Bodies)
                Collect(content!["example"]);
        }

        return stock;

        void Collect(JsonNode? node)
        {
            foreach (var (name, value) in node as JsonObject ?? [])
            {
                var json = value?.ToJsonString() ?? "null";
                var values = stock.TryGetValue(name, out var known) ? known : stock[name] = [];
                if (json.Length < 5_000 && !values.Contains(json))
                    values.Add(json);
                Collect(value);
            }

            foreach (var value in node as JsonArray ?? [])
                Collect(value);
        }
    }
}
