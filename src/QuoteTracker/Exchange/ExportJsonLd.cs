using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Reviews;

namespace QuoteTracker.Exchange;

/// <summary>An export as a graph in the words of schema.org: a <c>Quotation</c> or <c>Claim</c> a quote, and after it a <c>ClaimReview</c> for each review of it.</summary>
internal static class ExportJsonLd
{
    public static readonly ExportFormat Format = new(Offers.JsonLd, "quotes.jsonld", new ExportEntries(
        $$"""{"@context":"{{QuoteJsonLd.Context}}","@graph":[""" + "\n", ",\n", "\n]}\n", Nodes).Write);

    private static async Task<IEnumerable<string>> Nodes(QuoteExport export, List<QuoteResponse> quotes, CancellationToken cancel)
    {
        var ids = quotes.SelectMany(quote => quote.Reviews).Select(review => review.Id).ToList();
        var reviews = ids.Count == 0 ? [] : await export.Db.Reviews.AsNoTracking().Where(review => ids.Contains(review.Id)).Select(ReviewResponse.Row).ToDictionaryAsync(review => review.Id, cancel);
        return quotes.SelectMany(quote => quote.Reviews.Where(review => reviews.ContainsKey(review.Id)).Select(review => Review(reviews[review.Id], export.Server)).Prepend(QuoteJsonLd.Node(quote, export.Server)))
            .Select(node => node.ToJsonString(JsonShape.Exchange));
    }

    // The graph has one context, and the claim is the quote of the graph.
    private static JsonObject Review(ReviewResponse review, string server)
    {
        var node = JsonSerializer.SerializeToNode(ClaimReview.Of(review), JsonShape.Exchange)!.AsObject();
        node.Remove("@context");
        node["@id"] = $"{server}/reviews/{review.Key}";
        if (review.Quote is { } quote && node["itemReviewed"] is JsonObject claim)
            claim["sameAs"] = $"{server}/quotes/{quote.Key}";
        return node;
    }
}
