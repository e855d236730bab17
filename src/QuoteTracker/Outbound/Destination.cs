using System.Net;
using System.Net.Sockets;

namespace QuoteTracker.Outbound;

/// <summary>Asks DNS for all addresses of a host.</summary>
internal delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancel);

/// <summary>Where a URL leads to: the addresses that may be asked for it, or why there is none.</summary>
/// <param name="Addresses">Those that were checked; to be connected to as they are, without another look-up.</param>
/// <param name="Failure">Null where there are addresses.</param>
internal sealed record Destination(IReadOnlyList<IPAddress> Addresses, FetchFailure? Failure)
{
    /// <summary>The rules of the URL itself; null where it keeps them.</summary>
    public static FetchFailure? Refuse(Uri url) => url switch
    {
        { IsAbsoluteUri: false } => Invalid($"\"{url}\" is not a full address; it needs to start with http:// or https://."),
        { Scheme: not ("http" or "https") } => Invalid($"{url} is not on the web: only http and https addresses are fetched."),
        { UserInfo.Length: > 0 } => Invalid($"The address of {url.Host} has a user name in it; give it without."),
        _ when WebPort.IsClosed(url.Port) => new(FetchFault.AddressNotAllowed, $"Port {url.Port} is one of another service than the web; browsers don't ask it either (WHATWG Fetch, bad ports)."),
        { Host.Length: 0 } => Invalid($"{url} names no host."),
        _ => null,
    };

    /// <summary>Looks the host up, once, and keeps what may be asked.</summary>
    public static async Task<Destination> Of(Uri url, HostLookup lookUp, OutboundLimits limits, CancellationToken cancel)
    {
        // "127.0.0.1." and "localhost." name the same as without the dot, and some parsers take them for other names.
        var host = url.IdnHost.Trim('[', ']').TrimEnd('.');
        if (host.Length == 0)
            return Not(Invalid($"{url} names no host."));
        if (!limits.AllowLoopback && (Is(host, "localhost") || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)))
            return Not(Closed(host, "this machine itself (RFC 6761)"));

        IPAddress[] found;
        try
        {
            // Takes decimal, octal, hexadecimal and short forms too, as the system's own connect would.
            found = IPAddress.TryParse(host, out var literal) ? [literal] : await lookUp(host, cancel).WaitAsync(cancel);
        }
        catch (Exception error) when (error is SocketException or ArgumentException)
        {
            return Not(Unknown(host));
        }

        if (found.Length == 0)
            return Not(Unknown(host));

        var open = found.Where(address => AddressRule.WhyClosed(address, limits.AllowLoopback) is null).ToList();
        return open.Count > 0
            ? new Destination(open, null)
            : Not(Closed(host, AddressRule.WhyClosed(found[0], limits.AllowLoopback)!));
    }

    private static bool Is(string host, string name) => string.Equals(host, name, StringComparison.OrdinalIgnoreCase);

    private static Destination Not(FetchFailure failure) => new([], failure);

    private static FetchFailure Invalid(string detail) => new(FetchFault.Invalid, detail);

    private static FetchFailure Unknown(string host) =>
        new(FetchFault.NotFound, $"There is no host {host} in DNS; look for a slip in the address.");

    private static FetchFailure Closed(string host, string what) =>
        new(FetchFault.AddressNotAllowed, $"{host} is {what}; only public addresses are fetched.");
}
