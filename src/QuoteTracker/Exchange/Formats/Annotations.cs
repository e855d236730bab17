using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.History;

namespace QuoteTracker.Exchange.Formats;

/// <summary>
/// W3C Web Annotations and what Hypothesis exports: the marked words become a quote in a source that is on record. Tags say
/// whose words they are; docs/web-annotations.md has them. What a reader marked is a draft until somebody says otherwise.
/// </summary>
internal static class Annotations
{
    public static async IAsyncEnumerable<ForeignRecord> Read(ForeignFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var all = JsonItems.Of(await file.Whole(cancel), "items", "rows", "annotations", "@graph");

        // The places of one quote are annotations of their own.
        var quotes = new Dictionary<string, (FilePlace At, JsonObject Line)>(StringComparer.Ordinal);
        foreach (var (at, node) in all)
        {
            var tags = AnnotationTags.Of(node);
            var (place, wrong) = await Place(node, file, cancel);
            if (place is null || tags.Speakers.Count == 0)
            {
                yield return ForeignRecord.Refused(at, wrong ?? FieldError.At("/tags", "This annotation doesn't say whose words it marks.", place.Text("exact"), "A tag speaker:SLUG on it."));
                continue;
            }

            var key = Key(node, at);
            if (!quotes.TryGetValue(key, out var quote))
                quote = (at, await file.Db.LineAsync(RecordKind.Quote, key, cancel) ?? new JsonObject { ["type"] = "quote", ["key"] = key, ["text"] = Words(place), ["status"] = "draft", ["language"] = place.Text("@language") });
            place.Remove("@language");
            tags.Write(quote.Line, place);
            quote.Line.Unite("occurrences", [place], "source", "exact");
            quotes[key] = quote;
        }

        foreach (var (at, line) in quotes.Values)
            yield return ForeignRecord.Of(at, line);
    }

    // Where it stands: a source on record with its text. The words of a page that nobody kept are no evidence.
    private static async Task<(JsonObject? Place, FieldError? Wrong)> Place(JsonNode node, ForeignFile file, CancellationToken cancel)
    {
        var target = node.Objects("target").FirstOrDefault();
        var selector = target.Objects("selector").SelectMany(one => one.Objects("refinedBy").Append(one)).FirstOrDefault(one => one.Text("type") == "TextQuoteSelector");
        if (selector.Text("exact") is null)
            return (null, FieldError.At("/target/selector", "This annotation marks no words.", null, "A TextQuoteSelector with exact."));
        var url = target.Text("source") ?? target.Objects("source").FirstOrDefault().Text("id") ?? node.Text("uri");
        var page = url?.Split('#')[0];
        var own = page is not null && page.Contains("/sources/", StringComparison.Ordinal) ? page[(page.LastIndexOf('/') + 1)..] : "";
        var source = await file.Db.Sources.AsNoTracking().Where(s => s.Url == url || s.Url == page || s.Key == own).OrderBy(s => s.Url == null).Select(s => new { s.Key, s.Language, HasText = s.Snapshots.Count > 0 }).FirstOrDefaultAsync(cancel);
        if (source is not { HasText: true })
            return (null, FieldError.At("/target/source", source is null ? "This page is no source in this database." : "Of this source no text is kept.", url, "The address of a source with its text: POST it to /sources first, or capture it."));
        return (new JsonObject
        {
            ["source"] = source.Key,
            ["exact"] = selector.Text("exact"),
            ["prefix"] = selector is not null && Raw(selector, "prefix") is { Length: > 0 } before ? before[^Math.Min(500, before.Length)..] : null,
            ["suffix"] = selector is not null && Raw(selector, "suffix") is { Length: > 0 } after ? after[..Math.Min(500, after.Length)] : null,
            ["@language"] = source.Language,
        }.WithoutNulls(), null);
    }

    private static string? Raw(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // The words without the marks around them.
    private static string Words(JsonObject place) => place.Text("exact")!.Trim('"', '“', '”', '„', '«', '»', ' ');

    // Of our own exports the quote's key; else one that the annotation always has.
    private static string Key(JsonNode node, FilePlace at)
    {
        var id = node.Text("id") ?? node.Text("@id") ?? at.Pointer;
        var page = id.Split('#')[0];
        return page != id && page.Contains("/quotes/", StringComparison.Ordinal) ? page[(page.LastIndexOf('/') + 1)..] : $"annotation-{Slug.Of(id[(id.LastIndexOf('/') + 1)..], "n")}";
    }
}
