namespace QuoteTracker.Tests;

/// <summary>Whatever is done to a few records, in whatever order.</summary>
public sealed class RandomHistories(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Keep_the_database_whole_and_every_permalink_as_first_seen(int seed)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, 3).Select(n => $"random-{seed}-{(char)('a' + n)}").ToArray();
        foreach (var person in people)
            await app.Send(HttpMethod.Post, "/people", new { name = person, key = person, otherNames = new[] { new { name = $"Other {person}" } }, identifiers = new[] { new { scheme = "test", identifier = person } } });
        var (source, quotes) = ($"/sources/random-{seed}", new[] { $"/quotes/random-{seed}-q", $"/quotes/random-{seed}-r" });
        await app.Send(HttpMethod.Post, "/sources", new { title = "Random", language = "en", key = $"random-{seed}", text = "It was said: “Chance decides.” It was." });
        foreach (var quote in quotes)
            (await app.Send(HttpMethod.Post, "/quotes", Quote(random, people, seed).With("key", quote["/quotes/".Length..]))).Status.ShouldBe(201);
        var relation = (await app.Send(HttpMethod.Post, "/relations", new { from = $"random-{seed}-q", kind = "contradicts", to = $"random-{seed}-r", key = $"random-{seed}" })).Location!["/api/v1".Length..];
        var group = $"/groups/random-{seed}-g";
        await app.Send(HttpMethod.Post, "/groups", new { description = "random", key = $"random-{seed}-g", members = people[..2] });
        var all = people.Select(person => $"/people/{person}").Append(source).Concat(quotes).Append(relation).Append(group).ToList();
        var seen = new SeenPermalinks(app);
        await seen.Look(all);

        for (var n = 0; n < 60; n++)
        {
            var (address, person) = (all[random.Next(all.Count)], people[random.Next(people.Length)]);
            var answer = random.Next(8) switch
            {
                0 => await app.Send(HttpMethod.Delete, address),
                1 or 2 => await app.Send(HttpMethod.Post, $"{address}/revert", new { to = random.Next(1, 5) }),
                3 => await app.Send(HttpMethod.Patch, $"/people/{person}", new { summary = $"Step {n}.", otherNames = new[] { new { name = $"Name {random.Next(4)}" } } }),
                4 => await app.Send(HttpMethod.Patch, quotes[random.Next(2)], Quote(random, people, seed)),
                5 => await app.Send(HttpMethod.Post, $"{source}/snapshots", new { text = $"It was said: “{(random.Next(2) == 0 ? "Chance" : "Luck")} decides.” So on {random.Next(9)}." }),
                6 => await app.Send(HttpMethod.Patch, group, new { members = people.Where(_ => random.Next(2) == 0) }),
                _ => random.Next(2) == 0
                    ? await app.Send(HttpMethod.Post, $"/people/{person}/merge", new { into = people[random.Next(people.Length)] })
                    : await app.Send(HttpMethod.Post, $"/people/{person}/unmerge"),
            };
            answer.Status.ShouldBeLessThan(500, answer.Body?.ToJsonString());
            if (answer.Status < 300)
                await seen.Look(all);
            if (n % 10 == 9)
                (await app.Faults()).ShouldBeEmpty($"step {n}");
        }

        seen.Count.ShouldBeGreaterThan(all.Count + 10);
    }

    private static Dictionary<string, object?> Quote(Random random, string[] people, int seed)
    {
        var speakers = people.Where(_ => random.Next(2) == 0).DefaultIfEmpty(people[0]).Select(speaker => new { speaker, roleAsStated = $"Role {random.Next(3)}" }).ToArray();
        var occurrences = random.Next(2) == 0 ? null : new[] { new { source = $"random-{seed}", exact = "Chance decides.", chain = new[] { new { speaker = people[random.Next(people.Length)] } } } };
        return AQuote.By(people[0], $"Chance decides {random.Next(9)}.").With("speakers", speakers).With("addressee", people[random.Next(people.Length)]).With("occurrences", occurrences);
    }
}
