namespace QuoteTracker.Tests;

/// <summary>Tables. Their speakers are invented.</summary>
public sealed class ImportingTables(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Mapping = """
        {"records":[
          {"type":"person","fields":{"/key":{"column":"Who","as":"slug"},"/name":{"column":"Who"}}},
          {"type":"quote","fields":{
            "/key":{"column":"Nr"},
            "/text":{"column":"Words"},
            "/kind":{"column":"How","words":{"quoted":"direct","told":"indirect"}},
            "/language":{"value":"en"},
            "/speakers/0/speaker":{"column":"Who","as":"slug"},
            "/saidOn":{"column":"Day","date":"dd.MM.yyyy"},
            "/topics/*":{"column":"About","split":"|"}}}]}
        """;

    private const string Table = """
        Nr;Who;Words;How;Day;About
        t-1;Tabea Tester;"One; with a mark, and
        a second line.";quoted;05.10.2024;roads|bridges
        t-2;Tabea Tester;Two.;told;;
        t-3;Tabea Tester;Three.;sung;05.10.2024;
        t-4;Tabea Tester;Four.;quoted;5 October;
        t-5;Other Tester;Five.;quoted;06.10.2024;roads;too many
        """;

    [Fact]
    public async Task Become_records_by_a_mapping_and_wrong_rows_are_told_with_their_lines()
    {
        var query = $"&mapping={Uri.EscapeDataString(Mapping)}";
        var answer = await app.ImportFile(Table, "text/csv", query);
        answer.Did().ShouldBe((3, 0, 0, 3));
        answer.Refusals().Select(line => (line.Line, line.Pointer)).ShouldBe([(5, "/kind"), (6, "/saidOn"), (7, "")]);
        answer.Body!["rejectedLines"]![0]!["allowed"]!.ToString().ShouldBe("One of: quoted, told.");

        var quote = await app.Get("/quotes/t-1");
        quote["text"]!.ToString().ShouldBe("One; with a mark, and\na second line.");
        (quote["saidOn"]!.ToString(), quote["kind"]!.ToString()).ShouldBe(("2024-10-05", "direct"));
        quote["topics"]!.AsArray().Select(topic => topic!.ToString()).ShouldBe(["roads", "bridges"]);
        (await app.ImportFile(Table, "text/csv", query)).Did().ShouldBe((0, 0, 3, 3));
    }

    [Fact]
    public async Task Change_what_they_have_a_column_for_and_leave_the_rest()
    {
        await app.Send(HttpMethod.Post, "/people", new { key = "kept-tester", name = "Kept Tester" });
        await app.Send(HttpMethod.Post, "/organizations", new { key = "kept-org", name = "Kept Org" });
        await app.Send(HttpMethod.Post, "/quotes", new { key = "kept-1", text = "As it was.", kind = "direct", language = "en", leadIn = "She said:", speakers = new[] { new { speaker = "kept-tester", capacity = "kept-org" } } });
        (await app.ImportFile("key,text,kind,language,speaker_keys,said_on\nkept-1,As it is.,direct,en,kept-tester,", "text/csv")).Did().ShouldBe((0, 1, 0, 0));
        var quote = await app.Get("/quotes/kept-1");
        (quote["text"]!.ToString(), quote["leadIn"]!.ToString(), quote["speakers"]![0]!["capacity"]!["slug"]!.ToString()).ShouldBe(("As it is.", "She said:", "kept-org"));
    }

    [Fact]
    public async Task Our_own_come_back_as_they_went()
    {
        var table = await app.Reader.GetStringAsync(new Uri("/api/v1/exports?format=csv&source=mps-response", UriKind.Relative), TestContext.Current.CancellationToken);
        var answer = await app.Try(table, "text/csv");
        answer.Refusals().ShouldBeEmpty();
        answer.Did().ShouldBe((0, 0, (int)(await app.Get("/quotes?source=mps-response"))["total"]!["value"]!, 0));
    }

    [Theory]
    [InlineData("{}", "records")]
    [InlineData("not json", "JSON")]
    [InlineData("""{"records":[]}""", "no records")]
    [InlineData("""{"records":[{"type":"planet","fields":{}}]}""", "planet")]
    [InlineData("""{"records":[{"type":"quote","fields":{"text":{"column":"Words"}}}]}""", "JSON pointer")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/text":{}}}]}""", "a column or a value")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/topics/*":{"column":"About"}}}]}""", "split")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/text":{"column":"Words","as":"poem"}}}]}""", "slug")]
    [InlineData("""{"records":[{"type":"quote","fields":{}}],"separator":"::"}""", "separator")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/text":{"column":"Words"},"/text/x":{"column":"Who"}}}]}""", "too")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/speakers/0/speaker":{"column":"Who"},"/speakers/name":{"column":"Who"}}}]}""", "a list")]
    [InlineData("""{"records":[{"type":"quote","fields":{"/text":{"colum":"Words"}}}]}""", "records[0]")]
    public async Task A_mapping_that_is_none_is_refused_with_the_reason(string mapping, string said)
    {
        var answer = await app.Try(Table, "text/csv", $"?mapping={Uri.EscapeDataString(mapping)}");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["parameter"]!.ToString().ShouldBe("mapping");
        answer.Body["errors"]![0]!["detail"]!.ToString().ShouldContain(said);
    }

    [Theory]
    [InlineData("who,what\nTabea,Words", "", "There is no column key or text")]
    [InlineData("text,kind\nWords,direct", """{"records":[{"type":"quote","fields":{"/text":{"column":"Wörter"}}}]}""", "There is no column Wörter. The columns of the file are: text, kind")]
    public async Task A_table_without_the_columns_is_refused_whole(string table, string mapping, string said)
    {
        var answer = await app.Try(table, "text/csv", mapping.Length == 0 ? "" : $"?mapping={Uri.EscapeDataString(mapping)}");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["detail"]!.ToString().ShouldContain(said);
    }

    [Fact]
    public async Task A_key_and_a_day_alone_correct_the_day()
    {
        var tried = await app.Try("key,said_on\nmustafa-3,2024-10-04", "text/csv");
        tried.Refusals().ShouldBeEmpty();
        tried.Did().ShouldBe((0, 1, 0, 0));
    }

    [Fact]
    public async Task A_table_in_another_encoding_is_refused_and_not_read_with_other_letters()
    {
        using var body = new ByteArrayContent([.. "text,kind\nJos"u8, 0xe9, .. ",direct\n"u8]);
        body.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv");
        var answer = await app.Import(body, "?wait=true");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["detail"]!.ToString().ShouldContain("UTF-8");
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n\"never closed")]
    [InlineData("text,text\na,b")]
    [InlineData("\u0000\u0000,\u0000\n1,2")]
    [InlineData("text\n\uD800")]
    public async Task Odd_tables_are_told_and_nothing_breaks(string table) =>
        (await app.Try(table, "text/csv", "?format=csv")).Status.ShouldBeOneOf(200, 400);
}
