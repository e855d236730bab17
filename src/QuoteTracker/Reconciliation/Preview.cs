using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Reconciliation;

/// <summary>A speaker in a small page, for a client's frame.</summary>
internal static class Preview
{
    // Whoever shows it: no script, nothing from elsewhere.
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private const int NamesShown = 6;

    public static async Task<IResult> Page(string? id, HttpContext http, QuoteDb db, HtmlEncoder html, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(id))
            return Problems.Invalid(FieldError.In("id", "There is no id.", id, "A speaker's id, as a candidate has it."));
        if ((await KnownSpeakers.Load(db, [id], cancel)).IdOf(id) is not { } known)
            return Problems.NotHere("speaker", id);

        var speaker = await db.Speakers.AsNoTracking().Where(one => one.Id == known).WithNames().SingleAsync(cancel);
        var quotes = (await new SpeakerFacts(db, [known], cancel).Of(OfferedProperty.OfQuotes))[known].Single().Int;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(Html(speaker, quotes ?? 0, http.Request.Server(), html), "text/html; charset=utf-8");
    }

    private static string Html(Speaker speaker, int quotes, string server, HtmlEncoder html)
    {
        var names = speaker.Names.OrderBy(name => name.Place).Select(name => name.Name).Where(name => name != speaker.Name).Distinct().ToList();
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>").Append(html.Encode(speaker.Name)).Append("</title></head>\n<body>\n");
        page.Append("<p><a href=\"").Append(html.Encode($"{server}/speakers/{speaker.Slug}")).Append("\" target=\"_blank\" rel=\"noopener\"><strong>").Append(html.Encode(speaker.Name)).Append("</strong></a>, ")
            .Append(speaker.GetType().Name.ToLowerInvariant()).Append(", ").Append(quotes).Append(quotes == 1 ? " quote" : " quotes").Append("</p>\n");
        if (speaker.Summary is { } summary)
            page.Append("<p>").Append(html.Encode(summary)).Append("</p>\n");
        if (names.Count > 0)
            page.Append("<p><small>Also ").Append(string.Join("; ", names.Take(NamesShown).Select(html.Encode))).Append(names.Count > NamesShown ? " …" : "").Append("</small></p>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }
}
