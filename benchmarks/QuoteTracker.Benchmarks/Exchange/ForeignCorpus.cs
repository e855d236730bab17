using System.Text.Json;
using System.Xml;

namespace QuoteTracker.Benchmarks.Exchange;

/// <summary>Files of invented records in the formats of others, as many records as asked for.</summary>
internal sealed class ForeignCorpus(int records)
{
    /// <summary>How a table's columns become records.</summary>
    public const string Mapping = """
        {"records":[{"type":"person","fields":{"/key":{"column":"who","as":"slug"},"/name":{"column":"who"}}},
          {"type":"quote","fields":{"/key":{"column":"nr"},"/text":{"column":"words"},"/kind":{"value":"direct"},"/language":{"value":"en"},"/speakers/0/speaker":{"column":"who","as":"slug"},"/saidOn":{"column":"day"}}}]}
        """;

    /// <summary>As many as the text of one sitting has: a source has two million characters at most.</summary>
    public const int Paragraphs = 15_000;

    private readonly Corpus corpus = new();
    private readonly Random random = new(20241005);

    /// <summary>A row a quote.</summary>
    public void Table(string file)
    {
        using var writer = new StreamWriter(file);
        writer.WriteLine("nr,who,words,day");
        for (var i = 0; i < records; i++)
            writer.WriteLine($"row-{i},{Name(i % 500)},\"{Words(25)}\",{2000 + (i % 25)}-{(i % 12) + 1:D2}");
    }

    /// <summary>People, each with a membership and a name in another script.</summary>
    public void Popolo(string file)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("persons");
        for (var i = 0; i < records; i++)
            JsonSerializer.Serialize(json, new { id = $"person-{i}", name = Name(i), other_names = new[] { new { name = $"Имя {i}", lang = "ru" } }, identifiers = new[] { new { scheme = "wiki", identifier = $"Q{i}" } } });
        json.WriteEndArray();
        json.WriteStartArray("organizations");
        JsonSerializer.Serialize(json, new { id = "house", name = "House" });
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A sitting with a paragraph a record, up to <see cref="Paragraphs"/>.</summary>
    public void Debate(string file)
    {
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("akomaNtoso", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
        xml.WriteRaw("""<debate name="d"><meta><identification source="#s"><FRBRWork><FRBRthis value="/akn/zz/debate/2024-10-05/main"/><FRBRdate date="2024-10-05" name="sitting"/><FRBRcountry value="zz"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification><references source="#s">""");
        for (var i = 0; i < 500; i++)
            xml.WriteRaw($"""<TLCPerson eId="p{i}" href="/ontology/person/{i}" showAs="{Name(i)}"/>""");
        xml.WriteRaw("</references></meta><debateBody>\n");
        for (var i = 0; i < Math.Min(records, Paragraphs); i += 10)
        {
            xml.WriteRaw($"""<speech eId="s{i}" by="#p{i / 10 % 500}">""");
            for (var n = i; n < Math.Min(i + 10, Math.Min(records, Paragraphs)); n++)
                xml.WriteRaw($"<p>{Words(12)}</p>\n");
            xml.WriteRaw("</speech>\n");
        }

        xml.WriteRaw("</debateBody></debate>");
        xml.WriteEndElement();
    }

    /// <summary>Reviews of fifty reviewers.</summary>
    public void Reviews(string file)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        for (var i = 0; i < records; i++)
        {
            JsonSerializer.Serialize(json, new Dictionary<string, object>
            {
                ["@type"] = "ClaimReview",
                ["url"] = $"https://reviewer-{i % 50}.example/{i}",
                ["claimReviewed"] = Words(15),
                ["datePublished"] = "2024-10-05",
                ["author"] = new { name = $"{corpus.Word(i % 50)} reviewers", url = $"https://reviewer-{i % 50}.example/" },
                ["reviewRating"] = new { alternateName = "False" },
            });
        }

        json.WriteEndArray();
    }

    private string Name(int i) => $"{Capital(corpus.Word(i % 4_999))} {Capital(corpus.Word(5_000 + (i / 3 % 40_000)))}{Capital(corpus.Word(i % 997))}";

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => corpus.Word(random.Next(20_000))));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
