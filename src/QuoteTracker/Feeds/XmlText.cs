using System.Xml;

namespace QuoteTracker.Feeds;

/// <summary>Text that may stand in XML 1.0, which most control characters may not, not even escaped.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, with U+FFFD in place of what can't be told.</summary>
    public static string Of(string text)
    {
        if (Next(text, 0) < 0)
            return text;
        var characters = text.ToCharArray();
        for (var wrong = Next(text, 0); wrong >= 0; wrong = Next(text, wrong + 1))
            characters[wrong] = Replacement;
        return new string(characters);
    }

    // The first character from here on that XML doesn't take; -1 where there is none.
    private static int Next(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return i;
        }

        return -1;
    }
}
