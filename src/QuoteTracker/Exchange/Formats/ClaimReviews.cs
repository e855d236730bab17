using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store.History;
using QuoteTracker.Text;

namespace QuoteTracker.Exchange.Formats;

/// <summary>Reviews as JSON-LD: schema.org's <c>ClaimReview</c>, alone, in a list, in a graph or in a data feed (https://schema.org/ClaimReview).</summary>
internal static class ClaimReviews
{
    public static async IAsyncEnumerable<ForeignRecord> Read(ForeignFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var all = JsonItems.Of(await file.Whole(cancel), "@graph", "dataFeedElement", "itemListElement");
        var reviewers = new SpeakerMatching(file, file.Options.Register ?? "claimreview");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, node) in all.SelectMany(item => Within(item.At, item.Node)))
        {
            await foreach (var record in Records(at, node, file, reviewers, told, cancel))
                yield return record;
        }
    }

    private static IEnumerable<(FilePlace At, JsonObject Node)> Within(FilePlace at, JsonNode? node) => node switch
    {
        JsonObject review when review.Texts("@type").Any(type => type.EndsWith("ClaimReview", StringComparison.Ordinal)) => [(at, review)],
        JsonObject other => other.Where(field => field.Key is "item" or "@graph" or "mainEntity").SelectMany(field => Within(at with { Pointer = $"{at.Pointer}/{field.Key}" }, field.Value)),
        JsonArray many => many.SelectMany((one, i) => Within(at with { Pointer = $"{at.Pointer}/{i}" }, one)),
        _ => [],
    };

    private static async IAsyncEnumerable<ForeignRecord> Records(FilePlace at, JsonObject node, ForeignFile file, SpeakerMatching reviewers, HashSet<string> told, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var author = node.Objects("author").FirstOrDefault() ?? node.Objects("publisher").FirstOrDefault();
        if (author.Text("name") is not { } name)
        {
            yield return ForeignRecord.Refused(at, FieldError.At("/author", "This review doesn't say who reviewed.", null, "An author with a name."));
            yield break;
        }

        if (await OnRecord(node.Text("url"), name, file, cancel) is { } there)
        {
            yield return await Review(at, node, there, file, cancel);
            yield break;
        }

        var id = author.Text("url") ?? name;
        var reviewer = reviewers.Of(RecordKind.Organization, id) ?? await reviewers.Match(new ForeignSpeaker(RecordKind.Organization, id, Reviewer(name, author.Text("url"))), cancel);
        if (reviewer.Slug is not { } slug)
        {
            yield return ForeignRecord.Refused(at with { Pointer = $"{at.Pointer}/author" }, reviewer.Wrong!);
            yield break;
        }

        // A reviewer comes with a review of theirs, and only with one.
        var review = await Review(at, node, slug, file, cancel);
        if (review.Line is not null && told.Add(slug))
            yield return ForeignRecord.Of(at, reviewer.Line!);
        yield return review;
    }

    // A review that is on record under this address, by a reviewer of this very name, is that reviewer's.
    private static Task<string?> OnRecord(string? url, string name, ForeignFile file, CancellationToken cancel) =>
        file.Db.Reviews.AsNoTracking().Where(review => review.Url == url && review.Reviewer!.Name == name).Select(review => review.Reviewer!.Slug).FirstOrDefaultAsync(cancel);

    private static JsonObject Reviewer(string name, string? url)
    {
        var line = new JsonObject { ["name"] = name };
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            line.Unite("links", [new JsonObject { ["url"] = url }], "url");
        return line;
    }

    private static async Task<ForeignRecord> Review(FilePlace at, JsonObject node, string reviewer, ForeignFile file, CancellationToken cancel)
    {
        var rating = node.Objects("reviewRating").FirstOrDefault();
        var (word, url) = (rating.Text("alternateName") ?? rating.Text("name") ?? rating.Text("ratingExplanation"), node.Text("url"));
        if (url is null || word is null || node.Text("claimReviewed") is null)
        {
            var missing = url is null ? "/url" : word is null ? "/reviewRating/alternateName" : "/claimReviewed";
            return ForeignRecord.Refused(at, FieldError.At(missing, "This review doesn't say it.", url, "A review has the claim, the address of the review, and the verdict in a word."));
        }

        // A review is known by its address; the quote that somebody tied it to stays.
        var key = await file.Db.Reviews.AsNoTracking().Where(review => review.Url == url).Select(review => review.Key).FirstOrDefaultAsync(cancel)
            ?? $"review-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)).AsSpan(0, 8))}";
        var line = await file.Db.LineAsync(RecordKind.Review, key, cancel) ?? new JsonObject { ["type"] = "review", ["key"] = key };
        var claimant = node.Objects("itemReviewed").Select(item => item.Objects("author").FirstOrDefault().Text("name") ?? item.Text("author")).FirstOrDefault(who => who is not null);
        var language = node.Texts("inLanguage").FirstOrDefault() ?? node.Objects("inLanguage").FirstOrDefault().Text("alternateName");
        foreach (var (field, value) in new[] { ("claim", node.Text("claimReviewed")), ("reviewer", reviewer), ("url", url), ("rating", word), ("claimant", claimant),
            ("title", node.Text("headline") ?? node.Text("name")), ("reviewedOn", Day(node.Text("datePublished"))), ("language", language is not null && FieldRules.IsLanguage(language) ? language : null) })
        {
            if (value is not null)
                line[field] = value;
        }

        Scale(line, rating);
        return ForeignRecord.Of(at, line);
    }

    // Many reviews have -1 for each, or a value without a scale: that is no scale.
    private static void Scale(JsonObject line, JsonObject? rating)
    {
        if (Number(rating.Text("ratingValue")) is { } value && Number(rating.Text("bestRating")) is { } best && Number(rating.Text("worstRating")) is { } worst
            && best != worst && value >= Math.Min(best, worst) && value <= Math.Max(best, worst))
            (line["ratingValue"], line["bestRating"], line["worstRating"]) = (value, best, worst);
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string? Day(string? moment) => moment is { Length: >= 10 } && Edtf.TryParse(moment[..10], out _, out _) ? moment[..10] : Edtf.TryParse(moment, out _, out _) ? moment : null;
}
