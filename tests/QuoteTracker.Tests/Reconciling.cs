using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A table of names, reconciled as OpenRefine does it.</summary>
public sealed class Reconciling(ReconcilingApp app) : IClassFixture<ReconcilingApp>
{
    [Theory]
    [InlineData("Gültəkin Hüseynzadə", "gultekin-huseynzada", true)]
    [InlineData("gultekin huseynzade", "gultekin-huseynzada", true)]
    [InlineData("HÜSEYNZADƏ, Gültəkin", "gultekin-huseynzada", true)]
    [InlineData("Гюльтекин Тест оглы Гусейнзаде", "gultekin-huseynzada", true)]
    [InlineData("Hüseynzadə Gültəkin", "gultekin-huseynzada", false)]
    [InlineData("Gultekin Husenzade", "gultekin-huseynzada", false)]
    [InlineData("Галиб Тестмамедов", "qalib-testmammadov", false)]
    [InlineData("قالب تستمحمدوف", "qalib-testmammadov", false)]
    [InlineData("גאליב טסטמאמאדוב", "qalib-testmammadov", false)]
    [InlineData("Q. Testməmmədov", "qalib-testmammadov", false)]
    [InlineData("Testmammadov", "qalib-testmammadov", false)]
    [InlineData("Testmerged Old", "qalib-testmammadov", true)]
    [InlineData("office of tests", "test-office", true)]
    [InlineData("some of the testers", "some-testers", true)]
    public async Task Finds_who_is_meant_and_is_sure_of_the_same_name_alone(string name, string id, bool match)
    {
        var first = (await app.Candidates(new { query = name }))[0];
        ((string)first["id"]!, (bool)first["match"]!).ShouldBe((id, match), first.ToJsonString());
    }

    [Theory]
    [InlineData("Testtwin Alike")]
    [InlineData("Elman Lampadov")]
    [InlineData("Orkhan Lampadov")]
    public async Task Is_never_sure_where_another_has_nearly_the_same_name(string name)
    {
        var found = await app.Candidates(new { query = name });
        found.Count.ShouldBeGreaterThan(1);
        found.ShouldAllBe(one => !(bool)one["match"]!);
        ((string)found[0]["name"]!, (double)found[0]["score"]!).ShouldBe((name, 100));
    }

    [Fact]
    public async Task Tells_candidates_with_scores_types_and_what_the_score_is_made_of()
    {
        var one = (await app.Candidates(new { query = "Gultekin Huseynzade", type = "person", type_strict = "should", limit = 5 })).ShouldHaveSingleItem();
        ((string)one["name"]!, (string)one["description"]!, (double)one["score"]!).ShouldBe(("Gültəkin Hüseynzadə", "An invented member <of> the chamber.", 100));
        one["type"]!.ToJsonString().ShouldBe("""[{"id":"person","name":"Person"}]""");
        one["features"]!.ToJsonString().ShouldBe("""[{"id":"name","value":100},{"id":"name_equal","value":true},{"id":"type","value":true}]""");
    }

    [Theory]
    [InlineData("organization", "any", "lampadov-works")]
    [InlineData("organization", null, "lampadov-works")]
    [InlineData("organization", "should", "lampadov-works,orkhan-lampadov")]
    [InlineData("person", "all", "orkhan-lampadov")]
    [InlineData("organization,person", "any", "lampadov-works,orkhan-lampadov")]
    [InlineData("organization,person", "all", "")]
    [InlineData("planet", "any", "")]
    [InlineData("planet", "should", "lampadov-works,orkhan-lampadov")]
    public async Task Heeds_types(string types, string? strict, string ids)
    {
        var split = types.Split(',');
        JsonNode type = split.Length == 1 ? JsonValue.Create(types) : new JsonArray([.. split.Select(one => (JsonNode)one)]);
        var query = new JsonObject { ["query"] = "Orkhan Lampadov", ["type"] = type };
        if (strict is not null)
            query["type_strict"] = strict;
        var found = (await app.Candidates(query)).Where(one => (double)one["score"]! >= 90).ToList();
        string.Join(',', found.Select(one => (string)one["id"]!).Order(StringComparer.Ordinal)).ShouldBe(ids);
        if (types == "planet")
            found.ShouldAllBe(one => !(bool)one["match"]! && (double)one["score"]! == 90);
        if (types == "organization" && strict != "should")
            ((bool)found[0]["match"]!).ShouldBeTrue("nobody else is asked for");
    }

    [Theory]
    [InlineData("""[{"pid":"identifier:wikidata","v":"Q999000003"}]""", "twin-2", 100, true)]
    [InlineData("""[{"pid":"identifier:wikidata","v":{"id":"Q999000003","name":"Alike"}}]""", "twin-2", 100, true)]
    [InlineData("""[{"pid":"identifier:wikidata","v":["Q1","http://www.wikidata.org/entity/Q999000003"]}]""", "twin-2", 100, true)]
    [InlineData("""[{"pid":"identifier:wikidata","v":"Q1"}]""", "twin-1", 100, false)]
    [InlineData("""[{"pid":"P31","v":5}]""", "twin-1", 100, false)]
    public async Task Is_sure_by_an_identifier(string properties, string id, double score, bool match)
    {
        var first = (await app.Candidates(new JsonObject { ["query"] = "Testtwin Alike", ["properties"] = JsonNode.Parse(properties) }))[0];
        ((string)first["id"]!, (double)first["score"]!, (bool)first["match"]!).ShouldBe((id, score, match), first.ToJsonString());
    }

    [Fact]
    public async Task Is_not_sure_by_an_identifier_of_somebody_of_quite_another_name()
    {
        var found = await app.Candidates(new { query = "Gültəkin Hüseynzadə", properties = new[] { new { pid = "identifier:wikidata", v = "Q999000002" } } });
        found.ShouldAllBe(one => !(bool)one["match"]!);
        ((string)found[0]["id"]!).ShouldBe("gultekin-huseynzada");
        ((double)found[0]["score"]!).ShouldBe(80, "its identifier is another");
    }

    [Theory]
    [InlineData("birthDate", "1960-05-01", 100, true)]
    [InlineData("birthDate", "1960", 100, true)]
    [InlineData("birthDate", "1961", 80, false)]
    [InlineData("organization", "Test Chamber", 100, true)]
    [InlineData("organization", "test-office", 100, true)]
    [InlineData("role", "head", 100, true)]
    [InlineData("deathDate", "2001", 100, true)]
    [InlineData("description", "member of the chamber", 100, true)]
    [InlineData("description", "a painter", 100, true)]
    public async Task Weighs_what_else_is_known(string pid, string v, double score, bool match)
    {
        var first = (await app.Candidates(new { query = "Gültəkin Hüseynzadə", properties = new[] { new { pid, v } } }))[0];
        ((double)first["score"]!, (bool)first["match"]!).ShouldBe((score, match), first.ToJsonString());
    }

    [Fact]
    public async Task Finds_by_properties_alone()
    {
        var batch = await app.Reconcile(JsonNode.Parse("""
            {"a":{"properties":[{"pid":"identifier:test-register","v":"O-1"}]},"b":{"properties":[{"pid":"organization","v":{"id":"test-chamber"}}]},
             "c":{"properties":[{"pid":"otherName","v":"Gultakin Huseynzada"}]},"d":{"properties":[{"pid":"uid","v":"27eb892afbb2"}]}}
            """)!);
        var first = batch.AsObject().ToDictionary(one => one.Key, one => (string?)one.Value!["result"]!.AsArray().FirstOrDefault()?["id"]);
        first.ShouldBe(new Dictionary<string, string?> { ["a"] = "test-office", ["b"] = "gultekin-huseynzada", ["c"] = "gultekin-huseynzada", ["d"] = null });
        ((bool)batch["a"]!["result"]![0]!["match"]!).ShouldBeTrue();
    }

    // The examples of the specification (examples/reconciliation-query-batch/valid) name types and properties of another service.
    [Theory]
    [InlineData("""{"q1":{"query":"Hans-Eberhard Urbaniak"},"q2":{"query":"Ernst Schwanhold"}}""")]
    [InlineData("""{"q1":{"properties":[{"pid":"uid","v":"27eb892afbb2"}]},"q2":{"properties":[{"pid":"uid","v":"ab09da9dd37e"}]}}""")]
    [InlineData("""{"q0":{"query":"Christel Hanewinckel","type":"DifferentiatedPerson","limit":5,"properties":[{"pid":"professionOrOccupation","v":["Politik*",{"id":"wissenschaftler","name":"Wissenschaftler(in)"}]}],"type_strict":"should"}}""")]
    [InlineData("""{"q0":{"query":"Christel Hanewinckel","type":"DifferentiatedPerson","limit":5,"properties":[{"pid":"professionOrOccupation","v":"Politik*"},{"pid":"affiliation","v":"http://d-nb.info/gnd/2022139-3"}],"type_strict":"should"},"q1":{"query":"Franz Thönnes","type":"DifferentiatedPerson","limit":5,"properties":[{"pid":"professionOrOccupation","v":"Politik*"}],"type_strict":"should"}}""")]
    public async Task Takes_the_examples_of_the_specification_in_a_form_and_in_the_address(string queries)
    {
        var posted = await app.Reconcile(JsonNode.Parse(queries)!);
        posted.AsObject().Select(one => one.Key).ShouldBe(JsonNode.Parse(queries)!.AsObject().Select(one => one.Key));
        posted.AsObject().SelectMany(one => one.Value!["result"]!.AsArray()).ShouldBeEmpty("nobody of such a name is in this database");
        (await app.Fetch($"/reconcile?queries={Uri.EscapeDataString(queries)}")).ToJsonString().ShouldBe(posted.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("…!")]
    [InlineData("Zzyzx Qwrtpsdf")]
    [InlineData("\u0000\u0000 x")]
    public async Task Finds_nobody_for_a_name_that_nobody_has(string name) => (await app.Candidates(new { query = name })).ShouldBeEmpty();

    [Fact]
    public async Task Finds_nobody_for_a_name_that_is_far_too_long() => (await app.Candidates(new { query = string.Concat(Enumerable.Repeat("Gültəkin ", 50)) })).ShouldBeEmpty();

    [Fact]
    public async Task Gives_no_more_candidates_than_asked_and_never_more_than_fifty()
    {
        (await app.Candidates(new { query = "Lampadov" })).Count.ShouldBe(4);
        (await app.Candidates(new { query = "Lampadov", limit = 2 })).Count.ShouldBe(2);
        (await app.Candidates(new { query = "Lampadov", limit = 1e9 })).Count.ShouldBe(4);
    }
}
