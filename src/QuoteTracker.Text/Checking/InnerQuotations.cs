using System.Text.RegularExpressions;

namespace QuoteTracker.Text.Checking;

/// <summary>The quotations inside a quote: words of others, or of the same speaker on another day.</summary>
public sealed partial class InnerQuotations(string text)
{
    private readonly List<TextSpan> spans = [.. Pairs().Matches(text).Select(match => new TextSpan(match.Index, match.Length))];

    /// <summary>Whether a part of the text lies inside one of them.</summary>
    public bool Contain(TextSpan part) => spans.Exists(span => part.Start > span.Start && part.Start + part.Length < span.Start + span.Length);

    // A single mark opens after a space or another sign and closes before one: that of "don't" does neither.
    // Bounded: a text of nothing but opening marks would be looked through from each of them to its end.
    [GeneratedRegex(@"“[^”]{1,1000}”|„[^“”]{1,1000}[“”]|«[^»]{1,1000}»|""[^""]{1,1000}""|(?<![\p{L}\p{N}])[‘'](?>[^’']{0,1000})(?:[’'](?=\p{L})(?>[^’']{0,1000})){0,30}[’'](?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();
}
