using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;

namespace QuoteTracker.Http;

/// <summary>The one filter through which every request is validated.</summary>
internal static partial class Checked
{
    /// <summary>Reads the body and runs the rules of <typeparamref name="T"/> before the handler, and says so in OpenAPI.</summary>
    public static RouteHandlerBuilder Checks<T>(this RouteHandlerBuilder route) where T : class => route
        .Accepts<T>("application/json")
        .Produces<Problem>(400, Problems.MediaType)
        .Produces<Problem>(413, Problems.MediaType)
        .Produces<Problem>(415, Problems.MediaType)
        .AddEndpointFilter(async (call, next) =>
        {
            var body = call.Arguments.OfType<Body<T>>().Single();
            if (body.Refusal is { } refusal)
                return refusal;

            var errors = Rules<T>(call.HttpContext.RequestServices).Broken(body.Value);
            return errors.Count == 0 ? await next(call) : Problems.Invalid(errors);
        });

    /// <summary>Reads a merge patch before the handler; what it makes of a record is checked by the record's own rules.</summary>
    public static RouteHandlerBuilder ChecksPatch(this RouteHandlerBuilder route) => route
        .Accepts<JsonObject>("application/merge-patch+json", "application/json")
        .Produces<Problem>(400, Problems.MediaType)
        .Produces<Problem>(413, Problems.MediaType)
        .Produces<Problem>(415, Problems.MediaType)
        .AddEndpointFilter(async (call, next) =>
            call.Arguments.OfType<Body<JsonObject>>().Single().Refusal is { } refusal ? refusal : await next(call));

    /// <summary>Runs the rules of query parameters, and says so in OpenAPI.</summary>
    public static RouteHandlerBuilder ChecksQuery<T>(this RouteHandlerBuilder route) where T : class => route
        .Produces<Problem>(400, Problems.MediaType)
        .AddEndpointFilter(async (call, next) =>
        {
            var found = Rules<T>(call.HttpContext.RequestServices).Validate(call.Arguments.OfType<T>().Single());
            return found.IsValid ? await next(call) : Problems.Invalid([.. found.Errors.Select(InQuery)]);
        });

    /// <summary>What breaks the rules, each with a JSON pointer. Empty when nothing does.</summary>
    public static IReadOnlyList<FieldError> Broken<T>(this IValidator<T> rules, T request) =>
        [.. rules.Validate(request).Errors.Select(error =>
            FieldError.At(Pointer(error.PropertyName), error.ErrorMessage, Given(error), error.CustomState as string))];

    /// <summary>"Occurrences[0].Exact" → "/occurrences/0/exact": the place in the body that the caller sent.</summary>
    internal static string Pointer(string property) => string.Concat(
        Step().Matches(property).Select(step => "/" + (step.Groups["index"].Success ? step.Groups["index"].Value : JsonNamingPolicy.CamelCase.ConvertName(step.Value))));

    private static IValidator<T> Rules<T>(IServiceProvider services) => services.GetRequiredService<IValidator<T>>();

    private static FieldError InQuery(ValidationFailure error) =>
        FieldError.In(JsonNamingPolicy.CamelCase.ConvertName(error.PropertyName), error.ErrorMessage, Given(error), error.CustomState as string);

    private static string? Given(ValidationFailure error) => error.AttemptedValue switch
    {
        null => null,
        string text => text,
        System.Collections.ICollection many => $"{many.Count} items",
        var other => other.ToString(),
    };

    [GeneratedRegex(@"\[(?<index>\d+)\]|[^.\[\]]+")]
    private static partial Regex Step();
}
