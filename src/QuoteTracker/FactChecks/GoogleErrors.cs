using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Http;

namespace QuoteTracker.FactChecks;

/// <summary>Refusals under <see cref="Path"/> as clients of Google's APIs read them (https://google.aip.dev/193), whoever gives them.</summary>
internal static class GoogleErrors
{
    public const string Path = "/v1alpha1";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <summary>Turns problems into that shape. Outside of everything that refuses.</summary>
    public static WebApplication UseFactChecks(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase))
            {
                await next(http);
                return;
            }

            // A page of claims is small enough to be held until it is known whether it is one.
            var (to, written) = (http.Response.Body, new MemoryStream());
            http.Response.Body = written;
            try
            {
                await next(http);
            }
            finally
            {
                http.Response.Body = to;
            }

            written.Position = 0;
            if (http.Response.ContentType?.StartsWith(Problems.MediaType, StringComparison.Ordinal) == true)
                await http.Response.WriteAsJsonAsync(Of((await JsonSerializer.DeserializeAsync<Problem>(written, Written, http.RequestAborted))!), JsonShape.Exchange, http.RequestAborted);
            else
                await written.CopyToAsync(to, http.RequestAborted);
        });
        return app;
    }

    private static object Of(Problem problem) => new
    {
        Error = new
        {
            Code = problem.Status,
            Message = problem.Errors is { Count: > 0 } wrong ? string.Join(' ', wrong.Select(Told)) : $"{problem.Title} {problem.Detail}".Trim(),
            Status = Word(problem.Status),
            Details = problem.Errors is { Count: > 0 } fields
                ? new[] { new Violations("type.googleapis.com/google.rpc.BadRequest", [.. fields.Select(field => new Violation(field.Parameter, $"{field.Detail} {field.Allowed}".Trim()))]) }
                : null,
        },
    };

    private static string Told(FieldError error) => $"{error.Parameter}{(error.Parameter is null ? "" : ": ")}{error.Detail} {error.Allowed}".Trim();

    // google.rpc.Code.
    private static string Word(int status) => status switch
    {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        405 => "UNIMPLEMENTED",
        429 => "RESOURCE_EXHAUSTED",
        503 => "UNAVAILABLE",
        < 500 => "FAILED_PRECONDITION",
        _ => "INTERNAL",
    };

    private sealed record Violations([property: JsonPropertyName("@type")] string Type, IReadOnlyList<Violation> FieldViolations);

    private sealed record Violation(string? Field, string Description);
}
