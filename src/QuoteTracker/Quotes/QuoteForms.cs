using QuoteTracker.Http;

namespace QuoteTracker.Quotes;

/// <summary>The forms that a single quote can have beside our JSON.</summary>
internal static class QuoteForms
{
    public static readonly Offer<QuoteResponse>[] All =
    [
        new(Offers.JsonLd, QuoteJsonLd.Document),
        new(QuoteAnnotation.MediaType, QuoteAnnotation.Document),
        .. Citation.Styles.Where(style => style.Key != "text").Select(style => new Offer<QuoteResponse>(
            style.Value.Split(';')[0], (quote, server) => new Citation(quote, $"{server}/quotes/{quote.Key}").In(style.Key))),
    ];
}
