using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>What /metrics gives is what the docs list and what the dashboard asks for.</summary>
public sealed partial class TheMetrics(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task Are_those_of_the_docs_with_their_kinds_and_labels()
    {
        await app.HasTraffic();
        var given = Read(await app.Metrics());
        var listed = Repository.Read("docs", "observability.md").Split('\n').Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => row.Groups[1].Value, row => (Kind: row.Groups[2].Value, Labels: Quoted().Matches(row.Groups[4].Value).Select(label => label.Groups[1].Value).ToHashSet()));

        given.Keys.Order().ShouldBe(listed.Keys.Order());
        foreach (var (name, (kind, labels)) in given)
        {
            kind.ShouldBe(listed[name].Kind, name);
            labels.Except(listed[name].Labels).ShouldBeEmpty($"labels of {name} that docs/observability.md doesn't have");
        }
    }

    [Fact]
    public async Task Have_every_one_that_the_dashboard_asks_for()
    {
        await app.HasTraffic();
        var series = (await app.Metrics()).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('{', ' ')[0]).ToHashSet();
        var panels = JsonNode.Parse(Repository.Read("deploy", "grafana", "quotetracker.json"))!["panels"]!.AsArray().Where(panel => (string)panel!["type"]! != "row").ToList();
        panels.Count.ShouldBeGreaterThan(8);
        panels.Select(panel => (string)panel!["title"]!).ShouldBeUnique();
        foreach (var panel in panels)
        {
            foreach (var target in panel!["targets"]!.AsArray())
            {
                var asked = Names((string)target!["expr"]!);
                asked.ShouldNotBeEmpty((string)panel["title"]!);
                asked.Where(name => !series.Contains(name)).ShouldBeEmpty((string)panel["title"]!);
            }
        }
    }

    [Fact]
    public async Task Have_no_word_that_was_sent_and_nobody_who_was_called()
    {
        await app.Get("/quotes?q=zebrafinch&speaker=mustafa");
        await app.Send(HttpMethod.Post, "/check", new { text = "Nobody but Zelda said zebrafinch in the morning." });
        using var none = await app.Reader.GetAsync(new Uri("/zebrafinch", UriKind.Relative), TestContext.Current.CancellationToken);
        await app.HasTraffic();

        var metrics = await app.Metrics();
        foreach (var word in new[] { "zebrafinch", "zelda", "mustafa", "127.0.0.1", "localhost", App.AdminKey })
            metrics.ShouldNotContain(word, Case.Insensitive);
    }

    // A metric's name in an expression: what stands outside of selectors, of groupings and of strings, and is no function.
    private static List<string> Names(string expression) =>
        [.. Metric().Matches(Grouping().Replace(Selector().Replace(expression, ""), "")).Select(name => name.Value).Where(name => name.Contains('_', StringComparison.Ordinal) && name is not ("histogram_quantile" or "label_replace" or "clamp_min"))];

    private static Dictionary<string, (string Kind, HashSet<string> Labels)> Read(string metrics)
    {
        var found = new Dictionary<string, (string Kind, HashSet<string> Labels)>(StringComparer.Ordinal);
        var current = "";
        foreach (var line in metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
                found[current = line.Split(' ')[2]] = (line.Split(' ')[3], []);
            else if (line[0] != '#')
                found[current].Labels.UnionWith(Label().Matches(line).Select(label => label.Groups[1].Value).Where(label => label is not ("le" or "otel_scope_name")));
        }

        found.Remove("target_info");
        return found;
    }

    [GeneratedRegex(@"^\| `([a-z0-9_]+)` \| (counter|gauge|histogram) \| ([^|]+) \|([^|]*)\|")]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("([a-z_]+)=\"")]
    private static partial Regex Label();

    [GeneratedRegex(@"[a-z][a-z0-9_]*")]
    private static partial Regex Metric();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\b(by|without) ?\([^)]*\)")]
    private static partial Regex Grouping();
}
