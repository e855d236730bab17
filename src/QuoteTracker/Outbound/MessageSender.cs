using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace QuoteTracker.Outbound;

/// <summary>Sends messages to addresses that others chose: to public ones alone, without following redirects, bounded in time.</summary>
internal sealed class MessageSender(OutboundLimits limits, HostLookup lookUp, TimeProvider clock) : IDisposable
{
    /// <summary>For a message as a whole, from the look-up of the host to the head of the answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker client = new(CheckedConnection.Handler());

    public void Dispose() => client.Dispose();

    /// <summary>Why this address may never be sent to, as far as it can be told without asking anybody; null where nothing speaks against it.</summary>
    public async Task<string?> Refusal(Uri url, CancellationToken cancel)
    {
        if (Destination.Refuse(url) is { } refused)
            return refused.Detail;
        var destination = await Destination.Of(url, (_, _) => Task.FromResult<System.Net.IPAddress[]>([]), limits, cancel);
        return destination.Failure is { Fault: FetchFault.AddressNotAllowed or FetchFault.Invalid } closed ? closed.Detail : null;
    }

    /// <summary>Posts JSON. The body of the answer is not read. Throws for nothing but <paramref name="cancel"/>.</summary>
    public async Task<SendResult> Send(Uri url, byte[] json, IEnumerable<(string Name, string Value)> headers, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            if (Destination.Refuse(url) is { } refused)
                return new SendResult(null, refused.Detail);
            var destination = await Destination.Of(url, lookUp, limits, time.Token);
            if (destination.Failure is { } closed)
                return new SendResult(null, closed.Detail);

            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(json) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.UserAgent.ParseAdd("QuoteTracker/0.1");
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            request.To(destination);
            using var answer = await client.SendAsync(request, time.Token);
            return Result((int)answer.StatusCode);
        }
        catch (Exception) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult(null, $"{url.Host} did not answer within {Longest.TotalSeconds:0} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UriFormatException && !cancel.IsCancellationRequested)
        {
            return new SendResult(null, error switch
            {
                { InnerException: AuthenticationException } => $"{url.Host} has no certificate that this server trusts.",
                { InnerException: SocketException socket } => $"{url.Host} can't be reached ({socket.SocketErrorCode}).",
                _ => $"The connection to {url.Host} broke off, or what came was not HTTP.",
            });
        }
    }

    private static SendResult Result(int status) => new(status, status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => $"It answered {status}; redirects are not followed.",
        _ => $"It answered {status}.",
    });
}

/// <summary>What came of a message.</summary>
/// <param name="Status">What was answered; null where nothing was.</param>
/// <param name="Error">Why it was not taken, in a sentence; null where it was.</param>
internal sealed record SendResult(int? Status, string? Error);
