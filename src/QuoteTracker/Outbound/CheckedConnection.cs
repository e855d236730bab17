using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QuoteTracker.Outbound;

/// <summary>Connections to the very addresses that were checked.</summary>
internal static class CheckedConnection
{
    // An address that swallows packets must leave time for the next one of the same host.
    private static readonly TimeSpan EachAddress = TimeSpan.FromSeconds(5);

    private static readonly HttpRequestOptionsKey<IReadOnlyList<IPAddress>> Addresses = new("QuoteTracker.Addresses");

    /// <summary>Says where a request goes; without this it goes nowhere.</summary>
    public static void To(this HttpRequestMessage request, Destination destination) => request.Options.Set(Addresses, destination.Addresses);

    /// <summary>A handler that follows nothing, remembers nothing and reuses no connection.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = Connect,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.All,
        // A connection is for the request whose addresses it was made from.
        PooledConnectionLifetime = TimeSpan.Zero,
        // KiB.
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0,
        // No identifiers of this server's own requests in other people's logs.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        if (!context.InitialRequestMessage.Options.TryGetValue(Addresses, out var addresses))
            throw new InvalidOperationException("A request without checked addresses.");

        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var each = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            each.CancelAfter(addresses.Count > 1 ? EachAddress : Timeout.InfiniteTimeSpan);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), each.Token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                last = error;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                socket.Dispose();
                last = new SocketException((int)SocketError.TimedOut);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostUnreachable);
    }
}
