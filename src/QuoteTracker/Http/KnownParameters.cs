using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace QuoteTracker.Http;

/// <summary>Refuses query parameters that a route doesn't have: a filter with a typing error must not silently find everything.</summary>
internal static class KnownParameters
{
    /// <summary>For every route of the group.</summary>
    public static RouteGroupBuilder RefusesUnknownParameters(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((route, next) =>
        {
            var known = route.MethodInfo.GetParameters().SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return async call =>
            {
                var unknown = call.HttpContext.Request.Query.Keys.Where(name => !known.Contains(name)).ToList();
                if (unknown.Count == 0)
                    return await next(call);

                var allowed = known.Count == 0 ? "No parameters." : $"{string.Join(", ", known.Order(StringComparer.Ordinal))}.";
                return Problems.Invalid([.. unknown.Select(name => FieldError.In(name, "There is no such parameter here.", call.HttpContext.Request.Query[name], allowed))]);
            };
        });
        return group;
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            return parameter.ParameterType.GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>();
        return parameter.ParameterType == typeof(string) && parameter.Name is not "id" ? [parameter.Name!] : [];
    }
}
