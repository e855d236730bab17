using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;

namespace QuoteTracker.Reconciliation;

/// <summary>Reads what a request asks: a parameter of the address or a field of a form that holds JSON.</summary>
internal static class AskedInForm
{
    public const string Queries = "queries", Extend = "extend";

    private const string Allowed = "queries={…} or extend={…}: as a parameter of the address, or in a form (application/x-www-form-urlencoded).";

    /// <summary>The JSON of either; both null where there is neither.</summary>
    public static async Task<(string? Queries, string? Extend, JsonHttpResult<Problem>? Refusal)> Read(HttpRequest request, CancellationToken cancel)
    {
        var (queries, extend) = (request.Query[Queries], request.Query[Extend]);
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType)
        {
            try
            {
                var form = await request.ReadFormAsync(cancel);
                (queries, extend) = (form[Queries], form[Extend]);
            }
            catch (InvalidDataException wrong)
            {
                return (null, null, Problems.Invalid(FieldError.At("", $"This form can't be read: {wrong.Message}", null, Allowed)));
            }
        }

        var given = queries.Count + extend.Count;
        if (given > 1 || (given == 0 && HttpMethods.IsPost(request.Method)))
            return (null, null, Problems.Invalid(FieldError.In(Queries, given == 0 ? "There is nothing asked." : "Ask one thing at a time.", null, Allowed)));
        return (queries.Count == 0 ? null : queries[0] ?? "", extend.Count == 0 ? null : extend[0] ?? "", null);
    }

    /// <summary>The JSON in a parameter; null with the errors where it can't be read.</summary>
    public static T? Json<T>(string parameter, string json, string allowed, JsonSerializerOptions options, List<FieldError> errors) where T : class
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            if (NullsInLists.In(bytes) is { Count: > 0 } nulls)
                errors.AddRange(nulls.Select(error => error with { Parameter = parameter }));
            else if (JsonSerializer.Deserialize<T>(bytes, options) is { } read)
                return read;
            else
                errors.Add(FieldError.In(parameter, "This is null.", "null", allowed));
        }
        catch (JsonException wrong)
        {
            errors.AddRange(JsonErrors.Of(wrong, bytes).Select(error => error with { Parameter = parameter, Given = error.Given ?? Start(json), Allowed = allowed }));
        }

        return null;
    }

    private static string Start(string json) => json.Length > 200 ? json[..200] + "…" : json;
}
