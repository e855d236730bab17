namespace QuoteTracker.Changes;

/// <summary>Counts the streams that are open, so that there are never more than the server has room for.</summary>
internal sealed class OpenStreams(Settings settings)
{
    private int open;

    /// <summary>How many may be open at once.</summary>
    public int Most => settings.MostStreams;

    /// <summary>A place, to be disposed of when the stream ends; null where all are taken.</summary>
    public IDisposable? Enter()
    {
        if (Interlocked.Increment(ref open) <= Most)
            return new Place(this);
        Interlocked.Decrement(ref open);
        return null;
    }

    private sealed class Place(OpenStreams streams) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref streams.open);
    }
}
