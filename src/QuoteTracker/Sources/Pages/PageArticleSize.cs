using AngleSharp.Dom;

namespace QuoteTracker.Sources;

/// <summary>Whether a page is of a size at which the search for its article ends soon.</summary>
/// <remarks>By what it is made of, never by the clock: the same page must give the same text on every machine.</remarks>
internal static class PageArticleSize
{
    // Of siblings, each is looked for among all; of elements and text, each ancestor reads them again.
    private const long MaxSiblings = 100_000_000;
    private const long MaxText = 10_000_000;
    private const int MaxElements = 30_000;
    private const long MaxDepths = 600_000;

    // Each link is counted from the start of the page.
    private const long MaxLinks = 10_000_000;

    public static bool IsModest(IElement root)
    {
        var (elements, links, depths, siblings, text) = (0, 0L, 0L, 0L, 0L);
        var open = new Stack<(IElement Element, int Depth)>([(root, 1)]);
        while (open.TryPop(out var at))
        {
            var children = at.Element.ChildNodes;
            siblings += (long)children.Length * children.Length;
            depths += at.Depth;
            links += at.Element.LocalName == "a" ? 1 : 0;
            if (++elements > MaxElements || links * elements > MaxLinks || depths > MaxDepths || siblings > MaxSiblings || text > MaxText)
                return false;

            foreach (var child in children)
            {
                if (child is IElement element)
                    open.Push((element, at.Depth + 1));
                else if (child is ICharacterData words)
                    text += (long)words.Length * at.Depth;
            }
        }

        return true;
    }
}
