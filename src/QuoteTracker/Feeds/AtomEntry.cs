using System.Text;
using System.Xml;
using QuoteTracker.Quotes;
using QuoteTracker.Store;

namespace QuoteTracker.Feeds;

/// <summary>What a feed shows of a quote.</summary>
internal static class AtomEntry
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int TitleWords = 12;
    private const int TitleLength = 120;

    private static readonly XmlWriterSettings Piece = new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment };

    /// <summary>"Speaker: first words"; the speakers with commas between.</summary>
    public static string Title(QuoteResponse quote) =>
        $"{string.Join(", ", quote.Speakers.Select(said => said.Speaker.Name))}: {FirstWords(quote.Text)}";

    /// <summary>The words, how they are to be taken, and where they stand. XHTML: whatever the words have in them, it is text.</summary>
    public static void WriteContent(XmlWriter xml, string atom, QuoteResponse quote, string server)
    {
        xml.WriteStartElement("content", atom);
        xml.WriteAttributeString("type", "xhtml");
        WriteDiv(xml, Xhtml, quote, server);
        xml.WriteEndElement();
    }

    /// <summary>The same as a piece of HTML.</summary>
    public static string Html(QuoteResponse quote, string server)
    {
        var html = new StringBuilder();
        using (var xml = XmlWriter.Create(html, Piece))
            WriteDiv(xml, "", quote, server);
        return html.ToString();
    }

    private static void WriteDiv(XmlWriter xml, string space, QuoteResponse quote, string server)
    {
        xml.WriteStartElement("div", space);
        xml.WriteStartElement("blockquote", space);
        xml.WriteAttributeString("lang", quote.Language);
        Element(xml, space, "p", quote.Text);
        xml.WriteEndElement();
        Element(xml, space, "p", string.Join("; ", Facts(quote)));
        WritePlaces(xml, space, quote, server);
        xml.WriteEndElement();
    }

    // In the words of the API, which the reader may look up there.
    private static IEnumerable<string> Facts(QuoteResponse quote)
    {
        yield return Words.Of(quote.Kind);
        yield return quote.SaidOn is null ? "day not known" : $"said {quote.SaidOn} ({Words.Of(quote.DateBasis!.Value)})";
        if (quote.SpokenIn is not null)
            yield return $"spoken in {quote.SpokenIn}, rendered in {quote.Language}";
        if (quote.Status != Store.Quotes.QuoteStatus.Published)
            yield return $"status {Words.Of(quote.Status)}";
        foreach (var flag in quote.Flags)
            yield return flag;
        if (quote.Unsourced)
            yield return "unsourced";
    }

    private static void WritePlaces(XmlWriter xml, string space, QuoteResponse quote, string server)
    {
        if (quote.Occurrences.Count == 0)
            return;
        xml.WriteStartElement("ul", space);
        foreach (var source in quote.Occurrences.Select(place => place.Source).DistinctBy(source => source.Id))
        {
            xml.WriteStartElement("li", space);
            xml.WriteStartElement("a", space);
            xml.WriteAttributeString("href", XmlText.Of(source.Url ?? $"{server}/sources/{source.Key}"));
            xml.WriteString(XmlText.Of(source.Title));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string space, string name, string text) => xml.WriteElementString(name, space, XmlText.Of(text));

    private static string FirstWords(string text)
    {
        var words = text.Split((char[]?)null, TitleWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var first = string.Join(' ', words.Take(TitleWords));
        if (first.Length <= TitleLength)
            return words.Length > TitleWords ? $"{first} …" : first;

        // Not through the middle of a character.
        var end = char.IsHighSurrogate(first[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return $"{first[..end]}…";
    }
}
