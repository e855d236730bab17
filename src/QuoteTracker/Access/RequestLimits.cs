using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Access;

/// <summary>How much a caller may ask: by the key where one works, by the address where none does. Admin keys have no limit.</summary>
internal sealed class RequestLimits(Settings settings) : IDisposable
{
    private readonly RequestLimit? keys = settings.RatePerKey > 0 ? new("key", settings.RatePerKey) : null;
    private readonly RequestLimit? addresses = settings.RatePerAddress > 0 ? new("address", settings.RatePerAddress) : null;

    /// <summary>Counts a request, and lets its answer say what is left.</summary>
    /// <param name="context">The request.</param>
    /// <param name="key">The key that it was sent with, if that works.</param>
    /// <returns>Null when it is granted; else the seconds to wait.</returns>
    public int? Take(HttpContext context, AccessKey? key)
    {
        if (key is not null && key.Scopes.HasFlag(Scope.Admin))
            return null;
        if ((key is null ? addresses : keys) is not { } limit)
            return null;

        var wait = limit.Take(key is null ? NetworkOf(context.Connection.RemoteIpAddress) : (ulong)key.Id, out var left);

        // When the answer starts, and not now: an exception's answer begins with cleared headers.
        context.Response.OnStarting(static state =>
        {
            var (headers, policy, left, wait) = ((IHeaderDictionary, string, string, int?))state;
            headers["RateLimit-Policy"] = policy;
            headers["RateLimit"] = left;
            if (wait is { } seconds)
                headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }, (context.Response.Headers, limit.Policy, left, wait));
        return wait;
    }

    /// <summary>
    /// A number for the network that an address is one caller's in: the address itself in IPv4, the first 64 bits
    /// in IPv6, of which every household has 2^64 addresses. 0 where there is none, as on a Unix socket.
    /// </summary>
    internal static ulong NetworkOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out var length))
            return 0;
        if (length == 4)
            return BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return address.IsIPv4MappedToIPv6 ? BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    public void Dispose()
    {
        keys?.Dispose();
        addresses?.Dispose();
    }
}
