namespace QuoteTracker.Tests;

/// <summary>Webhooks: an address is told of changes, signed as Standard Webhooks says.</summary>
public sealed class SendingHooks(HookApp app) : IClassFixture<HookApp>
{
    [Fact]
    public async Task Tells_of_each_change_since_it_was_added_in_order_and_signed()
    {
        var speaker = await app.HasPerson("Test Hooked");
        await using var receiver = await HookReceiver.Start();
        var (hook, secret) = await app.Hooks(receiver.Url);

        var id = await app.Has(AQuote.By(speaker, "Hooked words.").With("key", "hooked"));
        await app.Send(HttpMethod.Patch, "/quotes/hooked?reason=a+slip", new { text = "Words hooked." });
        await app.Send(HttpMethod.Delete, "/quotes/hooked");

        var first = await receiver.Next();
        (first.Short, first.Type).ShouldBe(("quote.added hooked", "application/json"));
        first.IsSignedWith(secret).ShouldBeTrue();
        (first with { Body = first.Body + " " }).IsSignedWith(secret).ShouldBeFalse();
        (first with { Timestamp = "1" }).IsSignedWith(secret).ShouldBeFalse();
        long.Parse(first.Timestamp, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(app.Clock.GetUtcNow().ToUnixTimeSeconds());

        var second = await receiver.Next();
        var change = (await app.Get($"/changes?after={(long)first.Json["data"]!["revision"]!}&limit=1"))["items"]![0]!;
        second.Json["data"]!.ToJsonString().ShouldBe(change.ToJsonString());
        ((string)second.Json["timestamp"]!, (string)second.Json["type"]!).ShouldBe(((string)change["at"]!, "quote.changed"));
        ((long)change["id"]!, (string)change["reason"]!).ShouldBe((id, "a slip"));
        (await receiver.Next()).Short.ShouldBe("quote.deleted hooked");

        await app.UntilAll(hook, all => all.Count == 3 && all.TrueForAll(one => (string)one["state"]! == "delivered"));
        (await app.Deliveries(hook)).Select(one => $"{one["type"]} {one["attempts"]} {one["lastStatus"]}").ShouldBe(["quote.deleted 1 204", "quote.changed 1 204", "quote.added 1 204"]);
    }

    [Fact]
    public async Task Is_of_some_kinds_and_actions_alone_and_never_of_keys()
    {
        await using var receiver = await HookReceiver.Start();
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person", "review" }, actions: new[] { "changed" });
        var speaker = await app.HasPerson("Test Choosy");
        await app.Has(AQuote.By(speaker, "Words for nobody."));
        (await app.Send(HttpMethod.Post, "/keys", new { name = "choosy desk" })).Status.ShouldBe(201);
        await app.Send(HttpMethod.Patch, $"/people/{speaker}", new { name = "Test Choosy Anew" });
        (await receiver.Next()).Short.ShouldBe("person.changed test-choosy");
        (await app.Deliveries(hook)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_secret_that_is_given_and_signs_with_both_for_a_day_after_it_was_exchanged()
    {
        var given = $"whsec_{Convert.ToBase64String(Enumerable.Range(0, 24).Select(n => (byte)n).ToArray())}";
        await using var receiver = await HookReceiver.Start();
        var (hook, secret) = await app.Hooks(receiver.Url, kinds: new[] { "person" }, secret: given);
        secret.ShouldBe(given);

        var exchanged = await app.Send(HttpMethod.Post, $"/hooks/{hook}/secret");
        var newer = (string)exchanged.Body!["secret"]!;
        await app.HasPerson("Test Exchanged One");
        var both = await receiver.Next();
        (both.IsSignedWith(given), both.IsSignedWith(newer)).ShouldBe((true, true));

        app.Clock.Pass(TimeSpan.FromHours(25));
        await app.HasPerson("Test Exchanged Two");
        var one = await receiver.Next();
        (one.IsSignedWith(given), one.IsSignedWith(newer)).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_slow_receiver_keeps_only_its_own_messages_waiting_and_not_for_long()
    {
        await using var slow = await HookReceiver.Start();
        await using var quick = await HookReceiver.Start();
        var gate = new TaskCompletionSource();
        slow.Answers = async (_, _) =>
        {
            await gate.Task;
            return 204;
        };
        var (late, _) = await app.Hooks(slow.Url, kinds: new[] { "person" });
        await app.Hooks(quick.Url, kinds: new[] { "person" });

        await app.HasPerson("Test Slow");
        await slow.Next();
        (await quick.Next()).Short.ShouldBe("person.added test-slow");

        var waits = await app.Until(late, one => (int)one["attempts"]! == 1);
        ((string)waits["state"]!, waits["lastError"]).ShouldBe(("pending", null));
        app.Clock.Pass(TimeSpan.FromSeconds(15));
        ((string)(await app.Until(late, HookApp.Tried(1)))["lastError"]!).ShouldContain("did not answer within 15 seconds");
        gate.SetResult();
    }

    [Fact]
    public async Task A_test_is_sent_once_and_to_a_paused_hook_too()
    {
        await using var receiver = await HookReceiver.Start();
        var (hook, secret) = await app.Hooks(receiver.Url);
        (await app.Send(HttpMethod.Put, $"/hooks/{hook}", new { url = receiver.Url, state = "paused" })).Status.ShouldBe(200);
        await app.HasPerson("Test Unheard");
        receiver.Answers = (count, _) => Task.FromResult(count == 1 ? 500 : 200);

        (await app.Send(HttpMethod.Post, $"/hooks/{hook}/test")).Status.ShouldBe(202);
        var ping = await receiver.Next();
        ((string)ping.Json["type"]!, (long)ping.Json["data"]!["hook"]!, ping.IsSignedWith(secret)).ShouldBe(("ping", hook, true));
        var failed = await app.Until(hook, HookApp.Tried(1));
        ((string)failed["state"]!, (int)failed["lastStatus"]!, (string)failed["lastError"]!).ShouldBe(("dead", 500, "It answered 500."));

        // Made active again, it hears of what happened meanwhile.
        (await app.Send(HttpMethod.Put, $"/hooks/{hook}", new { url = receiver.Url })).Status.ShouldBe(200);
        (await receiver.Next()).Short.ShouldBe("person.added test-unheard");
    }

    [Fact]
    public async Task Does_not_follow_redirects()
    {
        await using var elsewhere = await HookReceiver.Start();
        await using var receiver = await HookReceiver.Start();
        receiver.Answers = (_, http) =>
        {
            http.Response.Headers.Location = elsewhere.Url;
            return Task.FromResult(307);
        };
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await app.HasPerson("Test Led On");
        ((string)(await app.Until(hook, HookApp.Tried(1)))["lastError"]!).ShouldBe("It answered 307; redirects are not followed.");
        elsewhere.Count.ShouldBe(0);
    }
}
