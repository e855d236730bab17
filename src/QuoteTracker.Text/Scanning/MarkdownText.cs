using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace QuoteTracker.Text.Scanning;

/// <summary>Takes the marks out of Markdown that would stand between words, and keeps the places.</summary>
public static class MarkdownText
{
    private const string OpeningMarks = "\"“„«‘「";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    /// <summary>The words; a block quote without quotation marks of its own gets them. Code and what is written in HTML is left out.</summary>
    public static MappedText Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's word for "nested too deeply". Nobody writes so; the words are there all the same.
            return MappedText.Plain(markdown);
        }

        var mapped = new MappedText(markdown);
        foreach (var block in document)
            Put(mapped, markdown, block);
        return mapped;
    }

    private static void Put(MappedText mapped, string markdown, Block block)
    {
        switch (block)
        {
            case QuoteBlock quote:
                var hasMarks = quote.Descendants<LiteralInline>().FirstOrDefault() is { } first && OpeningMarks.Contains(markdown[first.Span.Start], StringComparison.Ordinal);
                mapped.Put(hasMarks ? "" : "“", quote.Span.Start);
                foreach (var inner in quote)
                    Put(mapped, markdown, inner);
                mapped.TrimEnd();
                mapped.Put(hasMarks ? "\n\n" : "”\n\n", quote.Span.End);
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                    Put(mapped, markdown, inner);
                break;
            case LeafBlock { Inline: { } inlines }:
                foreach (var inline in inlines.Descendants<LeafInline>())
                    Put(mapped, inline);
                mapped.Put(block.Parent is TableCell ? "\n" : "\n\n", block.Span.End);
                break;
        }
    }

    private static void Put(MappedText mapped, LeafInline inline)
    {
        if (inline is LiteralInline literal)
            mapped.Copy(literal.Content.Start, literal.Content.End + 1, literal.Content.Text, literal.Span.Start);
        else if (inline is HtmlEntityInline entity)
            mapped.Put(entity.Transcoded.ToString(), entity.Span.Start);
        else
            mapped.Put(inline is LineBreakInline { IsHard: true } ? "\n" : " ", inline.Span.Start);
    }
}
