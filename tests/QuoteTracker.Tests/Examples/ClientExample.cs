using QuoteTracker.Client;

namespace QuoteTracker.Tests.Examples;

/// <summary>The C# of docs/clients.md, where it is a Program.cs: the body of <see cref="Main"/>, to the letter (a test compares them).</summary>
internal sealed class ClientExample
{
    /// <summary>Stands where a program has its console.</summary>
    internal StringWriter Console { get; } = new() { NewLine = "\n" };

    public async Task Main(string[] args)
    {
        var (key, server) = (args[0], args.ElementAtOrDefault(1) ?? "http://localhost:5280");
        var path = Path.Combine(args.ElementAtOrDefault(2) ?? ".", "quotes.csv");
        using var http = new HttpClient { BaseAddress = new Uri(server) };
        var client = new QuoteTrackerClient(http, key);

        // Search: what did he say about independence, in his own words?
        var found = await client.Search(new SearchTerms { Q = "independence", Speaker = "fazil-mustafa", Kind = [QuoteKind.Direct] });
        Console.WriteLine($"{found.Total.Value} quotes, the first: {found.Items[0].Quote.Key}");

        // Check: did he say this?
        var answer = await client.Check(new CheckRequest("We are the ones deteriorating relations with America.", Speaker: "fazil-mustafa"));
        Console.WriteLine($"{answer.Verdict}: {answer.Message}");

        // All quotes: the next page of ten is asked for when it is needed.
        var speakers = new List<string>();
        await foreach (var one in client.SearchAll(new SearchTerms { Limit = 10 }))
            speakers.AddRange(one.Quote.Speakers.Select(speaker => speaker.Speaker.Name));
        Console.WriteLine($"all quotes: {speakers.Distinct().Count()} speakers");

        // Everything he said, as a table.
        await using (var table = await client.Export(ExportFormat.Csv, new SearchTerms { Speaker = "fazil-mustafa" }))
        await using (var file = File.Create(path))
            await table.CopyToAsync(file);
        Console.WriteLine($"quotes.csv: {File.ReadLines(path).Count()} lines");

        // A person and what she said. Sent again with the same idempotency key, nothing is added twice.
        var person = await client.AddPerson(new PersonRequest("Jane Roe", Key: "jane-roe"), idempotencyKey: "jane-1");
        var added = await client.AddQuote(new QuoteRequest(
            "Nobody asked us before the bridge was closed.", QuoteKind.Direct, "en",
            [new QuoteSpeakerRequest(person.Value.Slug)], Key: "roe-1", SaidOn: "2024-10-05"), idempotencyKey: "jane-2");
        Console.WriteLine($"added {added.Value.Key} by {person.Value.Name}, version {added.Value.Version}");

        // A correction takes the ETag of what was read, and is refused where somebody else was quicker.
        var corrected = await client.PatchQuote("roe-1", new() { ["saidOn"] = "2024-10-06" }, added.ETag, reason: "a day later");
        try
        {
            await client.DeleteQuote("roe-1", added.ETag);
        }
        catch (QuoteTrackerException refused)
        {
            Console.WriteLine($"version {corrected.Value.Version}; {refused.Title}");
        }
    }
}
