using System.Text.Json.Nodes;
using CsCheck;

namespace QuoteTracker.Benchmarks.Reliability.Fuzzing;

/// <summary>Addresses of an operation: its places filled, its parameters given, left out, given twice and wrong, others added.</summary>
internal sealed class Addresses(Seen seen)
{
    private static readonly Dictionary<string, string[]> Good = new()
    {
        ["q"] = ["america", "\"not dependent\"", "america -armenia", "dependen*", "america NEAR/5 relations", "america OR azerbaijan", "speaker:mustafa from:2024", "independence"],
        ["name"] = ["mustafa", "ali", "Fazil"],
        ["speaker"] = ["fazil-mustafa", "ali-karimli"],
        ["organization"] = ["milli-majlis", "axcp"],
        ["source"] = ["mps-response"],
        ["publisher"] = ["turan"],
        ["topic"] = ["usa", "armenia"],
        ["language"] = ["en", "az", "de"],
        ["kind"] = ["direct", "indirect", "mixed", "person", "quote", "people"],
        ["status"] = ["published", "draft", "accepted", "disputed"],
        ["sort"] = ["newest", "oldest", "relevance", "name"],
        ["facets"] = ["speaker", "topic,language", "speaker,organization,source,publisher,topic,kind,language,status,year"],
        ["forgive"] = ["true", "false"],
        ["from"] = ["2024-10", "1", "2", "2023"],
        ["to"] = ["2024-12", "2", "3", "2025"],
        ["on"] = ["2024-10-05"],
        ["against"] = ["1", "2"],
        ["format"] = ["bibtex", "ris", "csl", "text", "jsonl", "csv", "parquet", "jsonld", "popolo", "akomantoso", "claimreview", "webannotation"],
        ["style"] = ["apa", "chicago", "mla", "sentence"],
        ["text"] = ["America says it is ready to take all kinds of steps for Armenia.", "We are not the ones deteriorating relations with America."],
        ["type"] = ["quote", "person"],
        ["limit"] = ["1", "20", "100"],
        ["after"] = ["0", "5"],
        ["since"] = ["0", "5"],
        ["wait"] = ["false", "true"],
        ["include"] = ["records"],
        ["by"] = ["fuzz-1"],
        ["action"] = ["added", "changed", "accepted"],
        ["state"] = ["pending", "delivered", "failed"],
        ["reason"] = ["It was wrong."],
        ["register"] = ["popolo"],
        ["new"] = ["1"],
        ["same"] = ["1=fazil-mustafa"],
    };

    // Such a thing is no address, and the server may refuse it before the program sees it.
    private static readonly string[] None = ["%", "%ZZ", "%00", "%C0%AF", "a%", "%u0041", "%FF%FE"];

    /// <summary>An address, and whether it is none at all.</summary>
    public Gen<(string Target, bool IsNone)> Of(Operation operation) =>
        from id in Id(operation)
        from number in Gen.Frequency((8, Pick.Of("1", "2", "3", "4")), (3, Gen.Int[1, 60].Select(n => $"{n}")), (2, Odd.Short.Select(Escaped)))
        from place in Gen.Frequency((300, Gen.Const(("", false))), (1, Pick.Of(None).Select(text => (text, true))), (1, Pick.Of("/", "//", "/x", "/..", ".json", "/%2e%2e", ";a=b").Select(text => (text, true))))
        from query in Query(operation)
        select ($"{operation.Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{n}", number, StringComparison.Ordinal)}{place.Item1}{query}", place.Item2);

    private Gen<string> Id(Operation operation)
    {
        // The administrator's own key is not to be revoked.
        if (operation.Kind == "keys")
            return Pick.Of("fuzz-1", "fuzz-2", "nobody", "%20", "%F0%9F%98%80");
        var known = Gen.Int[0, 9_999].Select(number => Escaped(seen.Id(operation.Kind, number) ?? TheirExample(operation.Kind)));
        var other = Gen.Int[0, 9_999].Select(number => Escaped(seen.AnyId(number) ?? "x"));
        return Gen.Frequency((14, known), (2, Gen.Const(TheirExample(operation.Kind))), (1, other), (2, Odd.Short.Select(Escaped)));
    }

    private Gen<string> Query(Operation operation)
    {
        var parts = operation.Parameters("query").Select(Parameter).Append(Gen.Frequency((60, Gen.Const("")), (1, Pick.Of("unknown=1", "=", "&&", "a", "%00=1", "Q=1", "limit[]=1", "?=", "q=%", "q=%ZZ", "q=%FF"))));
        return parts.Aggregate(Gen.Const(""), (all, part) => all.Select(part, (before, one) => one.Length == 0 ? before : before.Length == 0 ? one : $"{before}&{one}")).Select(query => query.Length == 0 ? "" : $"?{query}");
    }

    private Gen<string> Parameter(JsonNode parameter)
    {
        var name = (string)parameter["name"]!;
        var good = name switch
        {
            "cursor" => Gen.Int[0, 9_999].Select(number => seen.Cursors.Count == 0 ? "" : seen.Cursors[number % seen.Cursors.Count]),
            _ when Good.TryGetValue(name, out var words) => Pick.Of(words),
            _ => Gen.Const("1"),
        };
        var value = Gen.Frequency((8, good), (1, Odd.Short)).Select(Escaped);
        var needed = (bool?)parameter["required"] == true || name is "q" or "text";
        return Gen.Frequency((needed ? 8 : 1, value.Select(one => $"{name}={one}")), (needed ? 2 : 7, Gen.Const("")), (needed ? 1 : 0, value.Select(one => $"{name}={one}&{name}={one}")));
    }

    // Dots alone are no name but a way to another address, and nothing at all would be another one too.
    private static string Escaped(string text) => Uri.EscapeDataString(text) switch { "" or "." or ".." => "%20", var good => good };

    private static string TheirExample(string kind) => kind switch
    {
        "people" => "fazil-mustafa",
        "organizations" => "milli-majlis",
        "groups" => "us-congressmen-2024-10-03",
        "memberships" => "ali-karimli-axcp",
        "sources" => "mps-response",
        "relations" => "mustafa-3-elaborates",
        "reviews" => "the-headline",
        "quotes" => "mustafa-3",
        _ => "1",
    };
}
