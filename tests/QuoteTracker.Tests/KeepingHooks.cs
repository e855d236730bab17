using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QuoteTracker.Store;
using QuoteTracker.Store.Access;

namespace QuoteTracker.Tests;

/// <summary>Webhooks as an admin keeps them.</summary>
public sealed class KeepingHooks(HookApp app) : IClassFixture<HookApp>
{
    private const string Nowhere = "https://hooks.example/quotes";

    [Fact]
    public async Task Are_added_read_replaced_and_deleted_by_who_saw_them()
    {
        var added = await app.Send(HttpMethod.Post, "/hooks", new { url = Nowhere, description = "An index", kinds = new[] { "review" }, actions = new[] { "deleted" } });
        added.Status.ShouldBe(201, added.Body?.ToJsonString());
        var (path, hook) = (added.Location!["/api/v1".Length..], added.Body!["hook"]!);
        hook.AsObject().Select(field => field.Key).ShouldBe(["id", "version", "url", "description", "kinds", "actions", "state", "pending", "dead", "signs", "by", "addedAt", "changedAt"]);
        ((string)hook["state"]!, (bool)hook["signs"]!, (string)hook["by"]!).ShouldBe(("active", true, "admin"));

        var read = await app.Send(HttpMethod.Get, path);
        read.Body!.ToJsonString().ShouldBe(hook.ToJsonString());
        (await app.Send(HttpMethod.Put, path, new { url = Nowhere }, ("If-Match", ""))).Status.ShouldBe(428);
        (await app.Send(HttpMethod.Put, path, new { url = Nowhere }, ("If-Match", "\"9\""))).Status.ShouldBe(412);
        var replaced = await app.Send(HttpMethod.Put, path, new { url = Nowhere, state = "paused" }, ("If-Match", read.ETag!));
        ((int)replaced.Body!["version"]!, (string)replaced.Body["state"]!, replaced.Body["kinds"], replaced.Body["description"]).ShouldBe((2, "paused", null, null));

        (await app.Send(HttpMethod.Post, $"{path}/test")).Status.ShouldBe(202);
        (await app.Send(HttpMethod.Delete, path)).Status.ShouldBe(204);
        foreach (var gone in new[] { path, $"{path}/deliveries" })
            (await app.Send(HttpMethod.Get, gone)).Type().ShouldBe("not-here");
        await using var services = app.Services();
        var id = (long)hook["id"]!;
        (await services.ServiceProvider.GetRequiredService<QuoteDb>().HookDeliveries.CountAsync(d => d.HookId == id, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory]
    [InlineData("""{}""", "/url")]
    [InlineData("""{"url":"ftp://hooks.example/"}""", "/url")]
    [InlineData("""{"url":"hooks.example"}""", "/url")]
    [InlineData("""{"url":"https://me:secret@hooks.example/"}""", "/url")]
    [InlineData("""{"url":"http://10.0.0.1/hook"}""", "/url")]
    [InlineData("""{"url":"http://192.168.1.1:8080/hook"}""", "/url")]
    [InlineData("""{"url":"http://169.254.169.254/latest"}""", "/url")]
    [InlineData("""{"url":"http://[::ffff:127.0.0.1]/hook"}""", "/url")]
    [InlineData("""{"url":"http://0x0a000001/hook"}""", "/url")]
    [InlineData("""{"url":"https://hooks.example/","kinds":["key"]}""", "/kinds/0")]
    [InlineData("""{"url":"https://hooks.example/","kinds":["speech"]}""", "/kinds/0")]
    [InlineData("""{"url":"https://hooks.example/","actions":["shouted"]}""", "/actions/0")]
    [InlineData("""{"url":"https://hooks.example/","state":"gone"}""", "/state")]
    [InlineData("""{"url":"https://hooks.example/","secret":"hunter2"}""", "/secret")]
    [InlineData("""{"url":"https://hooks.example/","secret":"whsec_c2hvcnQ="}""", "/secret")]
    [InlineData("""{"url":"https://hooks.example/","description":""}""", "/description")]
    [InlineData("""{"url":"https://hooks.example/","events":[]}""", "/events")]
    public async Task That_could_not_be_are_refused_with_the_field(string body, string pointer)
    {
        var refused = await app.Send(HttpMethod.Post, "/hooks", body);
        (refused.Status, refused.Type()).ShouldBe((400, "invalid-request"));
        refused.Wrong.ShouldBe([pointer]);
        refused.Body!.ToJsonString().ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Of_this_machine_are_refused_on_a_server_that_was_not_told_otherwise()
    {
        await using var own = new App();
        await own.InitializeAsync();
        foreach (var url in new[] { "http://127.0.0.1:5280/hook", "http://localhost/hook", "http://[::1]/hook" })
            (await own.Send(HttpMethod.Post, "/hooks", new { url })).Wrong.ShouldBe(["/url"], url);
    }

    [Fact]
    public async Task Are_for_admins()
    {
        var (hook, _) = await app.Hooks(Nowhere, kinds: new[] { "review" }, actions: new[] { "deleted" });
        using var desk = await app.ClientWith(Scope.Write | Scope.Review, "hookless desk");
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/hooks"), (HttpMethod.Get, $"/hooks/{hook}"), (HttpMethod.Get, $"/hooks/{hook}/deliveries"), (HttpMethod.Post, $"/hooks/{hook}/test"), (HttpMethod.Post, $"/hooks/{hook}/replay?state=dead"), (HttpMethod.Delete, $"/hooks/{hook}") })
        {
            (await App.Send(app.Reader, method, path)).Type().ShouldBe("key-needed", path);
            (await App.Send(desk, method, path)).Type().ShouldBe("scope-needed", path);
        }
    }

    [Fact]
    public async Task Tell_their_secret_once_and_keep_it_sealed()
    {
        var (hook, secret) = await app.Hooks(Nowhere, kinds: new[] { "review" }, actions: new[] { "deleted" });
        foreach (var path in new[] { "/hooks", $"/hooks/{hook}", $"/hooks/{hook}/deliveries", "/audit?limit=1000", "/changes?limit=1000" })
            (await app.Ask(path)).ToJsonString().ShouldNotContain(secret["whsec_".Length..], customMessage: path);
        (await app.Curator.GetStringAsync(new Uri("/api/v1/exports", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldNotContain("hooks.example");

        await using var services = app.Services();
        var kept = await services.ServiceProvider.GetRequiredService<QuoteDb>().Hooks.SingleAsync(h => h.Id == hook, TestContext.Current.CancellationToken);
        kept.Secret.ShouldNotContain(secret["whsec_".Length..]);
        services.ServiceProvider.GetRequiredService<Hooks.HookSecrets>().Open(kept.Secret).ShouldBe(Convert.FromBase64String(secret["whsec_".Length..]));
    }

    [Fact]
    public async Task Whose_secret_was_sealed_elsewhere_say_so_until_they_get_a_new_one()
    {
        await using var receiver = await HookReceiver.Start();
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        await using (var services = app.Services())
        {
            await services.ServiceProvider.GetRequiredService<QuoteDb>().Hooks.Where(h => h.Id == hook)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Secret, "sealed-by-another-server"), TestContext.Current.CancellationToken);
        }

        ((bool)(await app.Ask($"/hooks/{hook}"))["signs"]!).ShouldBeFalse();
        await app.HasPerson("Test Unsigned");
        ((int)(await app.Until(hook, _ => true))["attempts"]!).ShouldBe(0);

        var newer = (string)(await app.Send(HttpMethod.Post, $"/hooks/{hook}/secret")).Body!["secret"]!;
        (await receiver.Next()).IsSignedWith(newer).ShouldBeTrue();
    }

    [Fact]
    public async Task Show_what_was_sent_page_by_page_newest_first()
    {
        await using var receiver = await HookReceiver.Start();
        var (hook, _) = await app.Hooks(receiver.Url, kinds: new[] { "person" });
        for (var n = 0; n < 5; n++)
            await app.HasPerson($"Test Paged {n}");
        await receiver.Take(5);

        var (told, cursor) = (new List<long>(), "");
        do
        {
            var page = await app.Ask($"/hooks/{hook}/deliveries?limit=2{cursor}");
            told.AddRange(page["items"]!.AsArray().Select(item => (long)item!["revision"]!));
            cursor = page["nextCursor"] is { } next ? $"&cursor={(string)next!}" : "";
        }
        while (cursor.Length > 0);
        told.Count.ShouldBe(5);
        told.ShouldBe(told.OrderDescending());
    }

    [Theory]
    [InlineData("GET", "deliveries?state=lost", "state")]
    [InlineData("GET", "deliveries?limit=0", "limit")]
    [InlineData("GET", "deliveries?cursor=x", "cursor")]
    [InlineData("POST", "replay", "after")]
    [InlineData("POST", "replay?after=-1", "after")]
    [InlineData("POST", "replay?after=1000000000", "after")]
    [InlineData("POST", "replay?state=delivered", "state")]
    public async Task Name_the_wrong_parameter(string method, string path, string parameter)
    {
        var (hook, _) = await app.Hooks(Nowhere, kinds: new[] { "review" }, actions: new[] { "deleted" });
        var refused = await app.Send(new HttpMethod(method), $"/hooks/{hook}/{path}");
        (refused.Status, refused.Wrong.First()).ShouldBe((400, parameter));
    }

    [Fact]
    public async Task That_are_not_here_say_so()
    {
        foreach (var path in new[] { "/hooks/999999", "/hooks/none", "/hooks/999999/deliveries" })
            (await app.Send(HttpMethod.Get, path)).Type().ShouldBe("not-here", path);
        var (hook, _) = await app.Hooks(Nowhere, kinds: new[] { "review" }, actions: new[] { "deleted" });
        (await app.Send(HttpMethod.Post, $"/hooks/{hook}/deliveries/999999/replay")).Type().ShouldBe("not-here");
    }
}
