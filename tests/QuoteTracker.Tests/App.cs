using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Commands;

namespace QuoteTracker.Tests;

/// <summary>The program, served from an empty database of its own on a loopback port.</summary>
public class App : IAsyncLifetime
{
    public const string AdminKey = "a-key-for-tests-only-0123456789";

    private readonly string folder = Directory.CreateTempSubdirectory("quotetracker-test-").FullName;
    private WebApplication? app;

    /// <summary>The folder of the database.</summary>
    public string Folder => folder;

    /// <summary>A client that has a key.</summary>
    public HttpClient Curator { get; } = new();

    /// <summary>A client that has none.</summary>
    public HttpClient Reader { get; } = new();

    /// <summary>What the server told its operator at the start.</summary>
    public string Told { get; private set; } = "";

    protected virtual string? Seeds => null;

    private Settings Settings => new(folder, "http://127.0.0.1:0", AdminKey, Seeds);

    public virtual async ValueTask InitializeAsync()
    {
        app = Program.Server(Settings);
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
        if (app is not null)
            await app.DisposeAsync();
        Curator.Dispose();
        Reader.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Something of the server's services, for a while.</summary>
    public AsyncServiceScope Services() => app!.Services.CreateAsyncScope();

    /// <summary>The answer's JSON; the test fails where the status is not 2xx.</summary>
    public async Task<JsonNode> Get(string path)
    {
        using var answer = await Reader.GetAsync(new Uri($"/api/v1{path}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Sends a body with a key.</summary>
    public Task<Answer> Send(HttpMethod method, string path, object? body = null) => Send(Curator, method, path, body);

    /// <summary>Sends a body.</summary>
    public static async Task<Answer> Send(HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1{path}", UriKind.Relative));
        if (body is not null)
            request.Content = body is string raw ? new StringContent(raw, new MediaTypeHeaderValue("application/json")) : JsonContent.Create(body);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers.Location?.ToString());
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

/// <summary>As <see cref="App"/>, with the article's records.</summary>
public sealed class SeededApp : App
{
    protected override string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");
}

/// <summary>What the server answered.</summary>
public sealed record Answer(int Status, JsonNode? Body, string? Location)
{
    /// <summary>Pointers and parameters of the wrong fields.</summary>
    public IEnumerable<string> Wrong => (Body?["errors"]?.AsArray() ?? []).Select(error => (string)(error!["pointer"] ?? error["parameter"])!);
}
