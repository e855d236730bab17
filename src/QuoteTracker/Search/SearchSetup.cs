namespace QuoteTracker.Search;

/// <summary>What searching needs.</summary>
internal static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<SearchGate>();
}
