using System.Text;
using System.Xml;
using QuoteTracker.Quotes;

namespace QuoteTracker.Feeds;

/// <summary>A search's feed as Atom (RFC 4287).</summary>
/// <param name="server">The address that this server was asked at, without a slash at the end.</param>
/// <param name="about">What it is the feed of.</param>
/// <param name="quotes">What it finds, the one that came last first, each with when it was changed last.</param>
internal sealed class AtomFeed(string server, FeedOf about, IReadOnlyList<(QuoteResponse Quote, DateTimeOffset ChangedAt)> quotes)
{
    /// <summary>What holds for every feed.</summary>
    public const string Subtitle = "Quotes in the order in which they came into this database.";

    private const string Atom = "http://www.w3.org/2005/Atom";

    // In the document itself the encoding is named, and that is the one it is sent in.
    private static readonly XmlWriterSettings Utf8 = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>The document.</summary>
    public string Xml()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Utf8))
            Write(xml);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(XmlWriter xml)
    {
        var self = $"{server}{about.Self}";
        xml.WriteStartElement("feed", Atom);
        Element(xml, "id", self);
        Element(xml, "title", about.Title);
        Element(xml, "subtitle", Subtitle);
        Element(xml, "updated", Moment(quotes.Select(q => q.ChangedAt).Append(about.ChangedAt).Max()));
        Link(xml, "self", self, "application/atom+xml");
        Link(xml, "alternate", $"{server}{about.Search}", about.SearchType);
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", "QuoteTracker");
        xml.WriteEndElement();
        foreach (var (quote, changedAt) in quotes)
            Write(xml, quote, changedAt);
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, QuoteResponse quote, DateTimeOffset changedAt)
    {
        var address = $"{server}/api/v1/quotes/{quote.Id}";
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", address);
        Element(xml, "title", AtomEntry.Title(quote));
        Element(xml, "published", Moment(quote.AddedAt));
        Element(xml, "updated", Moment(changedAt));
        Link(xml, "alternate", $"{server}/quotes/{quote.Key}", "text/html");
        foreach (var url in quote.Occurrences.Select(place => place.Source.Url).OfType<string>().Distinct())
            Link(xml, "via", url, null);
        foreach (var topic in quote.Topics)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", topic);
            xml.WriteEndElement();
        }

        AtomEntry.WriteContent(xml, Atom, quote, server);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlText.Of(text));

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlText.Of(address));
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a feed is of.</summary>
/// <param name="Self">Its own address, after the server's.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Search">Where its search is, after the server's.</param>
/// <param name="SearchType">Of what media type that is.</param>
/// <param name="ChangedAt">When the search itself was changed last.</param>
internal sealed record FeedOf(string Self, string Title, string Search, string SearchType, DateTimeOffset ChangedAt);
