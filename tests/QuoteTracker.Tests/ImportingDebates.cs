namespace QuoteTracker.Tests;

/// <summary>A debate in Akoma Ntoso. Its members are invented.</summary>
public sealed class ImportingDebates(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Debate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
          <debate name="hansard">
            <meta>
              <identification source="#test">
                <FRBRWork><FRBRthis value="/akn/zz/debate/2024-10-05/main"/><FRBRuri value="/akn/zz/debate/2024-10-05"/><FRBRdate date="2024-10-05" name="sitting"/><FRBRauthor href="#house"/><FRBRcountry value="zz"/></FRBRWork>
                <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
              </identification>
              <references source="#test">
                <TLCPerson eId="tester" href="/ontology/person/tester" showAs="Hon. Tamsin Tester"/>
                <TLCPerson eId="speaker" href="/ontology/person/chair" showAs="Chris Chair"/>
                <TLCRole eId="minister" href="/ontology/role/minister" showAs="Minister of Tests"/>
              </references>
            </meta>
            <preface><p><docTitle>Official Report of Tests</docTitle></p></preface>
            <debateBody>
              <debateSection name="roads">
                <heading>Roads</heading>
                <speech eId="sp_1" by="#tester" as="#minister" to="#speaker">
                  <from>Hon. Tester:</from>
                  <p>Yes.</p>
                  <p>The road <i>will</i> be
                     finished in spring.</p>
                </speech>
                <speech eId="sp_2" by="#speaker"><from>The Chair:</from><p>Yes.</p></speech>
                <speech eId="sp_3" by="#nobody"><p>Order!</p></speech>
                <narrative>The House rose.</narrative>
              </debateSection>
            </debateBody>
          </debate>
        </akomaNtoso>
        """;

    [Fact]
    public async Task Each_paragraph_of_a_speech_is_a_quote_where_it_stands_in_the_record()
    {
        var answer = await app.ImportFile(Debate, "application/akn+xml");
        answer.Did().ShouldBe((6, 0, 0, 1));
        answer.Refusals().Single().ShouldBe((26, "", "This speech is by nobody whom the document's references name."));

        var source = await app.Get("/sources/akn-zz-debate-2024-10-05-main");
        (source["title"]!.ToString(), source["kind"]!.ToString(), source["publishedOn"]!.ToString(), source["language"]!.ToString()).ShouldBe(("Official Report of Tests", "transcript", "2024-10-05", "en"));
        var quote = await app.Get("/quotes/akn-zz-debate-2024-10-05-main-sp-1-2");
        (quote["text"]!.ToString(), quote["saidOn"]!.ToString(), quote["dateBasis"]!.ToString()).ShouldBe(("The road will be finished in spring.", "2024-10-05", "stated"));
        (quote["speakers"]![0]!["speaker"]!["name"]!.ToString(), quote["speakers"]![0]!["roleAsStated"]!.ToString(), quote["addressee"]!["name"]!.ToString()).ShouldBe(("Hon. Tamsin Tester", "Minister of Tests", "Chris Chair"));

        // Two who say the same word are told apart by where they say it.
        var text = await app.Reader.GetStringAsync(new Uri("/api/v1/sources/akn-zz-debate-2024-10-05-main/text", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var (key, before) in new[] { ("sp-1-1", "Hon. Tester:\n\n"), ("sp-2-1", "The Chair:\n\n") })
        {
            var place = (await app.Get($"/quotes/akn-zz-debate-2024-10-05-main-{key}"))["occurrences"]![0]!;
            place["anchor"]!.ToString().ShouldBe("exact");
            text[..(int)place["positionSelector"]!["start"]!].ShouldEndWith(before);
        }

        (await app.ImportFile(Debate, "application/akn+xml")).Did().ShouldBe((0, 0, 6, 1));
        (await app.Get("/people/hon-tamsin-tester"))["identifiers"]![0]!.ToJsonString().ShouldBe("""{"scheme":"akn-zz","identifier":"/ontology/person/tester"}""");
    }

    [Fact]
    public async Task What_was_curated_since_stays()
    {
        await using var own = new SeededApp();
        await own.InitializeAsync();
        await own.ImportFile(Debate, "application/akn+xml");
        (await own.Send(HttpMethod.Patch, "/quotes/akn-zz-debate-2024-10-05-main-sp-1-2", new { status = "retracted", topics = new[] { "roads" } }, ("If-Match", "*"))).Status.ShouldBe(200);
        (await own.ImportFile(Debate, "application/akn+xml")).Did().ShouldBe((0, 0, 6, 1));
        (await own.Get("/quotes/akn-zz-debate-2024-10-05-main-sp-1-2"))["status"]!.ToString().ShouldBe("retracted");
    }

    [Fact]
    public async Task A_document_of_endless_depth_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        var answer = await app.Try($"<akomaNtoso><debate><debateBody>{deep}</debateBody></debate></akomaNtoso>", "application/xml");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["detail"]!.ToString().ShouldContain("levels");
    }

    [Theory]
    [InlineData("<akomaNtoso><debateReport><meta><identification><FRBRWork><FRBRthis value=\"/akn/zz/x\"/><FRBRcountry value=\"zz\"/></FRBRWork></identification></meta></debateReport></akomaNtoso>", "debateBody")]
    [InlineData("<akomaNtoso>", "not XML")]
    [InlineData("<html><body/></html>", "no debate")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><akomaNtoso><debate>&e;</debate></akomaNtoso>", "not XML that can be read")]
    [InlineData("<akomaNtoso><debate><meta/></debate></akomaNtoso>", "FRBRcountry")]
    public async Task What_is_no_debate_is_refused_whole(string xml, string said)
    {
        var answer = await app.Try(xml, "application/xml");
        answer.Status.ShouldBe(400);
        answer.Body!["errors"]![0]!["detail"]!.ToString().ShouldContain(said);
    }
}
