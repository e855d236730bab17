using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Mcp;

/// <summary>What the answer to a tool's call is made with.</summary>
/// <param name="Services">Those of this call.</param>
/// <param name="Server">The server's address as its caller sees it; null at the command line, where there is none.</param>
/// <param name="Cancel">Ends when the caller gives up.</param>
internal sealed record ToolCall(IServiceProvider Services, string? Server, CancellationToken Cancel)
{
    public QuoteDb Db => Services.GetRequiredService<QuoteDb>();

    public QuoteReader Quotes => Services.GetRequiredService<QuoteReader>();

    public TimeProvider Clock => Services.GetRequiredService<TimeProvider>();

    /// <summary>A request of its own for what the API's routes ask of theirs. The call's may not be there, or be answered half by now.</summary>
    public HttpContext Http => field ??= OwnRequest();

    /// <summary>The call with these services.</summary>
    public static ToolCall Of(IServiceProvider services, CancellationToken cancel) =>
        new(services, services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Server(), cancel);

    // Its route is the call's: what took long is told of by it.
    private DefaultHttpContext OwnRequest()
    {
        var own = new DefaultHttpContext { RequestServices = Services, RequestAborted = Cancel };
        own.SetEndpoint(Services.GetRequiredService<IHttpContextAccessor>().HttpContext?.GetEndpoint());
        return own;
    }
}
