using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>A parliament's file. Its people are invented, but for the one of the article, of whom it says just his name.</summary>
public sealed class ImportingPopolo(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Parliament = """
        {
          "persons": [
            {"id": "mp-1", "name": "Fazil Mustafa"},
            {"id": "mp-2", "name": "Zarifa Testova", "gender": "female", "birth_date": "1961-05",
             "other_names": [{"name": "Зарифа Тестова", "lang": "ru", "note": "multilingual"}, {"name": "Testova, Zarifa", "lang": "not a tag"}],
             "identifiers": [{"scheme": "test-wiki", "identifier": "Q1"}], "links": [{"url": "https://example.org/testova", "note": "page"}], "image": "https://example.org/testova.jpg"},
            {"id": "mp-3"}
          ],
          "organizations": [
            {"id": "house", "name": "House of Tests", "classification": "legislature"},
            {"id": "party", "name": "Party of Tests", "classification": "party"}
          ],
          "memberships": [
            {"person_id": "mp-2", "organization_id": "house", "on_behalf_of_id": "party", "role": "member", "legislative_period_id": "term/4", "area_id": "7"},
            {"person_id": "mp-1", "organization_id": "house", "role": "member", "start_date": "2010", "end_date": "2015-11"},
            {"person_id": "mp-9", "organization_id": "house", "role": "member"}
          ],
          "events": [{"id": "term/4", "start_date": "2010", "classification": "legislative period"}],
          "areas": [{"id": "7", "name": "Seventh District"}]
        }
        """;

    [Fact]
    public async Task Comes_whole_and_takes_nobody_for_somebody_else_by_a_name()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        var first = await own.ImportFile(Parliament, "application/json", "&register=test-house");
        first.Did().ShouldBe((5, 0, 0, 4));
        first.Refusals().Select(line => (line.Line, line.Pointer)).ShouldBe([(3, "/persons/0/name"), (7, "/persons/2/name"), (15, "/memberships/1/person_id"), (16, "/memberships/2/person_id")], ignoreOrder: true);
        var asked = first.Body!["rejectedLines"]!.AsArray().Single(line => (string)line!["pointer"]! == "/persons/0/name")!;
        ((string)asked["detail"]!).ShouldContain("fazil-mustafa (Fazil Mustafa)");
        ((string)asked["allowed"]!).ShouldContain("same=mp-1=fazil-mustafa");

        var person = await own.Get("/people/zarifa-testova");
        person["otherNames"]!.AsArray().Select(name => ((string)name!["name"]!, (string?)name["language"])).ShouldBe([("Зарифа Тестова", "ru"), ("Testova, Zarifa", null)]);
        person["identifiers"]!.AsArray().Select(one => $"{one!["scheme"]} {one["identifier"]}").ShouldBe(["test-wiki Q1", "test-house mp-2"]);
        person["links"]!.AsArray().Select(link => (string)link!["url"]!).ShouldBe(["https://example.org/testova", "https://example.org/testova.jpg"]);
        (await own.Get("/people?name=Тестова"))["items"]!.AsArray().Count.ShouldBe(1);

        // A term without an end ended some day: nobody is a member for good.
        var roles = (await own.Get("/people/zarifa-testova/roles?on=2024-10-05"))["items"]!.AsArray();
        roles.Select(role => ((string)role!["membership"]!["organization"]!["slug"]!, (string)role["certainty"]!)).ShouldBe([("house-of-tests", "possible"), ("party-of-tests", "possible")]);
        ((string)roles[0]!["membership"]!["role"]!).ShouldBe("member, Seventh District");

        // The person says who it is: from then on the identifier says it.
        (await own.ImportFile(Parliament, "application/json", "&register=test-house&same=mp-1=fazil-mustafa")).Did().ShouldBe((1, 1, 5, 2));
        var mustafa = await own.Get("/people/fazil-mustafa");
        mustafa["identifiers"]![0]!.ToJsonString().ShouldBe("""{"scheme":"test-house","identifier":"mp-1"}""");
        mustafa["otherNames"]!.AsArray().Count.ShouldBe(2);
        ((string)mustafa["summary"]!).ShouldBe("Member of the Milli Majlis, one of the MPs who signed the appeal.");
        (await own.ImportFile(Parliament, "application/json", "&register=test-house")).Did().ShouldBe((0, 0, 7, 2));
    }

    [Fact]
    public async Task A_person_may_say_that_it_is_somebody_new()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        (await own.ImportFile(Parliament, "application/json", "&register=test-house&new=mp-1")).Did().ShouldBe((7, 0, 0, 2));
        (await own.Get("/people/fazil-mustafa-2"))["identifiers"]!.AsArray().Count.ShouldBe(1);
        (await own.Get("/people/fazil-mustafa"))["identifiers"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Two_new_people_of_one_name_take_nobodys_slug()
    {
        await using var own = new App();
        await own.InitializeAsync();
        await own.Import(["""{"type":"person","key":"jo-testman","name":"Jo Testman"}""", """{"type":"person","key":"jo-testman-2","name":"Jo Testman","summary":"Another one."}"""]);
        var file = """{"persons":[{"id":"a","name":"Jo Testman"},{"id":"b","name":"Jo Testman"}]}""";
        (await own.ImportFile(file, "application/json", "&register=r&new=a,b")).Did().ShouldBe((2, 0, 0, 0));
        (await own.Get("/people/jo-testman-2"))["summary"]!.ToString().ShouldBe("Another one.");
        (await own.Get("/people/jo-testman-4"))["identifiers"]![0]!["identifier"]!.ToString().ShouldBe("b");
    }

    [Fact]
    public async Task Two_files_that_were_sent_together_make_nobody_somebody_else()
    {
        await using var own = new App();
        await own.InitializeAsync();
        string File(string id) => $$$"""{"persons":[{"id":"{{{id}}}","name":"Sam Testman"}]}""";

        // Both were read before either was written: the import queue is busy with a long one.
        (await own.Import(ImportCalls.Lines("busy", 3_000, "Busy"), "")).Status.ShouldBe(202);
        var first = await own.Send("/imports?register=one", File("a"), "application/json");
        var second = await own.Send("/imports?register=two", File("a"), "application/json");
        await own.Until((long)second.Body!["id"]!, job => job["finishedAt"] is not null);
        var jobs = new[] { await own.Job((long)first.Body!["id"]!), await own.Job((long)second.Body!["id"]!) };
        jobs.Sum(job => (int)job["added"]!).ShouldBe(1);
        jobs[1]["rejectedLines"]![0]!["detail"]!.ToString().ShouldContain("changed since the file was read");
        (await own.Get("/people/sam-testman"))["identifiers"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_added_to_a_membership_stays()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        await own.ImportFile(Parliament, "application/json", "&register=test-house&new=mp-1");
        var key = (string)(await own.Get("/people/zarifa-testova/roles"))["items"]!.AsArray().First(role => (string)role!["membership"]!["organization"]!["slug"]! == "house-of-tests")!["membership"]!["key"]!;
        (await own.Send(HttpMethod.Patch, $"/memberships/{key}", new { source = "mps-response" }, ("If-Match", "*"))).Status.ShouldBe(200);
        (await own.ImportFile(Parliament, "application/json", "&register=test-house")).Did().Changed.ShouldBe(0);
        (await own.Get($"/memberships/{key}"))["source"]!.ToString().ShouldBe("mps-response");
    }

    // Of an id that the file has and of one that it doesn't have, or nobody would hear of it.
    [Theory]
    [InlineData("/imports", "mp-1")]
    [InlineData("/imports", "mp-77")]
    [InlineData("/imports/dry-run", "mp-77")]
    public async Task Nobody_is_the_same_as_one_who_is_not_there(string path, string id)
    {
        var answer = await app.Send($"{path}?register=test-house&same=mp-2=fazil-mustafa,{id}=no-such-person", Parliament, "application/json");
        answer.Status.ShouldBe(400);
        var wrong = answer.Body!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)wrong["parameter"]!, (string)wrong["given"]!, (string)wrong["detail"]!).ShouldBe(("same", $"{id}=no-such-person", "There is no speaker no-such-person in this database."));
    }

    [Fact]
    public async Task Nobody_is_the_same_as_an_organization() =>
        (await app.Try(Parliament, "application/json", "?register=test-house&same=mp-1=milli-majlis")).Refusals().ShouldContain(line => line.Detail.Contains("There is no person milli-majlis", StringComparison.Ordinal));

    [Fact]
    public async Task Ids_may_have_commas()
    {
        var file = """{"persons":[{"id":"tag:tests.example,2015:mp/1","name":"Fazil Mustafa"}]}""";
        (await app.Try(file, "application/json", "?register=r&same=tag:tests.example,2015:mp/1=fazil-mustafa")).Did().ShouldBe((0, 1, 0, 0));
        (await app.Try(file, "application/json", "?register=r&new=tag:tests.example,2015:mp/1")).Did().ShouldBe((1, 0, 0, 0));
    }

    [Theory]
    [InlineData("{\"persons\":[{\"id\":\"a\",\"id\":\"b\",\"name\":\"n\"}]}")]
    [InlineData("{\"persons\":[{\"id\":\"\\ud800\",\"name\":\"n\"}]}")]
    [InlineData("{\"persons\":[")]
    [InlineData("{\"persons\":{\"id\":1}}")]
    public async Task Odd_files_are_told_and_nothing_breaks(string json) =>
        (await app.Try(json, "application/json", "?register=r")).Status.ShouldBeOneOf(200, 400);

    [Theory]
    [InlineData("same=mp-1", "same")]
    [InlineData("language=not%20a%20tag", "language")]
    [InlineData("register=", "register")]
    [InlineData("format=odf", "format")]
    public async Task What_is_said_wrongly_of_a_file_is_refused(string query, string parameter)
    {
        var answer = await app.Try(Parliament, "application/json", $"?{query}");
        answer.Status.ShouldBe(400);
        ((string)answer.Body!["errors"]![0]!["parameter"]!).ShouldBe(parameter);
    }

    [Fact]
    public async Task Ids_that_are_a_files_own_need_the_name_of_their_register()
    {
        var refusals = (await app.Try(Parliament, "application/json")).Refusals();
        refusals.ShouldContain(line => line.Pointer == "/organizations/0/id" && line.Detail.Contains("the file's own", StringComparison.Ordinal));
        (await app.Try("""{"persons":[{"id":"0f925cef-0809-4141-a14e-24708c51529b","name":"Global Tester"}]}""", "application/json")).Did().ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task Identifiers_of_two_people_are_one_of_nobody()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "twin-a", name = "Twin A", identifiers = new[] { new { scheme = "test-twins", identifier = "a" } } });
        await app.Send(HttpMethod.Post, "/people", new { key = "twin-b", name = "Twin B", identifiers = new[] { new { scheme = "test-twins", identifier = "b" } } });
        (await app.Try("""{"persons":[{"id":"t","name":"Twin","identifiers":[{"scheme":"test-twins","identifier":"a"},{"scheme":"test-twins","identifier":"b"}]}]}""", "application/json", "?register=test-twins-file"))
            .Refusals().Single().Detail.ShouldContain("twin-a, twin-b");
    }

    [Fact]
    public async Task What_is_exported_can_be_imported()
    {
        var popolo = await app.Reader.GetStringAsync(new Uri("/api/v1/exports?format=popolo", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var empty = new App();
        await empty.InitializeAsync();
        var answer = await empty.ImportFile(popolo, "application/json", "&register=the-other");
        answer.Refusals().ShouldBeEmpty();
        (await empty.Get("/people/ilham-aliyev"))["otherNames"]!.AsArray().Count.ShouldBe(2);
        JsonNode.Parse(popolo)!["persons"]!.AsArray().Count.ShouldBe((int)(await empty.Get("/people"))["total"]!["value"]!);
    }
}
