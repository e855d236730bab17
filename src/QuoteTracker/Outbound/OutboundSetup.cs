using System.Net;

namespace QuoteTracker.Outbound;

/// <summary>Puts the one client that asks the network among the services.</summary>
internal static class OutboundSetup
{
    public static IServiceCollection AddOutbound(this IServiceCollection services, OutboundLimits limits) =>
        services.AddSingleton(_ => new PageFetcher(limits, Dns.GetHostAddressesAsync))
            .AddSingleton(provider => new MessageSender(limits, Dns.GetHostAddressesAsync, provider.GetRequiredService<TimeProvider>()));
}
