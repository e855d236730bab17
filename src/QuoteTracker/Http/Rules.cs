using FluentValidation;

namespace QuoteTracker.Http;

/// <summary>Puts every request's rules among the services.</summary>
internal static class Rules
{
    /// <summary>Each <see cref="AbstractValidator{T}"/> of this program, under the request it rules.</summary>
    public static IServiceCollection AddRules(this IServiceCollection services)
    {
        foreach (var type in typeof(Rules).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false } && typeof(IValidator).IsAssignableFrom(type)))
        {
            var ruled = type.GetInterfaces().Single(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>));
            services.AddSingleton(ruled, type);
        }

        return services;
    }
}
