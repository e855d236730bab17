namespace QuoteTracker.Tests;

/// <summary>Webhooks whose receivers fail, and servers that are stopped: nothing is lost, and a message has one id.</summary>
public sealed class RetryingHooks(HookApp app) : IClassFixture<HookApp>
{
    // As documented, each up to a fifth longer.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    [Fact]
    public async Task Sends_again_later_and_later_under_one_id_then_gives_up_and_can_be_replayed()
    {
        await using var receiver = await HookReceiver.Start();
        receiver.Answers = (count, _) => Task.FromResult(count <= 10 ? 503 : 200);
        var (hook, secret) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await app.HasPerson("Test Failing");

        var first = await receiver.Next();
        for (var attempt = 1; attempt <= 9; attempt++)
        {
            var failed = await app.Until(hook, HookApp.Tried(attempt));
            ((string)failed["state"]!, (string)failed["lastError"]!).ShouldBe(("pending", "It answered 503."));
            var pause = (DateTimeOffset)failed["nextAt"]! - app.Clock.GetUtcNow();
            pause.ShouldBeInRange(Pauses[attempt - 1], Pauses[attempt - 1] * 1.2);

            receiver.Unread.ShouldBeEmpty();
            app.Clock.Pass(pause);
            var again = await receiver.Next();
            (again.Id, again.Body, again.IsSignedWith(secret)).ShouldBe((first.Id, first.Body, true));
        }

        var dead = await app.Until(hook, HookApp.Tried(10));
        ((string)dead["state"]!, dead["nextAt"]).ShouldBe(("dead", null));
        ((int)(await app.Ask($"/hooks/{hook}"))["dead"]!).ShouldBe(1);
        (await app.Deliveries(hook, "?state=dead")).Count.ShouldBe(1);
        (await app.Deliveries(hook, "?state=pending")).ShouldBeEmpty();

        var replayed = await app.Send(HttpMethod.Post, $"/hooks/{hook}/deliveries/{dead["id"]}/replay");
        (replayed.Status, (string)replayed.Body!["state"]!, (string)replayed.Body["message"]!).ShouldBe((200, "pending", first.Id));
        (await receiver.Next()).Id.ShouldBe(first.Id);
        await app.Until(hook, one => (string)one["state"]! == "delivered");
    }

    [Fact]
    public async Task A_message_that_fails_does_not_keep_those_after_it_waiting()
    {
        await using var receiver = await HookReceiver.Start();
        receiver.Answers = (count, _) => Task.FromResult(count == 1 ? 500 : 200);
        await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await app.HasPerson("Test Before It");
        await app.HasPerson("Test After It");
        (await receiver.Take(2)).ShouldBe(["person.added test-before-it", "person.added test-after-it"]);
    }

    [Fact]
    public async Task Many_are_replayed_at_once_from_a_change_on_or_those_that_were_given_up()
    {
        await using var receiver = await HookReceiver.Start();
        var before = (long)(await app.Get("/changes?limit=1"))["newest"]!;
        await app.HasPerson("Test Too Early");
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await app.HasPerson("Test In Time");
        var first = await receiver.Next();
        await app.Until(hook, one => (string)one["state"]! == "delivered");

        ((int)(await app.Send(HttpMethod.Post, $"/hooks/{hook}/replay?after={before}")).Body!["replayed"]!).ShouldBe(1);
        var again = new[] { await receiver.Next(), await receiver.Next() }.ToDictionary(one => one.Short);
        again["person.added test-in-time"].Id.ShouldBe(first.Id);
        again.Keys.ShouldContain("person.added test-too-early");
        await app.UntilAll(hook, all => all.Count == 2 && all.TrueForAll(one => (string)one["state"]! == "delivered"));
        ((int)(await app.Send(HttpMethod.Post, $"/hooks/{hook}/replay?state=dead")).Body!["replayed"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_replay_is_heeded_while_others_write_and_the_server_looks_after_the_hook()
    {
        await using var receiver = await HookReceiver.Start();
        var before = (long)(await app.Get("/changes?limit=1"))["newest"]!;
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Heeded", key = "test-heeded" });
        for (var n = 0; n < 30; n++)
        {
            var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "organization" });
            var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(m => app.HasPerson($"Test Writer {n} {m}")));
            var replayed = await app.Send(HttpMethod.Post, $"/hooks/{hook}/replay?after={before}");
            replayed.Status.ShouldBe(200);
            (await receiver.Next()).Short.ShouldBe("organization.added test-heeded");
            await writing;
            await app.Send(HttpMethod.Delete, $"/hooks/{hook}");
        }
    }

    [Fact]
    public async Task What_was_taken_is_forgotten_after_30_days_and_can_be_told_again_under_its_id()
    {
        await using var own = new HookApp();
        await own.InitializeAsync();
        await using var receiver = await HookReceiver.Start();
        var (hook, _) = await own.Hooks(receiver.Url, kinds: new[] { "person" });
        await own.HasPerson("Test Forgotten");
        var first = await receiver.Next();
        await own.Until(hook, one => (string)one["state"]! == "delivered");

        own.Clock.Pass(TimeSpan.FromDays(29));
        (await own.Deliveries(hook)).Count.ShouldBe(1);

        // The clock may have passed just while somebody looked at it: then they look again with the next day.
        for (var days = 0; days < 500 && (await own.Deliveries(hook)).Count > 0; days++)
        {
            own.Clock.Pass(TimeSpan.FromDays(2));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await own.Deliveries(hook)).ShouldBeEmpty();
        (await own.Send(HttpMethod.Post, $"/hooks/{hook}/replay?after=0")).Status.ShouldBe(200);
        (await receiver.Next()).Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more_until_an_admin_says_so()
    {
        await using var receiver = await HookReceiver.Start();
        receiver.Answers = (count, _) => Task.FromResult(count == 1 ? 410 : 200);
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await app.HasPerson("Test Gone One");
        await receiver.Next();
        while ((string)(await app.Ask($"/hooks/{hook}"))["state"]! != "gone")
            await Task.Delay(20, TestContext.Current.CancellationToken);
        ((string)(await app.Until(hook, HookApp.Tried(1)))["state"]!).ShouldBe("dead");

        await app.HasPerson("Test Gone Two");
        var (other, _) = await app.Hooks(receiver.Url, kinds: new[] { "organization" });
        (await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Passed By" })).Status.ShouldBe(201);
        (await receiver.Next()).Short.ShouldBe("organization.added test-passed-by");
        (await app.Deliveries(hook)).Count.ShouldBe(1);

        (await app.Send(HttpMethod.Put, $"/hooks/{hook}", new { url = receiver.Url, kinds = new[] { "person" } })).Status.ShouldBe(200);
        (await receiver.Next()).Short.ShouldBe("person.added test-gone-two");
    }

    [Fact]
    public async Task A_server_that_is_stopped_in_the_middle_goes_on_when_it_starts_again()
    {
        await using var receiver = await HookReceiver.Start();
        var gate = new TaskCompletionSource();
        receiver.Answers = async (count, _) =>
        {
            if (count == 2)
                await gate.Task;
            return 200;
        };
        await using var own = new HookApp();
        await own.InitializeAsync();
        var (hook, secret) = await own.Hooks(receiver.Url, kinds: new[] { "person" });
        var slugs = new List<string>();
        for (var n = 0; n < 6; n++)
            slugs.Add(await own.HasPerson($"Test Survivor {n}"));

        // The second message is on its way, with no answer, when the server ends.
        var heard = new List<Received> { await receiver.Next(), await receiver.Next() };
        await own.Restart();
        gate.SetResult();
        await own.HasPerson("Test Survivor 6");
        for (var n = 0; n < 5; n++)
            heard.Add(await receiver.Next());

        await own.UntilAll(hook, all => all.Count(one => (string)one["state"]! == "delivered") == 6);

        // What was begun and never ended is sent again when its minute is over.
        own.Clock.Pass(TimeSpan.FromMinutes(1));
        heard.Add(await receiver.Next());

        heard.Select(one => (string)one.Json["data"]!["key"]!).Distinct().Order().ShouldBe([.. slugs, "test-survivor-6"]);
        heard.GroupBy(one => (string)one.Json["data"]!["key"]!).ShouldAllBe(same => same.Select(one => one.Id).Distinct().Count() == 1);
        heard.Select(one => one.Id).Distinct().Count().ShouldBe(7);
        heard.ShouldAllBe(one => one.IsSignedWith(secret));
        await own.UntilAll(hook, all => all.Count == 7 && all.TrueForAll(one => (string)one["state"]! == "delivered"));
        receiver.Unread.ShouldBeEmpty();
        (await own.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_told_once()
    {
        await using var receiver = await HookReceiver.Start();
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "quote" });
        await app.HasPerson("hook-crowd");
        ((int)(await app.Import(ImportCalls.Lines("hook-crowd", 1_200, "Counted"))).Body!["added"]!).ShouldBe(1_200);

        var told = await receiver.Take(1_200);
        told.ShouldBe(Enumerable.Range(1, 1_200).Select(n => $"quote.added hook-crowd-{n}"));
        await app.Until(hook, one => (string)one["state"]! == "delivered");
        receiver.Unread.ShouldBeEmpty();
    }
}
