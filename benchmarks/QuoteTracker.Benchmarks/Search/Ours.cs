using System.Net;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>Our server in a process of its own, over HTTP.</summary>
internal sealed class Ours : IContender
{
    private Ours(ServerProcess process, string url, OurPaths paths) => (Process, Url, Paths) = (process, url, paths);

    public string Name => "QuoteTracker over HTTP";

    public string? Loaded => null;

    public ServerProcess Process { get; }

    /// <summary>Address without a path.</summary>
    public string Url { get; }

    public OurPaths Paths { get; }

    public static async Task<Ours> Start(string folder, Questions questions)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        // No limit of requests: all of them come from one address.
        var process = await ServerProcess.StartNet("QuoteTracker.dll", ["serve", "--data", folder, "--urls", url, "--rate-address", "0"],
            () => ServerProcess.Answers($"{url}/api/v1/quotes?limit=1"));
        return new Ours(process, url, await OurPaths.Of(url, questions));
    }

    public async ValueTask<int?> Ask(Question question)
    {
        if (Paths.Of(question) is not { } path)
            return null;
        var (status, body) = await Load.Get(Url + path);
        return status switch
        {
            HttpStatusCode.OK => OurPaths.Items(question, body),
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound => null,
            _ => throw new InvalidOperationException($"{path}: {status}"),
        };
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
