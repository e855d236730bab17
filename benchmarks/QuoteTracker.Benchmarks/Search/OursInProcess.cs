using Microsoft.AspNetCore.Http.Features;
using QuoteTracker.Commands;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>The server's own time: the route's endpoint called in process, from the parameters to the JSON, without a connection.</summary>
internal sealed class OursInProcess : IContender
{
    private readonly WebApplication app;
    private readonly OurPaths paths;
    private readonly ILookup<string, Endpoint> endpoints;
    private readonly MemoryStream body = new();

    private OursInProcess(WebApplication app, OurPaths paths)
    {
        (this.app, this.paths) = (app, paths);
        endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) ?? false)
            .ToLookup(e => e.RoutePattern.RawText!.TrimEnd('/'), Endpoint (e) => e);
    }

    public string Name => "QuoteTracker in process";

    public string? Loaded => null;

    public static async Task<OursInProcess> Start(string folder, OurPaths paths)
    {
        var settings = new Settings(folder, "http://127.0.0.1:0", "a-key-for-benchmarks-only", null);
        var app = Program.Server(settings);
        await Serve.Prepare(app, settings, TextWriter.Null, CancellationToken.None);
        return new OursInProcess(app, paths);
    }

    public async ValueTask<int?> Ask(Question question)
    {
        if (paths.Of(question)?.Split('?') is not [var path, var parameters] || endpoints[path].FirstOrDefault() is not { } endpoint)
            return null;

        await using var scope = app.Services.CreateAsyncScope();
        body.SetLength(0);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (HttpMethods.Get, path, new QueryString($"?{parameters}"));
        http.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(http);
        await http.Response.CompleteAsync();
        return http.Response.StatusCode == StatusCodes.Status200OK ? OurPaths.Items(question, body.GetBuffer().AsSpan(0, (int)body.Length)) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await body.DisposeAsync();
    }
}
