using QuoteTracker.Check;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;
using QuoteTracker.Text.Scanning;

namespace QuoteTracker.Pages.Curating;

/// <summary>A source's text beside the form that makes quotes of it.</summary>
internal static class WorkbenchRoutes
{
    public static void MapWorkbench(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/curate/sources/{id}", Show).NeedsSession();
        pages.MapPost("/curate/sources/{id}/quotes", Add).NeedsSession();
    }

    private static async Task<IResult> Show(string id, ApiCalls api, HttpContext http)
    {
        var (bench, refusal) = await Read(id, api, http);
        if (bench is null)
            return refusal!;
        var query = http.Request.Query;
        var span = int.TryParse(query["start"], out var start) && int.TryParse(query["length"], out var length) && start >= 0 && length > 0 && (long)start + length <= bench.Text.Length
            ? new TextSpan(start, length)
            : bench.Open.Count > 0 ? bench.Open[0] : default;
        var form = span.Length == 0 ? new QuoteForm { Language = bench.Source.Language } : await Filled(bench, span, api);
        return PageResult.Of<WorkbenchPage>(new { Bench = bench, Form = form, Added = query["added"].ToString() });
    }

    private static async Task<IResult> Add(string id, ApiCalls api, HttpContext http)
    {
        var (bench, refusal) = await Read(id, api, http);
        if (bench is null)
            return refusal!;
        var fields = await Forms.Read(http);
        var form = QuoteForm.Of(fields);
        if (fields.Filled("newPerson") is not null && form.SpeakerList is [var name])
        {
            var person = await api.Post<ListedName>("/people", new { name });
            if (person.Value is null)
                return PageResult.Of<WorkbenchPage>(new { Bench = bench, Form = form, person.Problem }, person.Status);
            form = form with { Speakers = person.Value.Slug };
        }

        var (named, speakers, wrong, isUnknown) = await NamedSpeakers.In(form, api);
        if (wrong.Count > 0)
            return PageResult.Of<WorkbenchPage>(new { Bench = bench, Form = form, Problem = Problems.Invalid(wrong).Value, IsUnknown = isUnknown }, StatusCodes.Status400BadRequest);

        var body = named.Body(speakers, null);
        body["occurrences"] = new[] { new { source = bench.Source.Key, exact = form.Text, start = At(bench.Text, form), end = At(bench.Text, form) + form.Text.Length, inHeadline = form.InHeadline } };
        var added = await api.Post<QuoteResponse>("/quotes", body);
        return added switch
        {
            { Value: { } quote } => Results.Redirect($"/curate/sources/{bench.Source.Key}?added={quote.Key}"),
            { NeedsKey: true } => PageResult.Refused(http, added),
            _ => PageResult.Of<WorkbenchPage>(new { Bench = bench, Form = form, added.Problem }, added.Status),
        };
    }

    // Where the words stand as they were chosen; where they were typed anew, the API looks for them.
    private static int? At(string text, QuoteForm form) =>
        form.Start >= 0 && (long)form.Start + form.Text.Length <= text.Length && text.AsSpan(form.Start, form.Text.Length).SequenceEqual(form.Text) ? form.Start : null;

    private static async Task<(Workbench? Bench, IResult? Refusal)> Read(string id, ApiCalls api, HttpContext http)
    {
        var source = await api.Get<SourceResponse>($"/sources/{Uri.EscapeDataString(id)}");
        if (source.Value is not { } record)
            return (null, PageResult.Refused(http, source));
        var text = await api.Text($"/sources/{record.Id}/text") ?? "";
        var quotes = (await api.Get<SearchResponse>($"/sources/{record.Id}/quotes?limit=500&sort=oldest")).Value?.Items.Select(one => one.Quote).ToList() ?? [];
        var drafts = (await api.Get<SearchResponse>($"/sources/{record.Id}/quotes?status=draft&limit=500&sort=oldest")).Value?.Items.Select(one => one.Quote).ToList() ?? [];
        var entered = quotes.Concat(drafts).SelectMany(quote => quote.Occurrences.Where(place => place.Source.Id == record.Id))
            .Select(place => place.Latest is { } latest ? latest.PositionSelector : place.PositionSelector).OfType<TextPosition>().ToList();
        var marked = Quotations.Find(text);
        var open = marked.Where(span => !entered.Exists(done => done.Start < span.Start + span.Length && span.Start < done.End)).ToList();
        var inOrder = quotes.Concat(drafts).OrderBy(quote => quote.Occurrences.Where(place => place.Source.Id == record.Id).Min(place => place.PositionSelector.Start));
        return (new Workbench(record, text, [.. inOrder], marked, open), null);
    }

    private static async Task<QuoteForm> Filled(Workbench bench, TextSpan span, ApiCalls api)
    {
        var (text, cues) = (bench.Text, CueLists.Of(bench.Source.Language));
        var around = QuotationAround.Of(text, span.Start, span.Length);
        var isInMarks = around.IsInMarks || bench.Marked.Any(quoted => quoted.Start <= span.Start && quoted.Start + quoted.Length >= span.Start + span.Length);
        var mention = isInMarks ? Speaker(bench, span, cues) : null;
        var found = mention is null ? [] : (await api.Get<SuggestionResponse>($"/speakers?limit=10&q={Uri.EscapeDataString(mention.Name)}")).Value?.Items ?? [];

        // "the MP" is none of the MPs: whole words of a name, and nobody is guessed between two.
        var known = found.Where(one => Wording.HasWords(one.Matched, mention!.Name)).ToList();
        var isRole = known.Count == 0 && mention?.Name.All(char.IsUpper) == true;
        return new QuoteForm
        {
            // The comma before the closing mark is the sentence's around it.
            Text = text.Substring(span.Start, span.Length).TrimEnd(','),
            Start = span.Start,
            Kind = !isInMarks ? "indirect" : around.IsWhole ? "direct" : "partial",
            Speakers = known is [var one] ? one.Name : isRole ? "" : mention?.Name ?? "",
            Role = isRole ? mention!.Name : "",
            SaidOn = bench.Source.PublishedOn ?? "",
            DateBasis = bench.Source.PublishedOn is null ? "stated" : "publication",
            LeadIn = around.LeadIn ?? "",
            Language = bench.Source.Language,
        };
    }

    // Pronouns mean whoever spoke before: the quotations before are asked too.
    private static Mention? Speaker(Workbench bench, TextSpan span, WordCues cues)
    {
        var (text, spans) = (bench.Text, bench.Marked);
        var spoken = new SpeakersInText(text, cues);
        Mention? named = null;
        for (var i = 0; i < spans.Count && spans[i].Start <= span.Start; i++)
            named = spoken.Of(spans[i], i + 1 < spans.Count ? spans[i + 1].Start : text.Length);
        return named;
    }

    private sealed record ListedName(string Slug);
}

/// <summary>What a curator works on.</summary>
/// <param name="Source">The source.</param>
/// <param name="Text">Its newest text.</param>
/// <param name="Quotes">What is quoted from it already, drafts too.</param>
/// <param name="Marked">Quotations in the text, in order.</param>
/// <param name="Open">Those that no quote has yet.</param>
public sealed record Workbench(SourceResponse Source, string Text, IReadOnlyList<QuoteResponse> Quotes, IReadOnlyList<TextSpan> Marked, IReadOnlyList<TextSpan> Open);
