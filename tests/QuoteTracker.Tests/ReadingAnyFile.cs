using System.Text.Json.Nodes;
using CsCheck;

namespace QuoteTracker.Tests;

/// <summary>Files that nobody would write by hand: each is taken, or refused in words, and the next one is read all the same. All names and words are made up.</summary>
public sealed class ReadingAnyFile(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Json = "application/json";

    private static readonly Gen<string> Words = OneOf(
        "a", "Ann Bell", " ", "", "\n", "\t", "“", "é", "e\u0301", "😀", "2024-10-05", "2024-13", "1999/2001", "direct", "en", "=1+1", "#ann", "ann-bell", "https://example.org/a", "javascript:alert(1)", "\u0000", "\u202E", "0", "-1");

    private static readonly Gen<string> Cells = Gen.OneOf(Words, OneOf(",", ",,", "\"", "\"\"", "\"a,b\"", "\r", "\r\n", "\n\n", ";", "\uFEFF")).Array[0, 60].Select(parts => string.Join(',', parts));

    public static TheoryData<string, string, Gen<string>> Formats => new()
    {
        { "csv", "text/csv", Gen.Select(OneOf("key,text,kind,language,speakers", "text,speaker,day", "key", "key,key,text", "text;key"), Cells, (head, rows) => $"{head}\n{rows}") },
        { "akomantoso", "application/xml", Debates() },
        { "popolo", Json, Documents("persons", "organizations", "memberships", "id", "name", "other_names", "identifiers", "scheme", "identifier", "person_id", "organization_id", "start_date", "role", "birth_date", "contact_details") },
        { "claimreview", Json, Documents("@type", "@graph", "ClaimReview", "claimReviewed", "reviewRating", "alternateName", "ratingValue", "author", "name", "url", "itemReviewed", "datePublished", "appearance", "dataFeedElement", "item") },
        { "webannotation", Json, Documents("@context", "type", "Annotation", "id", "body", "value", "target", "source", "selector", "TextQuoteSelector", "exact", "prefix", "suffix", "creator", "created", "items", "purpose", "motivation") },
        { "jsonl", "application/x-ndjson", Documents("type", "key", "quote", "person", "source", "text", "kind", "language", "speakers", "speaker", "occurrences", "date", "name", "slug", "topics") },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Takes_it_or_says_what_is_wrong(string format, string type, Gen<string> files)
    {
        var refused = 0;
        await files.SampleAsync(async file =>
        {
            var answer = await app.Try(file, type, $"?format={format}&register=made-up");
            answer.Status.ShouldBeOneOf(200, 400, 422);
            if (answer.Status == 200)
                return;
            refused++;
            answer.Body!["errors"]!.AsArray().ShouldAllBe(error => ((string)error!["detail"]!).Length > 10);
        }, iter: 100, threads: 1);

        refused.ShouldBeLessThan(101);
        await app.Get("/quotes/mustafa-2-lead");
    }

    // Each element of a debate, anywhere in it, so that the most of them are well formed.
    private static Gen<string> Debates() => Gen.Select(Elements(4), Elements(5), (references, body) => $"""
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification source="#a">
        <FRBRWork><FRBRthis value="/akn/xx/debate/1"/><FRBRdate date="2024-10-05" name="sitting"/><FRBRcountry value="xx"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
        </identification><references source="#a"><TLCPerson eId="ann" href="/ontology/person/ann" showAs="Ann Bell"/>{references}</references></meta><debateBody>{body}</debateBody></debate></akomaNtoso>
        """);

    private static Gen<string> Elements(int depth)
    {
        var text = Words.Select(words => words.Replace('\u0000', '?').Replace("<", "&lt;", StringComparison.Ordinal));
        if (depth == 0)
            return text;
        var element = Gen.Select(
            OneOf("speech", "question", "answer", "from", "p", "scene", "narrative", "heading", "TLCPerson", "TLCRole", "TLCOrganization", "debateSection", "i", "unknown"),
            Gen.Select(OneOf("by", "to", "as", "eId", "href", "showAs", "startTime"), text, (name, value) => $" {name}=\"{value}\"").Array[0, 3].Select(all => string.Concat(all.DistinctBy(one => one.Split('=')[0]))),
            Elements(depth - 1),
            (name, attributes, inner) => $"<{name}{attributes}>{inner}</{name}>");
        return Gen.Frequency((2, text), (5, element), (1, OneOf("<!-- a -->", "<![CDATA[a]]>", "<?a b?>", "&amp;", "&nbsp;", "<p>"))).Array[0, 4].Select(string.Concat);
    }

    private static Gen<string> Documents(params string[] names) => Node(names, 4).Select(node => node?.ToJsonString() ?? "null");

    private static Gen<JsonNode?> Node(string[] names, int depth)
    {
        var leaf = Gen.Frequency<JsonNode?>((6, Words.Select(words => (JsonNode?)words)), (2, OneOf(names).Select(name => (JsonNode?)name)), (1, Gen.Int.Select(number => (JsonNode?)number)), (1, Gen.Bool.Select(flag => (JsonNode?)flag)), (1, Gen.Const((JsonNode?)null)));
        if (depth == 0)
            return leaf;
        var inner = Node(names, depth - 1);
        var one = Gen.Select(OneOf(names), inner, (name, value) => (name, value)).Array[0, 6].Select(fields => (JsonNode?)new JsonObject(fields.DistinctBy(field => field.name).Select(field => KeyValuePair.Create(field.name, field.value?.DeepClone()))));
        return Gen.Frequency<JsonNode?>((depth == 4 ? 0 : 2, leaf), (6, one), (3, inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(which => texts[which]);
}
