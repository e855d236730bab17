using System.Net;
using System.Net.Sockets;

namespace QuoteTracker.Outbound;

/// <summary>Which addresses of the network may be asked: those on the public internet, and no other.</summary>
/// <remarks>
/// After IANA's registries of special-purpose addresses. An address that carries an IPv4 address inside is refused
/// whatever that one is: it is another door to it, and no page is published at such an address alone.
/// </remarks>
internal static class AddressRule
{
    private static readonly (IPNetwork Network, string What)[] Closed =
    [
        Range("0.0.0.0/8", "an address of this network (RFC 791)"),
        Range("10.0.0.0/8", "a private address (RFC 1918)"),
        Range("100.64.0.0/10", "an address shared inside a provider's network (RFC 6598)"),
        Range("127.0.0.0/8", "a loopback address (RFC 1122)"),
        Range("168.63.129.16/32", "a cloud platform's own address (Azure's documentation)"),
        Range("169.254.0.0/16", "a link-local address (RFC 3927)"),
        Range("172.16.0.0/12", "a private address (RFC 1918)"),
        Range("192.0.0.0/24", "an address for protocol assignments (RFC 6890)"),
        Range("192.0.2.0/24", "an address for documentation (RFC 5737)"),
        Range("192.31.196.0/24", "an AS112 address (RFC 7535)"),
        Range("192.52.193.0/24", "an AMT address (RFC 7450)"),
        Range("192.88.99.0/24", "a 6to4 relay's address (RFC 7526)"),
        Range("192.168.0.0/16", "a private address (RFC 1918)"),
        Range("192.175.48.0/24", "an AS112 address (RFC 7534)"),
        Range("198.18.0.0/15", "an address for benchmarks (RFC 2544)"),
        Range("198.51.100.0/24", "an address for documentation (RFC 5737)"),
        Range("203.0.113.0/24", "an address for documentation (RFC 5737)"),
        Range("224.0.0.0/4", "a multicast address (RFC 1112)"),
        Range("255.255.255.255/32", "the broadcast address (RFC 919)"),
        Range("240.0.0.0/4", "a reserved address (RFC 1112)"),

        Range("::/128", "the unspecified address (RFC 4291)"),
        Range("::1/128", "a loopback address (RFC 4291)"),
        Range("::ffff:0:0/96", "an IPv4 address inside an IPv6 one (RFC 4291)"),
        Range("::/96", "an IPv4 address inside an IPv6 one (RFC 4291)"),
        Range("64:ff9b::/96", "an IPv4 address behind NAT64 (RFC 6052)"),
        Range("64:ff9b:1::/48", "an IPv4 address behind NAT64 (RFC 8215)"),
        Range("100::/64", "an address that discards (RFC 6666)"),
        Range("2001::/32", "an IPv4 address behind Teredo (RFC 4380)"),
        Range("2001:db8::/32", "an address for documentation (RFC 3849)"),
        Range("2001::/23", "an address for protocol assignments (RFC 2928)"),
        Range("2002::/16", "an IPv4 address behind 6to4 (RFC 3056)"),
        Range("2620:4f:8000::/48", "an AS112 address (RFC 7534)"),
        Range("3fff::/20", "an address for documentation (RFC 9637)"),
        Range("5f00::/16", "a segment identifier (RFC 9602)"),
        Range("fc00::/7", "a private address (RFC 4193)"),
        Range("fe80::/10", "a link-local address (RFC 4291)"),
        Range("fec0::/10", "a site-local address (RFC 3879)"),
        Range("ff00::/8", "a multicast address (RFC 4291)"),
    ];

    // IANA gives out public addresses from here alone; the rest of IPv6 waits for a use that nobody knows yet (RFC 4291, 2.4).
    private static readonly IPNetwork PublicIPv6 = IPNetwork.Parse("2000::/3");

    /// <summary>What this address is, to follow "is"; null where it is a public one, which may be asked.</summary>
    public static string? WhyClosed(IPAddress address, bool allowLoopback)
    {
        // The two plain ways to say it. An IPv4 loopback inside an IPv6 address stays closed.
        if (allowLoopback && (address.Equals(IPAddress.IPv6Loopback) || (address.AddressFamily == AddressFamily.InterNetwork && IPAddress.IsLoopback(address))))
            return null;

        // fe80::1%2 and fe80::1 are one address on two interfaces.
        if (address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 })
            address = new IPAddress(address.GetAddressBytes());

        foreach (var (network, what) in Closed)
        {
            if (network.Contains(address))
                return what;
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !PublicIPv6.Contains(address) ? "a reserved address (RFC 4291)" : null;
    }

    private static (IPNetwork Network, string What) Range(string network, string what) => (IPNetwork.Parse(network), what);
}
