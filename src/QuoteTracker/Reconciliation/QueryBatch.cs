using System.Text.Json;
using QuoteTracker.Http;

namespace QuoteTracker.Reconciliation;

/// <summary>Reads a batch of queries and checks it.</summary>
internal static class QueryBatch
{
    /// <summary>The most queries in a batch.</summary>
    public const int MaxQueries = 100;

    private const int MaxProperties = 20, MaxValues = 100;

    private const string Allowed = """Queries by keys of yours: {"q0":{"query":"…","type":"person","limit":5,"properties":[{"pid":"…","v":"…"}],"type_strict":"should"}}, at most 100; query, or properties that are not empty.""";

    /// <summary>The queries by their keys; null with the errors where it is wrong.</summary>
    public static Dictionary<string, ReconciliationQuery>? Read(string json, JsonSerializerOptions options, List<FieldError> errors)
    {
        if (AskedInForm.Json<Dictionary<string, ReconciliationQuery?>>(AskedInForm.Queries, json, Allowed, options, errors) is not { } batch)
            return null;
        if (batch.Count > MaxQueries)
            errors.Add(Wrong("", "These are too many queries at once.", $"{batch.Count}", $"At most {MaxQueries}."));
        else
            errors.AddRange(batch.SelectMany(query => Errors($"/{query.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", query.Value)));
        return errors.Count == 0 ? batch.ToDictionary(query => query.Key, query => query.Value!) : null;
    }

    private static IEnumerable<FieldError> Errors(string at, ReconciliationQuery? query)
    {
        if (query is null || (query.Query is null && query.Properties is not { Count: > 0 }))
        {
            yield return Wrong(at, "There is nothing to look for.", null, "query, or properties that are not empty.");
            yield break;
        }

        if (query.Type is { } type && (type.ValueKind is not (JsonValueKind.String or JsonValueKind.Array) || Texts.Of(type) is null || (type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))))
            yield return Wrong($"{at}/type", "This is not a type.", type.GetRawText(), "An id of a type, or a list of them: person, organization, group.");
        if (query.Limit is { } limit && !(limit >= 1 && limit % 1 == 0))
            yield return Wrong($"{at}/limit", "This is no number of candidates.", $"{limit}", $"A whole number from 1; at most {ReconciliationQuery.MaxLimit} are given.");
        if (query.TypeStrict is not (null or ReconciliationQuery.Any or ReconciliationQuery.Every or ReconciliationQuery.Should))
            yield return Wrong($"{at}/type_strict", "This is not a way to match types.", query.TypeStrict, "any, all or should.");
        if (query.Properties is not { } properties)
            yield break;
        if (properties.Count > MaxProperties)
            yield return Wrong($"{at}/properties", "These are too many properties.", $"{properties.Count}", $"At most {MaxProperties}.");
        for (var i = 0; i < properties.Count; i++)
        {
            if (Texts.Of(properties[i].V) is not { Count: <= MaxValues })
                yield return Wrong($"{at}/properties/{i}/v", "This is not a value.", properties[i].V.ValueKind == JsonValueKind.Undefined ? null : properties[i].V.GetRawText(), $"A string, a number, true, false, an object with an id, or a list of at most {MaxValues} of these.");
        }
    }

    private static FieldError Wrong(string pointer, string detail, string? given, string allowed) =>
        FieldError.In(AskedInForm.Queries, detail, given, allowed) with { Pointer = pointer };
}
