using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Reads articles for who said what. Rules in code over the cues of a language; one instance may be used by many at once.</summary>
/// <param name="cues">The cues of the articles' language.</param>
public sealed class Extractor(SpeechCues cues)
{
    /// <summary>The drafts, in the order in which their words begin.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancel">Ends the reading at the next sentence.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public IReadOnlyList<Draft> Read(Article article, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text;
        var paragraphs = Paragraphs.Of(text);
        var lines = Transcripts.In(text, paragraphs);
        var spoken = lines.SelectMany(line => line.Parts).Select(part => part.Start + part.Length).ToHashSet();
        paragraphs.RemoveAll(paragraph => spoken.Contains(EndOfWords(text, paragraph)));
        var pieces = Insertions.Out(text, paragraphs, QuotationMarks.In(text, paragraphs), cues);
        var sentences = Sentences.In(text, paragraphs, pieces, cues);
        var capitals = Cast.Capitals(sentences);
        var phrases = new Phrases(cues, new WordKinds(cues, capitals));
        var reading = new Reading(article, cues, phrases, Cast.Of(sentences, cues, phrases, capitals), pieces, Headline.Lines(article, paragraphs));
        foreach (var sentence in sentences)
        {
            cancel.ThrowIfCancellationRequested();
            reading.Read(sentence);
        }

        foreach (var line in lines)
            reading.Read(line.Caller, line.Parts);
        return reading.Drafts();
    }

    // Without the closing mark of a line in a transcript.
    private static int EndOfWords(string text, TextSpan paragraph)
    {
        var end = paragraph.Start + paragraph.Length;
        while (end > paragraph.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”' or '»'))
            end--;
        return end;
    }
}
