namespace QuoteTracker.Exchange;

/// <summary>
/// A stream that is only written, and says how much was: for formats that keep offsets, on their way to a caller who can't go back. What is
/// written without waiting (an answer over HTTP takes none such) is kept until the next write that waits.
/// </summary>
internal sealed class CountedStream(Stream to) : Stream
{
    private readonly MemoryStream waiting = new();
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position { get => written; set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendWaiting(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
        written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        waiting.Write(buffer, offset, count);
        written += count;
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendWaiting(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override void Flush()
    {
        // With the next write that waits.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendWaiting(CancellationToken cancel)
    {
        if (waiting.Length == 0)
            return;
        await to.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancel);
        waiting.SetLength(0);
    }
}
