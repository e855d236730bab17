using System.Text;
using AngleSharp.Dom;

namespace QuoteTracker.Sources;

/// <summary>Elements to paragraphs of text, as a reader sees them.</summary>
/// <remarks>White space of all kinds is folded to one space, no-break spaces too; a single line break of the page stays one. Invisible marks of hyphenation are left out.</remarks>
internal sealed class PageArticleText
{
    private static readonly HashSet<string> Blocks = new(
        [
            "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CAPTION", "CENTER", "DD", "DETAILS", "DIALOG", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE",
            "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HGROUP", "HR", "LEGEND", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SEARCH", "SECTION", "SUMMARY",
            "TABLE", "TBODY", "TFOOT", "THEAD", "TR", "UL",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Unread = new(
        [
            "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "TITLE", "SVG", "IFRAME", "OBJECT", "EMBED", "CANVAS", "AUDIO", "VIDEO", "SELECT", "DATALIST", "TEXTAREA", "BUTTON", "RP", "RT",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly bool marksBlocks;
    private readonly Stack<int> blocks = [];
    private int signature;
    private readonly List<string> paragraphs = [];
    private readonly StringBuilder paragraph = new();
    private bool space;
    private int breaks;
    private int preformatted;

    private PageArticleText(bool marksBlocks) => this.marksBlocks = marksBlocks;

    /// <summary>The paragraphs under an element, none of them empty.</summary>
    /// <param name="root">The element.</param>
    /// <param name="marksBlocks">Whether block quotations without quotation marks get them: before each paragraph, and after the last.</param>
    public static IReadOnlyList<string> Paragraphs(IElement root, bool marksBlocks = false)
    {
        var text = new PageArticleText(marksBlocks);
        text.Walk(root);
        text.End();
        return text.paragraphs;
    }

    /// <summary>On one line, as a paragraph is.</summary>
    public static string Fold(string line)
    {
        var text = new PageArticleText(false);
        text.Write(line);
        return text.paragraph.ToString();
    }

    // With a stack of our own, and by index: asking a node for its next sibling looks through all of its siblings.
    private void Walk(IElement root)
    {
        var open = new Stack<(IElement Element, int Next)>();
        Enter(root, open);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                Leave(at.Element);
                continue;
            }

            open.Push(at with { Next = at.Next + 1 });
            var child = at.Element.ChildNodes[at.Next];
            if (child is IElement element)
                Enter(element, open);
            else if (child is IText words)
                Write(words.Data);
        }
    }

    private void Enter(IElement element, Stack<(IElement, int)> open)
    {
        if (Unread.Contains(element.LocalName) || IsHidden(element))
            return;

        if (Blocks.Contains(element.TagName))
            End();
        switch (element.TagName)
        {
            case "BR":
                breaks++;
                return;
            case "PRE":
                preformatted++;
                break;
            case "BLOCKQUOTE":
                blocks.Push(paragraphs.Count);
                signature = int.MaxValue;
                break;
            case "FOOTER":
                signature = paragraphs.Count;
                break;
            case "TD" or "TH":
                space = true;
                break;
            case "Q":
                // Browsers draw these marks, and a quote without them is no quote.
                Write("“");
                break;
        }

        open.Push((element, 0));
    }

    private void Leave(IElement element)
    {
        if (element.TagName == "Q")
            Write("”");
        else if (element.TagName == "PRE")
            preformatted--;
        if (Blocks.Contains(element.TagName))
            End();
        if (element.TagName == "BLOCKQUOTE")
            Mark(blocks.Pop());
    }

    // Who said it stands below, in a footer or after a dash: that is no word of the quotation.
    private void Mark(int from)
    {
        var to = Math.Min(paragraphs.Count, signature);
        if (to == paragraphs.Count && to - from > 1 && paragraphs[^1][0] is '—' or '–' or '-')
            to--;
        if (!marksBlocks || blocks.Count > 0 || to <= from || "“„«»「『\"‘'‹”".Contains(paragraphs[from][0], StringComparison.Ordinal))
            return;
        for (var i = from; i < to; i++)
            paragraphs[i] = $"“{paragraphs[i]}{(i + 1 == to ? "”" : "")}";
    }

    private void Write(string words)
    {
        foreach (var letter in words)
        {
            if (preformatted > 0 && letter == '\n')
                breaks++;
            else if (char.IsWhiteSpace(letter))
                space = true;
            else if (letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF') && !char.IsControl(letter))
                Put(letter);
        }
    }

    private void Put(char letter)
    {
        // Two breaks are how older pages make paragraphs.
        if (breaks > 1)
            End();
        if (paragraph.Length > 0 && (breaks > 0 || space))
            paragraph.Append(breaks > 0 ? '\n' : ' ');
        paragraph.Append(letter);
        (breaks, space) = (0, false);
    }

    private void End()
    {
        if (paragraph.Length > 0)
            paragraphs.Add(paragraph.ToString());
        paragraph.Clear();
        (breaks, space) = (0, false);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
