using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>Refuses query parameters that a route doesn't have: a filter with a typing error must not silently find everything.</summary>
internal static class KnownParameters
{
    /// <summary>Why a change is made: every route that writes takes it, and the history keeps it.</summary>
    public const string Reason = "reason";

    private const int LongestReason = 500;

    /// <summary>For every route of the group.</summary>
    public static RouteGroupBuilder RefusesUnknownParameters(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((route, next) =>
        {
            var known = route.MethodInfo.GetParameters().SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return async call =>
            {
                var request = call.HttpContext.Request;
                var unknown = request.Query.Keys.Where(name => !known.Contains(name) && !(name == Reason && !HttpMethods.IsGet(request.Method))).ToList();
                if (unknown.Count == 0 && request.Query.FirstOrDefault(given => given.Value.Count > 1 && given.Key != Reason) is { Key: { } twice } both)
                    return Problems.Invalid(FieldError.In(twice, "This is given twice.", string.Join(" and ", both.Value.ToArray()), "Once."));
                if (unknown.Count == 0)
                    return WrongReason(request) is { } wrong ? Problems.Invalid(wrong) : await next(call);

                var allowed = known.Count == 0 ? "No parameters." : $"{string.Join(", ", known.Order(StringComparer.Ordinal))}.";
                return Problems.Invalid([.. unknown.Select(name => FieldError.In(name, "There is no such parameter here.", request.Query[name], allowed))]);
            };
        });
        return group;
    }

    private static FieldError? WrongReason(HttpRequest request) =>
        !request.Query.TryGetValue(Reason, out var given) || (given is [{ Length: > 0 and <= LongestReason } reason] && !string.IsNullOrWhiteSpace(reason) && !reason.Any(char.IsControl))
            ? null
            : FieldError.In(Reason, "This is empty, too long, given twice or has control characters.", given, $"1 to {LongestReason} characters on one line, once, or leave it out.");

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            return parameter.ParameterType.GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>();
        return parameter.ParameterType == typeof(string) && parameter.Name is not "id" ? [parameter.Name!] : [];
    }
}
