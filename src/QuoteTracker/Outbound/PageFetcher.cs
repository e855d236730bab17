using System.Net.Sockets;
using System.Security.Authentication;

namespace QuoteTracker.Outbound;

/// <summary>
/// The one client that asks the network. It reaches public addresses alone, at the start and after every redirect,
/// and is bounded in bytes, time, redirects and kinds of pages.
/// </summary>
internal sealed class PageFetcher(OutboundLimits limits, HostLookup lookUp) : IDisposable
{
    private readonly HttpMessageInvoker client = new(CheckedConnection.Handler());

    public void Dispose() => client.Dispose();

    /// <summary>A page, or why there is none. Throws for nothing but <paramref name="cancel"/>.</summary>
    public async Task<FetchResult> Fetch(Uri url, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.Timeout);
        try
        {
            return await Follow(url, time.Token);
        }
        catch (Exception) when (time.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new FetchFailure(FetchFault.TimedOut, $"{url.Host} did not send the whole page within {limits.Timeout.TotalSeconds:0.#} seconds; try again later.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return Failure(url, error);
        }
        catch (InvalidDataException)
        {
            return new FetchFailure(FetchFault.Invalid, $"{url.Host} sent a compressed page that can't be unpacked.");
        }
        catch (UriFormatException)
        {
            return new FetchFailure(FetchFault.Invalid, $"{url.OriginalString}, or where it leads, is no address of a host.");
        }
    }

    private async Task<FetchResult> Follow(Uri url, CancellationToken cancel)
    {
        var redirects = new List<Uri>();
        while (true)
        {
            if (Destination.Refuse(url) is { } refused)
                return After(redirects, refused);

            url = WithoutFragment(url);
            if (redirects.Contains(url))
                return new FetchFailure(FetchFault.TooManyRedirects, $"{url} leads back to itself; it may want cookies, which are not sent.");
            if (redirects.Count > limits.MaxRedirects)
                return new FetchFailure(FetchFault.TooManyRedirects, $"{redirects[0]} leads on more than {limits.MaxRedirects} times; give the address where the page is.");

            var destination = await Destination.Of(url, lookUp, limits, cancel);
            if (destination.Failure is { } closed)
                return After(redirects, closed);

            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.To(destination);
            request.Headers.UserAgent.ParseAdd("QuoteTracker/0.1");
            request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9");
            using var answer = await client.SendAsync(request, cancel);

            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
                return await Read(url, answer, redirects, cancel);

            redirects.Add(url);
            if (!Uri.TryCreate(url, next, out var target))
                return new FetchFailure(FetchFault.Invalid, $"{url} leads on to \"{next}\", which is no address.");
            url = target;
        }
    }

    private async Task<FetchResult> Read(Uri url, HttpResponseMessage answer, List<Uri> redirects, CancellationToken cancel)
    {
        // Other 2xx bring nothing (204), a part (206) or something about the page.
        if ((int)answer.StatusCode is not (200 or 203) and var status)
            return new FetchFailure(FetchFault.BadStatus, $"{url.Host} answered {status} instead of the page; open {url} to see why.", status);

        var type = PageType.Of(answer.Content.Headers);
        if (!type.IsReadable)
        {
            var what = type.MediaType.Length == 0 ? "something of no stated type" : type.MediaType;
            return new FetchFailure(FetchFault.WrongType, $"{url} is {what}; only HTML and plain text can be read. Add the text by hand.");
        }

        return await BoundedBody.Read(answer.Content, limits.MaxBytes, cancel) is { } bytes
            ? new FetchedPage(url, type.MediaType, type.Charset, bytes, redirects)
            : new FetchFailure(FetchFault.TooLarge, $"{url} is larger than {limits.MaxBytes:N0} bytes. Add the text by hand.");
    }

    private static FetchFailure Failure(Uri url, Exception error) => new(FetchFault.Unreachable, error switch
    {
        { InnerException: AuthenticationException } => $"{url.Host} has no certificate that this server trusts.",
        { InnerException: SocketException socket } => $"{url.Host} can't be reached ({socket.SocketErrorCode}); try again later.",
        _ => $"The connection to {url.Host} broke off, or what came was not HTTP; try again later.",
    });

    private static FetchFailure After(List<Uri> redirects, FetchFailure failure) =>
        redirects.Count == 0 ? failure : failure with { Detail = $"{redirects[^1]} leads on elsewhere. {failure.Detail}" };

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
}
