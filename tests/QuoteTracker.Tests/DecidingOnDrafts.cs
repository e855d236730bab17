using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>What a person decides on drafts becomes quotes, speakers and relations together, or nothing.</summary>
public sealed class DecidingOnDrafts(ExtractorApp app) : IClassFixture<ExtractorApp>
{
    [Fact]
    public async Task A_pair_is_accepted_as_it_is_with_its_places_its_relation_and_a_new_speaker()
    {
        var radio = await Radio();
        var (article, read) = await Read("pair");
        var (lead, direct) = (read["drafts"]![0]!, read["drafts"]![1]!);
        var made = await app.Decides(article.Key, read, direct.Decide("accepted").With("elaborates", 1), lead.Decide("accepted"));
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        made.Body!["speakers"]!.AsArray().Count.ShouldBe(1);
        made.Body["relations"]!.AsArray().Count.ShouldBe(1);

        var quote = await app.Get($"/quotes/{made.Body["decisions"]![0]!["quote"]}");
        ((string)quote["text"]!, (string)quote["kind"]!, (string)quote["saidOn"]!, (string)quote["dateBasis"]!, (string)quote["status"]!).ShouldBe(("We cleaned it, and nobody helped us.", "direct", "2024-05-03", "stated", "published"));
        ((string)quote["speakers"]![0]!["speaker"]!["name"]!, (string)quote["speakers"]![0]!["roleAsStated"]!).ShouldBe(("Petra Pair", "mayor of Testborough"));
        ((string)quote["addressee"]!["slug"]!, (string)quote["leadIn"]!).ShouldBe((radio, "the river is clean"));
        var places = quote["occurrences"]!.AsArray();
        places.Select(place => (string)place!["quoteSelector"]!["exact"]!).ShouldBe(["We cleaned it,", "and nobody helped us."]);
        places.Select(place => (int)place!["positionSelector"]!["start"]!).ShouldBe([article.Text.IndexOf("We cleaned", StringComparison.Ordinal), article.Text.IndexOf("and nobody", StringComparison.Ordinal)]);
        places.ShouldAllBe(place => (string)place!["anchor"]! == "exact" && (string)place["chain"]![0]!["speaker"]!["slug"]! == radio);
        var relation = quote["relations"]!.AsArray().Single()!;
        ((string)relation["kind"]!, (string)relation["direction"]!, (string)relation["key"]!).ShouldBe(("elaborates", "to", (string)made.Body["decisions"]![1]!["quote"]!));

        // It has a history as any other quote, and can be searched.
        (await app.Get($"/quotes/{quote["id"]}/versions"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Get("/quotes?q=nobody%20helped&source=pair"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decided_draft_says_so_until_its_quote_is_gone()
    {
        var (article, read) = await Read("decided");
        var accepted = read["drafts"]![1]!;
        var made = (await app.Decides(article.Key, read, accepted.Decide("accepted"), read["drafts"]![2]!.Decide("rejected").With("reason", "They demanded, in the writer's words."))).Body!;
        var key = (string)made["decisions"]![0]!["quote"]!;
        var again = (await app.Extracts(article.Key))["drafts"]!.AsArray();
        again.Select(draft => ((string?)draft!["decision"]?["decision"], (string?)draft["decision"]?["quote"], (string?)draft["entered"])).ShouldBe([(null, null, null), ("accepted", key, key), ("rejected", null, null), (null, null, null)]);
        ((string)again[1]!["decision"]!["by"]!).ShouldBe("admin");

        var twice = await app.Decides(article.Key, read, accepted.Decide("accepted"));
        (twice.Status, string.Join(' ', twice.Wrong)).ShouldBe((400, "/decisions/0/draft"));
        ((string)twice.Body!["errors"]![0]!["detail"]!).ShouldContain(key);

        (await app.Send(HttpMethod.Delete, $"/quotes/{key}")).Status.ShouldBe(204);
        (await app.Extracts(article.Key))["drafts"]![1]!["decision"].ShouldBeNull();
        (await app.Decides(article.Key, read, accepted.Decide("accepted"))).Status.ShouldBe(201);

        // A rejected one may be accepted after all.
        (await app.Decides(article.Key, read, read["drafts"]![2]!.Decide("accepted"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_corrected_one_is_kept_with_what_was_wrong_and_stands_where_its_words_do()
    {
        var (article, read) = await Read("corrected");
        var someone = await app.HasPerson("Quentin Corrected");
        var silence = read["drafts"]![3]!;
        var made = await app.Decides(article.Key, read, silence.Decide("corrected", Quote("has not commented on the bridge", "silence", new JsonObject { ["speaker"] = someone })));
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        var place = (await app.Get($"/quotes/{made.Body!["decisions"]![0]!["quote"]}"))["occurrences"]!.AsArray().Single()!;
        ((string)place["quoteSelector"]!["exact"]!, (int)place["positionSelector"]!["start"]!).ShouldBe(("has not commented on the bridge", article.Text.IndexOf("has not commented", StringComparison.Ordinal)));

        var kept = (await app.Ask($"/sources/{article.Key}/extract/decisions"))["items"]!.AsArray().Single()!;
        ((string)kept["decision"]!, (string)kept["draft"]!["text"]!, (string)kept["by"]!).ShouldBe(("corrected", "Gardener has not commented on the bridge.", "admin"));
        var changes = kept["changes"]!.AsArray().ToDictionary(change => (string)change!["pointer"]!, change => (change!["before"]?.ToJsonString(), change["after"]?.ToJsonString()));
        changes["/text"].ShouldBe(("\"Gardener has not commented on the bridge.\"", "\"has not commented on the bridge\""));
        changes["/speakers/0/speaker"].ShouldBe((null, $"\"{someone}\""));
    }

    [Fact]
    public async Task What_is_sent_back_with_other_words_has_those_of_the_text()
    {
        var (article, read) = await Read("forged");
        var forged = read["drafts"]![1]!.DeepClone().AsObject().With("text", "We never cleaned it.").With("cue", article.Words("said").With("text", "lied"));
        var made = await app.Decides(article.Key, read, forged.Decide("accepted"));
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        ((string)(await app.Get($"/quotes/{made.Body!["decisions"]![0]!["quote"]}"))["text"]!).ShouldBe("We cleaned it, and nobody helped us.");
        var kept = (await app.Ask($"/sources/{article.Key}/extract/decisions"))["items"]!.AsArray().Single()!["draft"]!;
        ((string)kept["text"]!, (string)kept["cue"]!["text"]!).ShouldBe(("We cleaned it, and nobody helped us.", "said"));
    }

    [Theory]
    [InlineData("We cleaned it. We did.", "We cleaned it. We did.")]
    [InlineData("We cleaned it, We did.", "We cleaned it, We did.")]
    [InlineData("We cleaned it? We did.", "We cleaned it, We did.")]
    [InlineData("We cleaned it. We did. Never.", "We cleaned it, We did.")]
    public async Task Where_two_parts_meet_a_sentence_may_end(string sent, string made)
    {
        var article = await new AnArticle($"meet-{Guid.NewGuid():N}", "“We cleaned it,” said Petra Meeting. “We did.”").In(app);
        var draft = article.Draft("direct", "We cleaned it,", "We did.").With("text", sent);
        var snapshot = (string)(await app.Extracts(article.Key))["snapshot"]!;
        var answer = await app.Decides(article.Key, new JsonObject { ["snapshot"] = snapshot }, draft.By(article.Speaker("Petra Meeting", "Petra Meeting").With("proposed", new JsonObject { ["type"] = "person", ["name"] = "Petra Meeting" })).Decide("accepted"));
        ((string)(await app.Get($"/quotes/{answer.Body!["decisions"]![0]!["quote"]}"))["text"]!).ShouldBe(made);
    }

    [Fact]
    public async Task Names_roles_and_cues_may_be_wrapped_at_the_end_of_a_line()
    {
        var article = await new AnArticle("wrapped", "Petra\nWrapped, the deputy\nmayor of Testborough, told\nTestborough\nRadio that the river\nis clean: “We cleaned\nit.”").In(app);
        var radio = await Radio();
        app.Reads = _ => new
        {
            drafts = new[]
            {
                article.Draft("direct", "We cleaned\nit.").By(article.Speaker("Petra\nWrapped", "Petra\nWrapped", role: "the deputy\nmayor of Testborough")).With("lead", article.Words("the river\nis clean:"))
                    .With("cue", article.Words("told\nTestborough\nRadio")).With("because", "In marks\nafter a colon.").With("addressee", article.Words("Testborough\nRadio"))
                    .With("chain", new JsonArray(new JsonObject { ["through"] = article.Words("Testborough\nRadio"), ["cue"] = article.Words("told\nTestborough\nRadio"), ["isOutlet"] = true })),
                article.Draft("indirect", "the river\nis clean").By(article.Speaker("the deputy\nmayor", "some deputy\nmayors", "group")),
            },
        };
        var read = await app.Extracts(article.Key);
        ((string)read["drafts"]![0]!["speaker"]!["proposed"]!["name"]!, (string)read["drafts"]![0]!["speaker"]!["role"]!).ShouldBe(("Petra Wrapped", "the deputy mayor of Testborough"));
        var made = await app.Decides(article.Key, read, read["drafts"]!.AsArray().Select(draft => draft!.Decide("accepted")));
        made.Status.ShouldBe(201, made.Body?.ToJsonString());
        var quote = await app.Get($"/quotes/{made.Body!["decisions"]![0]!["quote"]}");
        ((string)quote["speakers"]![0]!["speaker"]!["name"]!, (string)quote["addressee"]!["slug"]!).ShouldBe(("Petra Wrapped", radio));
        ((string)quote["occurrences"]![0]!["chain"]![0]!["cue"]!).ShouldBe("told Testborough Radio");
    }

    [Fact]
    public async Task All_of_it_or_nothing_is_done()
    {
        var (article, read) = await Read("nothing");
        var (before, people) = (await Newest(), await People());
        var refused = await app.Decides(article.Key, read,
            read["drafts"]![0]!.Decide("accepted"),
            read["drafts"]![1]!.Decide("corrected", Quote("We cleaned it.", "direct", new JsonObject { ["new"] = new JsonObject { ["type"] = "person", ["name"] = "Rolled Back" } })),
            read["drafts"]![2]!.Decide("corrected", Quote("", "indirect", new JsonObject { ["speaker"] = "nobody-here" })),
            read["drafts"]![3]!.Decide("accepted").With("elaborates", "no-such-quote"));
        refused.Status.ShouldBe(400);
        refused.Wrong.ShouldBe(["/decisions/2/quote/text"]);
        (await app.Decides(article.Key, read, read["drafts"]![2]!.Decide("corrected", Quote("demanded a new bridge", "indirect", new JsonObject { ["speaker"] = "nobody-here" })))).Wrong.ShouldBe(["/decisions/0/quote/speakers/0/speaker"]);
        (await app.Decides(article.Key, read, read["drafts"]![3]!.Decide("accepted").With("elaborates", "no-such-quote"))).Wrong.ShouldBe(["/decisions/0/elaborates"]);
        (await Newest(), await People()).ShouldBe((before, people));
        (await app.Ask($"/sources/{article.Key}/extract/decisions"))["items"]!.AsArray().ShouldBeEmpty();
        (await app.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sent_again_with_its_idempotency_key_is_done_once()
    {
        var (article, read) = await Read("once");
        var body = new JsonObject { ["snapshot"] = (string)read["snapshot"]!, ["decisions"] = new JsonArray(read["drafts"]![1]!.Decide("accepted")) }.ToJsonString();
        var first = await app.Send(HttpMethod.Post, $"/sources/{article.Key}/extract/decisions", body, ("Idempotency-Key", "decide-once"));
        var again = await app.Send(HttpMethod.Post, $"/sources/{article.Key}/extract/decisions", body, ("Idempotency-Key", "decide-once"));
        (again.Status, again.Body!.ToJsonString(), again.Headers["Idempotency-Replayed"]).ShouldBe((201, first.Body!.ToJsonString(), "true"));

        // A refusal is kept too, and has done nothing.
        var wrong = new JsonObject { ["snapshot"] = (string)read["snapshot"]!, ["decisions"] = new JsonArray(read["drafts"]![2]!.Decide("accepted").With("elaborates", "no-such-quote")) }.ToJsonString();
        (await app.Send(HttpMethod.Post, $"/sources/{article.Key}/extract/decisions", wrong, ("Idempotency-Key", "decide-wrong"))).Status.ShouldBe(400);
        (await app.Ask($"/sources/{article.Key}/extract/decisions"))["items"]!.AsArray().Count.ShouldBe(1);
        (await app.Get($"/quotes?source={article.Key}"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_who_accept_a_draft_at_once_one_does()
    {
        var (article, read) = await Read("race");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Decides(article.Key, read, read["drafts"]![1]!.Decide("accepted"))));
        answers.Select(answer => answer.Status).Order().ShouldBe([201, 400, 400, 400]);
        (await app.Get($"/quotes?source={article.Key}"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"decisions":[]}""", "/snapshot")]
    [InlineData("""{"snapshot":"SNAP","decisions":[]}""", "/decisions")]
    [InlineData("""{"snapshot":"0","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"rejected"}]}""", "/snapshot")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[]},"decision":"rejected"}]}""", "/decisions/0/draft/parts")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":5,"end":5}]},"decision":"rejected"}]}""", "/decisions/0/draft/parts/0/start")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":99999}]},"decision":"rejected"}]}""", "/decisions/0/draft/parts/0/start")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":9,"end":12},{"start":0,"end":5}]},"decision":"rejected"}]}""", "/decisions/0/draft/parts/1/start")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"loud","parts":[{"start":0,"end":5}]},"decision":"rejected"}]}""", "/decisions/0/draft/kind")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}],"cue":{"text":"said","start":-1,"end":3}},"decision":"rejected"}]}""", "/decisions/0/draft/cue/start")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}],"day":{"on":"May","basis":"stated","text":"May","start":1,"end":3}},"decision":"rejected"}]}""", "/decisions/0/draft/day/on")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"maybe"}]}""", "/decisions/0/decision")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"corrected"}]}""", "/decisions/0/quote")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"accepted"}]}""", "/decisions/0/quote")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"rejected","elaborates":0}]}""", "/decisions/0/elaborates")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"rejected","elaborates":true}]}""", "/decisions/0/elaborates", "/decisions/0/elaborates")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"corrected","quote":{"text":"x","kind":"direct","language":"en","speakers":[{}]}}]}""", "/decisions/0/quote/speakers/0/speaker")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"corrected","quote":{"text":"x","kind":"direct","language":"en","speakers":[{"new":{"type":"person","name":" "}}]}}]}""", "/decisions/0/quote/speakers/0/new/name")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"corrected","quote":{"text":"x","kind":"direct","language":"en","speakers":[{"new":{"type":"person","name":"A B"}}]},"elaborates":0}]}""", "/decisions/0/elaborates")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"corrected","quote":{"text":"x","kind":"direct","language":"en","speakers":[{"new":{"type":"person","name":"A B"}}]},"elaborates":7}]}""", "/decisions/0/elaborates")]
    [InlineData("""{"snapshot":"SNAP","decisions":[{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"rejected"},{"draft":{"kind":"direct","parts":[{"start":0,"end":5}]},"decision":"rejected"}]}""", "/decisions/1/draft")]
    public async Task What_cannot_be_done_is_refused_with_the_field(string body, params string[] pointers)
    {
        var (article, read) = await Read($"wrong-{Guid.NewGuid():N}");
        var refused = await app.Send(HttpMethod.Post, $"/sources/{article.Key}/extract/decisions", body.Replace("SNAP", (string)read["snapshot"]!, StringComparison.Ordinal));
        refused.Status.ShouldBe(400, refused.Body?.ToJsonString());
        refused.Wrong.ShouldBe(pointers);
    }

    [Theory]
    [InlineData("because")]
    [InlineData("cue/text")]
    [InlineData("lead/text")]
    [InlineData("speaker/name")]
    [InlineData("speaker/role")]
    [InlineData("speaker/mention")]
    [InlineData("speaker/because")]
    [InlineData("day/text")]
    [InlineData("addressee/text")]
    [InlineData("chain/0/through/text")]
    [InlineData("chain/0/cue/text")]
    public async Task More_than_anybody_reads_is_refused(string field)
    {
        var (article, read) = await Read($"long-{Guid.NewGuid():N}");
        var draft = read["drafts"]![1]!.DeepClone();
        var steps = field.Split('/');
        var holder = steps[..^1].Aggregate(draft, (node, step) => int.TryParse(step, out var i) ? node[i]! : node[step]!);
        holder[steps[^1]] = new string('x', 501);
        var refused = await app.Decides(article.Key, read, draft.Decide("rejected"));
        (refused.Status, string.Join(' ', refused.Wrong)).ShouldBe((400, $"/decisions/0/draft/{field}"));
    }

    [Fact]
    public async Task One_new_speaker_of_several_drafts_is_added_once_and_one_whom_several_may_be_is_to_be_chosen()
    {
        var (article, read) = await Read("several");
        var made = (await app.Decides(article.Key, read, read["drafts"]!.AsArray().Where(draft => (string?)draft!["speaker"]!["name"] == "Petra Several").Select(draft => draft!.Decide("corrected",
            Quote((string)draft!["text"]!, (string)draft["kind"]!, new JsonObject { ["new"] = new JsonObject { ["type"] = "person", ["name"] = "Petra Onceadded" } }))))).Body!;
        made["speakers"]!.AsArray().Select(slug => (string)slug!).ShouldBe(["petra-onceadded"]);

        await app.HasPerson("Eve Doubled");
        await app.HasPerson("Eve Doubled");
        var (other, doubtful) = await Read("doubtful", "Eve Doubled");
        var refused = await app.Decides(other.Key, doubtful, doubtful["drafts"]![1]!.Decide("accepted"));
        (refused.Status, string.Join(' ', refused.Wrong)).ShouldBe((400, "/decisions/0/quote"));
    }

    [Fact]
    public async Task The_report_counts_by_cue_and_field()
    {
        var (article, read) = await Read("report", cue: "told");
        var before = await Counts();
        await app.Decides(article.Key, read, read["drafts"]![0]!.Decide("corrected", Quote("the river is clean", "partial", new JsonObject { ["new"] = new JsonObject { ["type"] = "person", ["name"] = "Petra Gardener" }, ["roleAsStated"] = "mayor of Testborough" })));
        var after = await Counts();
        (after.Corrected - before.Corrected, after.Kinds - before.Kinds).ShouldBe((1, 1));

        async Task<(int Corrected, int Kinds)> Counts()
        {
            var cue = (await app.Ask("/extract/report"))["cues"]!.AsArray().FirstOrDefault(cue => (string?)cue!["cue"] == "told" && (string)cue["kind"]! == "indirect");
            return cue is null ? (0, 0) : ((int)cue["corrected"]!, (int?)cue["fields"]!["kind"] ?? 0);
        }
    }

    [Fact]
    public async Task A_decision_outlives_its_source()
    {
        var (article, read) = await Read("gone");
        await app.Decides(article.Key, read, read["drafts"]![2]!.Decide("rejected"));
        var before = (int)(await app.Ask("/extract/report"))["rejected"]!;
        (await app.Send(HttpMethod.Delete, $"/sources/{article.Key}")).Status.ShouldBe(204);
        ((int)(await app.Ask("/extract/report"))["rejected"]!).ShouldBe(before);
        (await app.Send(HttpMethod.Post, $"/sources/{article.Key}/extract")).Type().ShouldBe("gone");
        (await app.Faults()).ShouldBeEmpty();
    }

    // Drafts: a lead-in, its direct quote of two parts, a group's demand, a silence.
    private async Task<(AnArticle Article, JsonNode Read)> Read(string key, string? name = null, string cue = "said")
    {
        var article = await AnArticle.OfTestborough(key).In(app);

        // Tests share a server: each has a mayor of its own.
        name ??= $"Petra {char.ToUpperInvariant(key[0])}{key[1..]}";
        JsonObject Mayor(string mention) => article.Speaker(mention, name, role: "mayor of Testborough");
        app.Reads = _ => new
        {
            drafts = new[]
            {
                article.Draft("indirect", "the river is clean").By(Mayor("Petra Gardener")).With("cue", article.Words(cue)),
                article.Draft("direct", "We cleaned it,", "and nobody helped us.").By(Mayor("she")).With("leadIn", 0).With("lead", article.Words("the river is clean")).With("cue", article.Words("said"))
                    .With("day", article.Words("On 3 May 2024").With("on", "2024-05-03").With("basis", "stated")).With("addressee", article.Words("Testborough Radio"))
                    .With("chain", new JsonArray(new JsonObject { ["through"] = article.Words("Testborough Radio"), ["cue"] = article.Words("told Testborough Radio"), ["isOutlet"] = true })),
                article.Draft("indirect", "a new bridge").By(article.Speaker("About 40 anglers", "About 40 anglers", "group").With("count", 40).With("countQualifier", "about")),
                article.Draft("silence", "Gardener has not commented on the bridge.").By(Mayor("Gardener")),
            },
        };
        return (article, await app.Extracts(key));
    }

    private async Task<string> Radio()
    {
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Testborough Radio", key = "test-radio" });
        return "test-radio";
    }

    private static JsonObject Quote(string text, string kind, params IEnumerable<JsonObject> speakers) => new() { ["text"] = text, ["kind"] = kind, ["language"] = "en", ["speakers"] = new JsonArray([.. speakers]) };

    private async Task<long> Newest() => (long)(await app.Ask("/audit?limit=1"))["items"]![0]!["revision"]!;

    private async Task<long> People() => (long)(await app.Get("/people?limit=1"))["total"]!["value"]!;
}
