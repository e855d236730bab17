using QuoteTracker.Http;
using QuoteTracker.Quotes;

namespace QuoteTracker.Exchange;

/// <summary>An export as a page of W3C Web Annotations: one for each place where a quote stands. Quotes that stand nowhere have none.</summary>
internal static class ExportAnnotations
{
    public static readonly ExportFormat Format = new(QuoteAnnotation.MediaType, "annotations.jsonld", new ExportEntries(
        $$"""{"@context":"{{QuoteAnnotation.Context}}","type":"AnnotationPage","items":[""" + "\n", ",\n", "\n]}\n",
        (quote, server) => QuoteAnnotation.Nodes(quote, server).Select(node => node.ToJsonString(JsonShape.Exchange))).Write);
}
