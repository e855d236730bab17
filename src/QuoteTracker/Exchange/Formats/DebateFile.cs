using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.History;
using QuoteTracker.Text;

namespace QuoteTracker.Exchange.Formats;

/// <summary>What an Akoma Ntoso debate says of itself, and the people whom it refers to.</summary>
internal sealed class DebateFile(XElement debate, ImportOptions options)
{
    // ISO 639-2 of FRBRlanguage, for languages that have a tag of two letters; others are tags as they are.
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["eng"] = "en",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["deu"] = "de",
        ["ger"] = "de",
        ["ita"] = "it",
        ["spa"] = "es",
        ["por"] = "pt",
        ["rus"] = "ru",
        ["tur"] = "tr",
        ["aze"] = "az",
        ["hye"] = "hy",
        ["arm"] = "hy",
        ["kat"] = "ka",
        ["geo"] = "ka",
        ["swa"] = "sw",
        ["ell"] = "el",
        ["gre"] = "el",
        ["pol"] = "pl",
        ["ces"] = "cs",
        ["cze"] = "cs",
        ["nld"] = "nl",
        ["dut"] = "nl",
        ["ukr"] = "uk",
        ["ara"] = "ar",
        ["heb"] = "he",
        ["ron"] = "ro",
        ["rum"] = "ro",
        ["hun"] = "hu",
        ["fin"] = "fi",
        ["swe"] = "sv",
        ["dan"] = "da",
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["jpn"] = "ja",
        ["kor"] = "ko",
    };

    private readonly Dictionary<string, XElement> references = debate.Descendants().Where(element => element.Name.LocalName.StartsWith("TLC", StringComparison.Ordinal) && Id(element) is not null)
        .GroupBy(element => Id(element)!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The country of FRBRcountry; null where none is named.</summary>
    public string? Country => Meta("FRBRWork", "FRBRcountry", "value")?.ToLowerInvariant();

    /// <summary>What was said.</summary>
    public XElement Body => debate.Elements().FirstOrDefault(element => element.Name.LocalName is "debateBody" or "mainBody") ?? throw new FormatException("The document has no debateBody or mainBody.");

    private string Uri => Meta("FRBRWork", "FRBRthis", "value") ?? Meta("FRBRWork", "FRBRuri", "value") ?? throw new FormatException("The document has no FRBRthis or FRBRuri: it can't be told from others.");

    private string Key => Slug.Of(Uri, "debate");

    private string? Day => Meta("FRBRWork", "FRBRdate", "date") is { Length: >= 10 } date && Edtf.TryParse(date[..10], out _, out _) ? date[..10] : null;

    private string Language => options.Language ?? (Meta("FRBRExpression", "FRBRlanguage", "language") is { } code ? Tags.GetValueOrDefault(code, code) : throw new FormatException("The document names no FRBRlanguage: language=TAG says it."));

    /// <summary>The people and organizations that speeches are by or to, by what their references point at.</summary>
    public IEnumerable<(FilePlace At, string Id, ForeignSpeaker Speaker)> Speakers()
    {
        var named = debate.Descendants().SelectMany(element => new[] { "by", "to" }.Select(name => Referred(element, name))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var reference in references.Values.Where(one => one.Name.LocalName is "TLCPerson" or "TLCOrganization").DistinctBy(Target).Where(one => named.Contains(Target(one))))
        {
            var kind = reference.Name.LocalName == "TLCPerson" ? RecordKind.Person : RecordKind.Organization;
            yield return (new FilePlace(((IXmlLineInfo)reference).LineNumber), Target(reference), new ForeignSpeaker(kind, Target(reference), new JsonObject { ["name"] = (string?)reference.Attribute("showAs") ?? Id(reference) }));
        }
    }

    /// <summary>What an attribute such as <c>by="#mwai"</c> points at; null where it points at nobody.</summary>
    public string? Referred(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) is { } reference && references.GetValueOrDefault(reference.TrimStart('#')) is { Name.LocalName: "TLCPerson" or "TLCOrganization" } found ? Target(found) : null;

    /// <summary>As what somebody speaks; null where the speech doesn't say.</summary>
    public string? Role(XElement speech) => (string?)speech.Attribute("as") is { } role && references.GetValueOrDefault(role.TrimStart('#')) is { } found ? (string?)found.Attribute("showAs") : null;

    /// <summary>The record of the sitting as a source.</summary>
    public JsonObject Source(string text) => new JsonObject
    {
        ["type"] = "source",
        ["key"] = Key,
        ["title"] = Title(),
        ["url"] = Uri.StartsWith("http", StringComparison.Ordinal) ? Uri : null,
        ["kind"] = "transcript",
        ["publishedOn"] = Day,
        ["publishedOnBasis"] = Day is null ? null : "stated",
        ["language"] = Language,
        ["text"] = text,
    }.WithoutNulls();

    /// <summary>A paragraph of a speech as a quote.</summary>
    public JsonObject Quote(DebateParagraph paragraph, string id, string speaker, string? role) => new JsonObject
    {
        ["type"] = "quote",
        ["key"] = $"{Key}-{Slug.Of(id, "p")}",
        ["text"] = paragraph.Text,
        ["kind"] = "direct",
        ["language"] = Language,
        ["speakers"] = new JsonArray(new JsonObject { ["speaker"] = speaker, ["roleAsStated"] = role }.WithoutNulls()),
        ["saidOn"] = Day,
        ["dateBasis"] = Day is null ? null : "stated",
        ["occurrences"] = new JsonArray(new JsonObject { ["source"] = Key, ["exact"] = paragraph.Text, ["start"] = paragraph.Start, ["end"] = paragraph.Start + paragraph.Text.Length }),
    }.WithoutNulls();

    private string Title() => DebateText.Flat(debate.Descendants().FirstOrDefault(element => element.Name.LocalName == "docTitle")?.Value ?? "") is { Length: > 0 } title ? title[..Math.Min(500, title.Length)] : Meta("FRBRWork", "FRBRalias", "value") ?? Meta("FRBRWork", "FRBRname", "value") ?? Uri;

    private string? Meta(string level, string element, string attribute) => debate.Descendants().FirstOrDefault(one => one.Name.LocalName == level)?.Elements().FirstOrDefault(one => one.Name.LocalName == element)?.Attribute(attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string Target(XElement reference) => (string?)reference.Attribute("href") is { Length: > 0 } href ? href : Id(reference)!;

    private static string? Id(XElement element) => (string?)element.Attribute("eId") ?? (string?)element.Attribute("id");
}
