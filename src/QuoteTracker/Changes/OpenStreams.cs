namespace QuoteTracker.Changes;

/// <summary>Counts the streams that are open, so that there are never more than the server has room for, and that no address takes all of it.</summary>
internal sealed class OpenStreams(Settings settings)
{
    private readonly Lock counting = new();
    private readonly Dictionary<ulong, int> byAddress = [];
    private int open;

    /// <summary>How many may be open at once.</summary>
    public int Most => settings.MostStreams;

    /// <summary>How many of them an address may have. Where addresses are not limited, they all may be a proxy's.</summary>
    public int MostOfAddress => settings.RatePerAddress == 0 ? int.MaxValue : settings.MostStreamsOfAddress;

    /// <summary>A place, to be disposed of when the stream ends; null where all are taken, or all of this address.</summary>
    /// <param name="address">A number that stands for the caller's address; null for a caller who has a key.</param>
    /// <param name="hasTooMany">Whether it is the address that has too many.</param>
    public IDisposable? Enter(ulong? address, out bool hasTooMany)
    {
        lock (counting)
        {
            hasTooMany = address is { } caller && byAddress.GetValueOrDefault(caller) >= MostOfAddress;
            if (hasTooMany || open >= Most)
                return null;
            Count(address, 1);
            return new Place(this, address);
        }
    }

    private void Count(ulong? address, int step)
    {
        open += step;
        if (address is not { } caller)
            return;
        byAddress[caller] = byAddress.GetValueOrDefault(caller) + step;
        if (byAddress[caller] == 0)
            byAddress.Remove(caller);
    }

    private sealed class Place(OpenStreams streams, ulong? address) : IDisposable
    {
        public void Dispose()
        {
            lock (streams.counting)
                streams.Count(address, -1);
        }
    }
}
