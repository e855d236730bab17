using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>The OpenAPI document and the docs say what the code does.</summary>
public sealed partial class TheManual(SeededApp app) : IClassFixture<SeededApp>
{
    private static readonly string Document = Path.Combine(Repository.Root(), "openapi", "v1.json");

    // They change nothing, and a text may be too long for an address.
    private static readonly string[] Asking = ["Check", "CheckMany", "Scan"];

    /// <summary>With QUOTETRACKER_WRITE_OPENAPI=1 the document is written instead of compared.</summary>
    [Fact]
    public async Task Is_committed_as_it_is_served()
    {
        var served = (await Served()).ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("QUOTETRACKER_WRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Document, served, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken)).ShouldBe(served);
    }

    [Fact]
    public async Task Says_of_every_operation_what_it_does_and_every_problem_it_can_answer()
    {
        foreach (var (path, method, operation) in Operations(await Served()))
        {
            var name = $"{method} {path}";
            ((string?)operation["operationId"]).ShouldNotBeNullOrEmpty(name);
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty(name);
            ((string?)operation["description"]).ShouldNotBeNullOrEmpty(name);
            operation["tags"]!.AsArray().Count.ShouldBe(1, name);
            var answers = operation["responses"]!.AsObject();
            answers.ShouldContainKey("400", name);
            answers.ShouldContainKey("429", name);
            if (path.Contains('{', StringComparison.Ordinal))
                answers.ShouldContainKey("404", name);
            if (method is "put" or "patch" or "delete")
            {
                answers.ShouldContainKey("412", name);
                answers.ShouldContainKey("428", name);
            }

            if (method != "get" && !Asking.Contains((string)operation["operationId"]!))
            {
                answers.ShouldContainKey("401", name);
                ((string)answers["403"]!["description"]!).ShouldContain("the scope `", customMessage: name);
                operation["security"]![0]!["key"].ShouldNotBeNull(name);
            }

            foreach (var (status, answer) in answers)
            {
                ((string?)answer!["description"]).ShouldNotBeNullOrEmpty(name);
                if (status[0] == '4')
                    answer["content"]!.AsObject().Select(content => content.Key).ShouldBe(["application/problem+json"], name);
            }

            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                ((string?)parameter!["description"]).ShouldNotBeNullOrEmpty($"{name}: {parameter["name"]}");
            foreach (var (type, content) in operation["requestBody"]?["content"]?.AsObject() ?? [])
                content!["example"].ShouldNotBeNull($"{name}: {type}");
        }
    }

    [Fact]
    public async Task Gives_examples_that_the_seeded_server_takes()
    {
        // The reviewer of the example is invented, and so not in the seeds.
        (await app.Send(HttpMethod.Post, "/organizations", new { name = "Example Desk" })).Status.ShouldBe(201);
        foreach (var (path, method, operation) in Operations(await Served()).Where(o => o.Operation["requestBody"] is not null).OrderBy(o => Turn((string)o.Operation["operationId"]!)))
        {
            var id = (string)operation["operationId"]! switch
            {
                "MergePerson" => "fazil-mustafa-mp",
                "MergeOrganization" => "milli-majlis-az",
                "MergeGroup" => "us-congressmen",
                "CaptureSource" => "how-alarmed",
                _ => ExampleOf(path.Split('/')[3]),
            };
            var replaced = path.Replace("/api/v1", "", StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal);
            var contents = operation["requestBody"]!["content"]!.AsObject();
            foreach (var (type, content) in contents.Where(content => contents.ContainsKey("application/x-ndjson") || content.Key == contents.First().Key))
            {
                var answer = contents.ContainsKey("application/x-ndjson")
                    ? await app.Send(replaced, (string)content!["example"]!, type)
                    : await app.Send(new HttpMethod(method.ToUpperInvariant()), replaced, content!["example"]!.ToJsonString());
                answer.Status.ShouldBeOneOf([200, 201, 202], $"{method} {replaced}: {answer.Body?.ToJsonString()}");
                if (replaced.EndsWith("dry-run", StringComparison.Ordinal))
                    answer.Refusals().ShouldBeEmpty();
            }
        }
    }

    // What is added can be replaced, and what was merged or purged is gone.
    private static int Turn(string operation) => operation switch
    {
        _ when operation.StartsWith("Add", StringComparison.Ordinal) => 0,
        _ when operation.StartsWith("Merge", StringComparison.Ordinal) => 2,
        "Purge" => 3,
        _ => 1,
    };

    internal static string ExampleOf(string kind) => kind switch
    {
        "people" => "fazil-mustafa",
        "organizations" => "milli-majlis",
        "groups" => "us-congressmen-2024-10-03",
        "memberships" => "ali-karimli-axcp",
        "sources" => "mps-response",
        "relations" => "mustafa-3-elaborates",
        "reviews" => "the-headline",
        "hooks" => "1",
        "searches" => "mustafa-on-independence",
        _ => "mustafa-3",
    };

    [Fact]
    public async Task Has_a_page_that_a_browser_can_open()
    {
        var page = await app.Reader.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative), TestContext.Current.CancellationToken);
        page.ShouldContain("QuoteTracker: the API");
    }

    [Theory]
    [InlineData("/docs/errors", 200)]
    [InlineData("/docs/errors.md", 200)]
    [InlineData("/docs/access.md", 200)]
    [InlineData("/docs/evidence", 200)]
    [InlineData("/docs/nowhere", 404)]
    [InlineData("/docs/..%2fadmin", 404)]
    public async Task Serves_the_docs_that_problems_lead_to(string path, int status)
    {
        using var answer = await app.Reader.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Has_every_endpoint_in_the_docs()
    {
        var docs = Repository.Read("docs", "api.md");
        foreach (var (path, _, operation) in Operations(await Served()))
        {
            docs.ShouldContain(path);
            docs.ShouldContain((string)operation["operationId"]!);
        }
    }

    [Fact]
    public void Has_every_problem_in_the_docs()
    {
        var docs = Repository.Read("docs", "errors.md").Split('\n');
        foreach (var type in Http.Problems.Types)
            docs.ShouldContain($"## {type}");
    }

    [Fact]
    public void Knows_every_problem_that_the_code_can_give()
    {
        var code = Repository.Read("src", "QuoteTracker", "Http", "Problems.cs");
        ProblemType().Matches(code).Select(match => match.Groups[1].Value).Distinct().Order().ShouldBe(Http.Problems.Types.Order());
    }

    [Fact]
    public void Has_every_verb_and_option_in_the_docs()
    {
        var docs = Repository.Read("docs", "command-line.md");
        void Look(System.CommandLine.Command command, string path)
        {
            foreach (var option in command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)))
                docs.ShouldContain(option.Name);
            foreach (var verb in command.Subcommands)
            {
                docs.ShouldContain($"{path}{verb.Name}");
                Look(verb, $"{path}{verb.Name} ");
            }
        }

        Look(Commands.CommandLine.Root(Program.Server), "");
        foreach (var variable in new[] { "DATA", "ADMIN_KEY", "PRIVATE", "RATE_KEY", "RATE_ADDRESS" })
            docs.ShouldContain($"| `QUOTETRACKER_{variable}` |");
    }

    [Fact]
    public async Task Has_every_search_parameter_in_the_docs()
    {
        var docs = Repository.Read("docs", "search.md");
        foreach (var parameter in (await Served())["paths"]!["/api/v1/quotes"]!["get"]!["parameters"]!.AsArray().Where(parameter => (string)parameter!["in"]! == "query"))
            docs.ShouldContain($"`{parameter!["name"]}`");
    }

    private async Task<JsonNode> Served() =>
        JsonNode.Parse(await app.Reader.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Key, operation.Value!)));

    [GeneratedRegex("Json\\(\"([a-z-]+)\"")]
    private static partial Regex ProblemType();
}
