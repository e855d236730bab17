using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Commands;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Tests;

/// <summary>The program, served from an empty database of its own on a loopback port.</summary>
public class App : IAsyncLifetime
{
    public const string AdminKey = "a-key-for-tests-only-0123456789";

    private WebApplication? app;

    /// <summary>The folder of the database; another server's where it is given.</summary>
    public string Folder { get => field ??= Directory.CreateTempSubdirectory("quotetracker-test-").FullName; init; }

    /// <summary>The folder outlives this server.</summary>
    public bool KeepsFolder { get; init; }

    /// <summary>A client that has a key. It goes where a merged record went only when it is told to.</summary>
    public HttpClient Curator { get; private set; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>A client that has none.</summary>
    public HttpClient Reader { get; private set; } = new();

    /// <summary>What the server told its operator at the start.</summary>
    public string Told { get; private set; } = "";

    protected virtual string? Seeds => null;

    /// <summary>What the operator of this server chose otherwise.</summary>
    private protected virtual Settings Adjust(Settings settings) => settings;

    /// <summary>Routes that this server has besides its own.</summary>
    protected virtual void Map(WebApplication server)
    {
    }

    private Settings Settings => Adjust(new(Folder, "http://127.0.0.1:0", AdminKey, Seeds)
    {
        // A test that is not about limits may ask as often as it likes.
        RatePerAddress = 0,
        Database = Engine.DatabaseOf(Folder),
    });

    public virtual async ValueTask InitializeAsync()
    {
        app = Program.Server(Settings);
        Map(app);
        await using var told = new StringWriter();
        await Serve.Prepare(app, Settings, told, TestContext.Current.CancellationToken);
        Told = told.ToString();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        foreach (var client in new[] { Curator, Reader })
            client.BaseAddress = new Uri(address);
        Curator.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AdminKey);
    }

    public async ValueTask DisposeAsync()
    {
        Curator.Dispose();
        Reader.Dispose();
        if (app is not null)
        {
            // Whoever has the folder next must not meet what this one still does in the background.
            if (KeepsFolder)
                await app.StopAsync();
            await app.DisposeAsync();
        }

        if (!KeepsFolder)
        {
            Engine.Forget(Folder);
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the server and starts it anew on the same data.</summary>
    public async Task Restart()
    {
        await app!.DisposeAsync();
        Curator.Dispose();
        Reader.Dispose();
        (Curator, Reader) = (new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }), new HttpClient());
        await InitializeAsync();
    }

    /// <summary>A client that has another key than <see cref="Curator"/>.</summary>
    public async Task<HttpClient> Another(string name)
    {
        var secret = AccessKey.NewSecret();
        await using var services = Services();
        var db = services.ServiceProvider.GetRequiredService<QuoteDb>();
        db.Author.Name = "test";
        db.AccessKeys.Add(new AccessKey { Name = name, Hash = AccessKey.HashOf(secret), Scopes = Scope.Write, CreatedAt = db.Author.Now });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var client = new HttpClient { BaseAddress = Reader.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>All that verify finds wrong.</summary>
    public async Task<List<string>> Faults()
    {
        await using var services = Services();
        return await services.ServiceProvider.GetRequiredService<QuoteDb>().VerifyAsync(null, TestContext.Current.CancellationToken);
    }

    /// <summary>Something of the server's services, for a while.</summary>
    public AsyncServiceScope Services()
    {
        var scope = app!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Author>().Name = "test";
        return scope;
    }

    /// <summary>The answer's JSON; the test fails where the status is not 2xx.</summary>
    public async Task<JsonNode> Get(string path)
    {
        using var answer = await Reader.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>As <see cref="Get"/>, with a key.</summary>
    public async Task<JsonNode> Ask(string path)
    {
        var answer = await Send(HttpMethod.Get, path);
        answer.Status.ShouldBe(200, $"{path}: {answer.Body}");
        return answer.Body!;
    }

    /// <summary>Sends a body with a key.</summary>
    public Task<Answer> Send(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers) =>
        Send(Curator, method, path, body, headers);

    /// <summary>Sends a body.</summary>
    public static async Task<Answer> Send(HttpClient client, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1{path}", UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        // Who changes a record must say which version they saw; a test that is not about that has seen them all.
        if (method != HttpMethod.Get && method != HttpMethod.Post && !request.Headers.Contains("If-Match"))
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (body is not null)
            request.Content = body is string raw ? new StringContent(raw, new MediaTypeHeaderValue("application/json")) : JsonContent.Create(body);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && text.Length > 0 ? JsonNode.Parse(text) : null, answer.Headers.Location?.ToString(),
            answer.Headers.ETag?.ToString(), answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A person who is there from now on; gives the slug.</summary>
    public async Task<string> HasPerson(string name)
    {
        var answer = await Send(HttpMethod.Post, "/people", new { name });
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
        return (string)answer.Body!["slug"]!;
    }

    /// <summary>A quote that is there from now on; gives the id.</summary>
    public async Task<long> Has(object quote)
    {
        var answer = await Send(HttpMethod.Post, "/quotes", quote);
        answer.Status.ShouldBe(201, answer.Body?.ToJsonString());
        return (long)answer.Body!["id"]!;
    }
}
