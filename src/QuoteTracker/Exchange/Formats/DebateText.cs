using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace QuoteTracker.Exchange.Formats;

/// <summary>A paragraph of a speech.</summary>
/// <param name="Text">As it stands in the text.</param>
/// <param name="Start">Where, in UTF-16 units.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record DebateParagraph(string Text, int Start, int Line);

/// <summary>The text of a debate: each block on lines of its own, with the name of who speaks before a speech.</summary>
internal sealed class DebateText
{
    private static readonly HashSet<string> Blocks = ["p", "heading", "subheading", "num", "from", "scene", "narrative", "summary", "other", "block", "li", "td", "th"];

    private readonly StringBuilder whole = new();
    private readonly Dictionary<XElement, DebateParagraph> paragraphs = [];

    public DebateText(XElement body) => Add(body);

    /// <summary>All of it.</summary>
    public string Whole => whole.ToString();

    /// <summary>The paragraphs of a speech, in their order; those of a speech within it are that one's.</summary>
    public IEnumerable<DebateParagraph> Paragraphs(XElement speech) => speech.Descendants()
        .Where(element => element.Name.LocalName == "p" && element.Ancestors().First(outer => outer == speech || outer.Name.LocalName is "speech" or "question" or "answer") == speech)
        .Where(paragraphs.ContainsKey).Select(element => paragraphs[element]);

    /// <summary>On one line, with single spaces.</summary>
    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Add(XElement element)
    {
        if (Blocks.Contains(element.Name.LocalName) && !element.Descendants().Any(inner => Blocks.Contains(inner.Name.LocalName)))
        {
            if (Flat(element.Value) is not { Length: > 0 } text)
                return;
            if (whole.Length > 0)
                whole.Append("\n\n");
            paragraphs[element] = new DebateParagraph(text, whole.Length, ((IXmlLineInfo)element).LineNumber);
            whole.Append(text);
            return;
        }

        foreach (var inner in element.Elements())
            Add(inner);
    }
}
