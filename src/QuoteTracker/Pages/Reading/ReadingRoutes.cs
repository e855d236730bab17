using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Quotes;
using QuoteTracker.Search;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;

namespace QuoteTracker.Pages.Reading;

/// <summary>The pages to read: start, results, quotes, speakers, sources.</summary>
internal static class ReadingRoutes
{
    public static void MapReading(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Start);
        pages.MapGet("/quotes", Results);
        pages.MapGet("/quotes/{id}", Quote);
        pages.MapGet("/sources", Sources);
        pages.MapGet("/sources/{id}", Source);
        pages.MapGet("/speakers/{id}", AnySpeaker);
        foreach (var room in Addresses.SpeakerRooms)
        {
            pages.MapGet($"/{room}", (ApiCalls api, HttpContext http) => Speakers(room, api, http));
            pages.MapGet($"/{room}/{{id}}", (string id, ApiCalls api, HttpContext http) => Speaker(room, id, api, http));
        }
    }

    private static async Task<IResult> Start(ApiCalls api, HttpContext http)
    {
        var newest = await api.Get<SearchResponse>("/quotes?sort=newest&limit=1&facets=year,speaker,topic");
        var spoken = await api.Get<SearchResponse>("/quotes?kind=direct,partial&sort=newest&limit=5");
        if (newest.Value is null)
            return PageResult.Refused(http, newest);
        var counts = new List<(string Room, long Count)>();
        foreach (var room in Addresses.SpeakerRooms.Append("sources"))
            counts.Add((room, (await api.Get<Page<object>>($"/{room}?limit=1")).Value?.Total.Value ?? 0));
        return PageResult.Of<StartPage>(new { Newest = newest.Value, Spoken = spoken.Value!, Counts = counts });
    }

    private static async Task<IResult> Results(ApiCalls api, HttpContext http)
    {
        var query = new SearchAddress(http.Request.Query);
        var found = await api.Get<SearchResponse>(query.OfApi("facets=speaker,organization,kind,source,year,topic,language"));
        return found switch
        {
            { Value: { } result } => PageResult.Of<ResultsPage>(new { Found = result, Query = query }),
            { Status: StatusCodes.Status400BadRequest, Problem: { } problem } => PageResult.Of<ResultsPage>(new { Query = query, problem }, found.Status),
            _ => PageResult.Refused(http, found),
        };
    }

    private static async Task<IResult> Quote(string id, ApiCalls api, HttpContext http)
    {
        var quote = await api.Get<QuoteResponse>($"/quotes/{Uri.EscapeDataString(id)}");
        if (quote.Status == StatusCodes.Status410Gone && (await api.Get<Page<History.VersionSummary>>($"/quotes/{Uri.EscapeDataString(id)}/versions")).Value is { } kept)
            return PageResult.Of<GonePage>(new { Problem = quote.Problem, Key = id, Versions = kept.Items }, quote.Status);
        if (quote.Value is null)
            return PageResult.Refused(http, quote);
        var versions = await api.Get<Page<History.VersionSummary>>($"/quotes/{quote.Value.Id}/versions");
        return PageResult.Of<QuotePage>(new { Quote = quote.Value, Versions = versions.Value?.Items ?? [] });
    }

    private static async Task<IResult> Speakers(string room, ApiCalls api, HttpContext http)
    {
        var (name, cursor) = (http.Request.Query["name"].ToString(), http.Request.Query["cursor"].ToString());
        var found = await api.Get<Page<ListedSpeaker>>(Addresses.Asking($"/{room}", ("limit", "100"), ("name", name), ("cursor", cursor)));
        return found.Value is null ? PageResult.Refused(http, found) : PageResult.Of<SpeakersPage>(new { Room = room, Found = found.Value, Name = name });
    }

    private static async Task<IResult> Speaker(string room, string id, ApiCalls api, HttpContext http)
    {
        var record = await api.Get<ListedSpeaker>($"/{room}/{Uri.EscapeDataString(id)}");
        if (record.Value is not { } speaker)
            return PageResult.Refused(http, record);
        var said = await api.Get<SearchResponse>($"/{room}/{speaker.Id}/quotes?sort=newest&limit=50&facets=topic,year,source");
        var roles = room == "people" ? (await api.Get<Page<RoleOnDay>>($"/people/{speaker.Id}/roles")).Value?.Items ?? [] : [];
        return PageResult.Of<SpeakerPage>(new { Room = room, Speaker = speaker, Said = said.Value!, Roles = roles, Topics = await TopicYears.Of(room, speaker.Id, said.Value!, api) });
    }

    // For those who have the id and not the kind: reconciled tables.
    private static async Task<IResult> AnySpeaker(string id, ApiCalls api, HttpContext http)
    {
        var record = await api.Get<ListedSpeaker>($"/people/{Uri.EscapeDataString(id)}");
        foreach (var room in Addresses.SpeakerRooms.Skip(1).TakeWhile(_ => record.Status == StatusCodes.Status404NotFound))
            record = await api.Get<ListedSpeaker>($"/{room}/{Uri.EscapeDataString(id)}");
        return record.Value is { } speaker ? TypedResults.Redirect($"/{Addresses.Room(speaker.Type)}/{speaker.Slug}") : PageResult.Refused(http, record);
    }

    private static async Task<IResult> Sources(ApiCalls api, HttpContext http)
    {
        var cursor = http.Request.Query["cursor"].ToString();
        var found = await api.Get<Page<SourceResponse>>(Addresses.Asking("/sources", ("limit", "100"), ("cursor", cursor)));
        return found.Value is null ? PageResult.Refused(http, found) : PageResult.Of<SourcesPage>(new { Found = found.Value });
    }

    private static async Task<IResult> Source(string id, ApiCalls api, HttpContext http)
    {
        var source = await api.Get<SourceResponse>($"/sources/{Uri.EscapeDataString(id)}");
        if (source.Value is not { } record)
            return PageResult.Refused(http, source);
        var page = await SourceInPlace.Read(record, http.Request.Query["snapshot"], http.Request.Query["against"], api);
        return page is null
            ? PageResult.Of<ProblemPage>(new { Problem = new Problem("/docs/errors#not-here", "Not in this database.", 404, "This source has no such snapshot.") }, 404)
            : PageResult.Of<SourcePage>(new { Source = record, Page = page });
    }
}

/// <summary>What people, organizations and groups have alike, and some have besides.</summary>
/// <param name="Id">Stays the same for good.</param>
/// <param name="Slug">The stable key in addresses.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Type"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="OtherNames">Every other name.</param>
/// <param name="Links">Addresses about it; null for a group.</param>
/// <param name="Identifiers">Identifiers in other registers; null for a group.</param>
/// <param name="Description">A group's, as the source has it; else null.</param>
/// <param name="Organization">What a group is drawn from; else null.</param>
/// <param name="Members">Those of a group that are known; else null.</param>
/// <param name="BirthDate">EDTF; null when not known.</param>
/// <param name="DeathDate">EDTF; null when not known.</param>
/// <param name="Classification">What kind of organization; else null.</param>
/// <param name="Summary">Who this is; null when nobody wrote it.</param>
/// <param name="Version">Goes up by one with every change.</param>
public sealed record ListedSpeaker(
    long Id, string Slug, string Name, string Type, IReadOnlyList<OtherName> OtherNames, IReadOnlyList<LinkTo>? Links, IReadOnlyList<IdentifierOf>? Identifiers,
    string? Description, SpeakerSummary? Organization, IReadOnlyList<SpeakerSummary>? Members, string? BirthDate, string? DeathDate, string? Classification, string? Summary, int Version);
