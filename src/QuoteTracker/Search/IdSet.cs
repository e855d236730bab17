namespace QuoteTracker.Search;

/// <summary>Ids that were met, a bit each: ids count up from 1, so ten million of them are a megabyte.</summary>
internal sealed class IdSet
{
    private ulong[] bits = new ulong[16];

    /// <summary>Notes an id; false where it was met before.</summary>
    public bool Add(long id)
    {
        var (place, bit) = ((int)(id >> 6), 1UL << (int)(id & 63));
        if (place >= bits.Length)
            Array.Resize(ref bits, Math.Max(place + 1, bits.Length * 2));
        var isNew = (bits[place] & bit) == 0;
        bits[place] |= bit;
        return isNew;
    }

    /// <summary>Those that were met, in their order.</summary>
    public IEnumerable<long> All()
    {
        for (var place = 0; place < bits.Length; place++)
        {
            for (var rest = bits[place]; rest != 0; rest &= rest - 1)
                yield return ((long)place << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
        }
    }
}
