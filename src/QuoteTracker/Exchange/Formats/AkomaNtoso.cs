using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using QuoteTracker.Http;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>
/// Debates in Akoma Ntoso (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/): the record of a sitting becomes a source
/// with its text, and each paragraph of a speech a quote in it, of whoever the speech is <c>by</c>.
/// </summary>
internal static class AkomaNtoso
{
    private const int Deepest = 200;

    private static readonly HashSet<string> Speeches = ["speech", "question", "answer"];

    public static async IAsyncEnumerable<ForeignRecord> Read(ForeignFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var debate = new DebateFile(Document(await file.Whole(cancel)), file.Options);
        var speakers = new SpeakerMatching(file, file.Options.Register ?? $"akn-{debate.Country ?? throw new FormatException("The document names no FRBRcountry: register=NAME says of which register its people are.")}");
        foreach (var (at, id, speaker) in debate.Speakers())
        {
            var match = await speakers.Match(speaker with { Id = id }, cancel);
            yield return match.Line is { } line ? ForeignRecord.Of(at, line) : ForeignRecord.Refused(at, match.Wrong!);
        }

        var text = new DebateText(debate.Body);
        yield return ForeignRecord.Of(new FilePlace(1), await Filled(file, RecordKind.Source, debate.Source(text.Whole), cancel));
        foreach (var (speech, i) in debate.Body.Descendants().Where(element => Speeches.Contains(element.Name.LocalName)).Select((speech, i) => (speech, i)))
        {
            var at = new FilePlace(((IXmlLineInfo)speech).LineNumber);
            var by = debate.Referred(speech, "by");
            var match = speakers.Of(RecordKind.Person, by) ?? speakers.Of(RecordKind.Organization, by);
            if (match?.Slug is not { } slug)
            {
                yield return ForeignRecord.Refused(at, FieldError.At("", match is null ? "This speech is by nobody whom the document's references name." : "The speaker of this speech was not taken.", (string?)speech.Attribute("by"), "A TLCPerson or TLCOrganization in by."));
                continue;
            }

            var addressee = debate.Referred(speech, "to");
            foreach (var (paragraph, n) in text.Paragraphs(speech).Select((paragraph, n) => (paragraph, n)))
            {
                var line = debate.Quote(paragraph, $"{(string?)speech.Attribute("eId") ?? (string?)speech.Attribute("id") ?? $"speech-{i + 1}"}-{n + 1}", slug, debate.Role(speech));
                line.Fill("addressee", (speakers.Of(RecordKind.Person, addressee) ?? speakers.Of(RecordKind.Organization, addressee))?.Slug);
                yield return ForeignRecord.Of(new FilePlace(paragraph.Line), await Filled(file, RecordKind.Quote, line, cancel));
            }
        }
    }

    // What is on record of it stays: a debate says nothing new of what it said before.
    private static async Task<JsonObject> Filled(ForeignFile file, RecordKind kind, JsonObject line, CancellationToken cancel)
    {
        if (await file.Db.LineAsync(kind, (string)line["key"]!, cancel) is not { } there)
            return line;
        foreach (var (name, value) in line)
            there[name] ??= value?.DeepClone();
        return there;
    }

    private static XElement Document(byte[] xml)
    {
        try
        {
            // No document type, and nothing from anywhere else.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using (var depth = XmlReader.Create(new MemoryStream(xml), settings))
            {
                // Each level of the tree is a call: no debate is deep.
                while (depth.Read())
                {
                    if (depth.Depth > Deepest)
                        throw new FormatException($"The document has more than {Deepest} levels.");
                }
            }

            using var reader = XmlReader.Create(new MemoryStream(xml), settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
            return root.Name.LocalName == "akomaNtoso" && root.Elements().FirstOrDefault(element => element.Name.LocalName is "debate" or "debateReport") is { } debate
                ? debate
                : throw new FormatException("This is no debate of Akoma Ntoso: akomaNtoso with a debate or a debateReport in it.");
        }
        catch (XmlException wrong)
        {
            throw new FormatException(wrong.Message.Contains("DTD", StringComparison.Ordinal) ? "This is not XML that can be read here: it has a document type (<!DOCTYPE>). Leave that out." : $"This is not XML that can be read: {wrong.Message}", wrong);
        }
    }
}
