using System.Text;
using System.Text.Json;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Benchmarks.Extraction;

/// <summary>A quote as people annotated it.</summary>
/// <param name="Id">Its id in the article.</param>
/// <param name="Kind">direct, mixed or indirect.</param>
/// <param name="Fragments">The whole of it, in pieces, the writer's words of a mixed one too.</param>
/// <param name="Marked">What stands in quotation marks, trimmed, three words or more.</param>
/// <param name="Speaker">The words that name the speaker. Null where nobody is named.</param>
/// <param name="Name">The speaker's full name, as far as a program resolved it. Null where it did not.</param>
/// <param name="IsSpeech">Whether the cue is a verb of speech.</param>
/// <param name="Cue">The words of the cue.</param>
internal sealed record AnnotatedQuote(string Id, string Kind, IReadOnlyList<TextSpan> Fragments, IReadOnlyList<TextSpan> Marked, string? Speaker, string? Name, bool IsSpeech, string Cue)
{
    /// <summary>Whether the name stands beside the words, or its surname; else a program guessed whom a pronoun or a role means.</summary>
    public bool IsNameTold { get; init; }
}

/// <summary>An article with the quotes that people annotated in it (PolNeAR's form). Offsets are UTF-16 units here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Date">Its day, EDTF.</param>
/// <param name="Quotes">The quotes, in the file's order.</param>
internal sealed record AnnotatedArticle(string Id, string Text, string? Title, string? Date, IReadOnlyList<AnnotatedQuote> Quotes)
{
    private const string Trimmed = " \n\t\u00a0\"“”‘’'.,;:!?-–—";

    /// <summary>Half of the articles, by a hash of the id, is for developing; the other is only reported.</summary>
    public bool IsUnseen => Convert.ToInt32(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Id)))[..2], 16) % 2 == 1;

    /// <summary>All of a file, an article a line.</summary>
    public static List<AnnotatedArticle> ReadAll(string file) => [.. File.ReadLines(file).Select(line => Of(JsonDocument.Parse(line).RootElement))];

    /// <summary>Marks, punctuation and white space at both ends away.</summary>
    public static TextSpan Core(string text, int start, int end)
    {
        while (start < end && Trimmed.Contains(text[start], StringComparison.Ordinal))
            start++;
        while (end > start && Trimmed.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        return new TextSpan(start, end - start);
    }

    /// <summary>How many words a span has.</summary>
    public static int Words(string text, TextSpan span) => text.Substring(span.Start, span.Length).Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static AnnotatedArticle Of(JsonElement article)
    {
        var text = article.GetProperty("text").GetString()!;

        // The file counts code points.
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
            units.Add(at);
        units.Add(text.Length);
        TextSpan Span(JsonElement part) => new(units[part.GetProperty("start").GetInt32()], units[part.GetProperty("end").GetInt32()] - units[part.GetProperty("start").GetInt32()]);
        var seen = new HashSet<TextSpan>();
        var quotes = new List<AnnotatedQuote>();
        foreach (var quote in article.GetProperty("quotes").EnumerateArray())
        {
            var kind = Field(quote, "kind")!;
            List<TextSpan> fragments = [.. quote.GetProperty("fragments").EnumerateArray().Select(Span)];
            var marked = kind == "indirect" ? [] : (kind == "direct" ? fragments : [.. quote.GetProperty("quoted").EnumerateArray().Select(Span)])
                .Select(span => Core(text, span.Start, span.Start + span.Length)).Where(span => span.Length > 0 && Words(text, span) >= 3 && seen.Add(span)).ToList();
            quotes.Add(new AnnotatedQuote(Field(quote, "qid")!, kind, fragments, marked, Field(quote, "speaker_text"), Field(quote, "speaker_name_silver"), quote.GetProperty("speech_cue").GetBoolean(), Field(quote, "cue") ?? "") { IsNameTold = Field(quote, "speaker_name_method") is "ner" or "ner+surname" });
        }

        return new AnnotatedArticle(Field(article, "id")!, text, Field(article, "title"), Field(article, "date"), quotes);
    }

    private static string? Field(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
