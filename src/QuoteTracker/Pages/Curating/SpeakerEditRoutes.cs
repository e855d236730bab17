using QuoteTracker.History;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Reading;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Speakers;

namespace QuoteTracker.Pages.Curating;

/// <summary>Changing, adding and merging people, organizations and groups.</summary>
internal static class SpeakerEditRoutes
{
    public static void MapSpeakerEdits(this IEndpointRouteBuilder pages)
    {
        foreach (var room in Addresses.SpeakerRooms)
        {
            pages.MapGet($"/curate/{room}/new", (ApiCalls api, HttpContext http) => PageResult.Of<SpeakerEditPage>(new { Room = room, Form = new SpeakerForm() })).NeedsSession();
            pages.MapPost($"/curate/{room}", (ApiCalls api, HttpContext http) => Add(room, api, http)).NeedsSession();
            pages.MapGet($"/curate/{room}/{{id}}", (string id, ApiCalls api, HttpContext http) => Show(room, id, null, null, null, StatusCodes.Status200OK, api, http)).NeedsSession();
            pages.MapPost($"/curate/{room}/{{id}}", (string id, ApiCalls api, HttpContext http) => Save(room, id, api, http)).NeedsSession();
            pages.MapPost($"/curate/{room}/{{id}}/merge", (string id, ApiCalls api, HttpContext http) => Merge(room, id, api, http)).NeedsSession();
        }
    }

    private static async Task<IResult> Show(string room, string id, SpeakerForm? sent, VersionDiff? meanwhile, Http.Problem? problem, int status, ApiCalls api, HttpContext http)
    {
        var found = await api.Get<ListedSpeaker>($"/{room}/{Uri.EscapeDataString(id)}");
        return found.Value is { } speaker
            ? PageResult.Of<SpeakerEditPage>(new { Room = room, Speaker = speaker, found.ETag, Form = sent ?? SpeakerForm.Of(speaker), Meanwhile = meanwhile, Problem = problem }, status)
            : PageResult.Refused(http, found);
    }

    private static async Task<IResult> Add(string room, ApiCalls api, HttpContext http)
    {
        var form = SpeakerForm.Of(await Forms.Read(http));
        var added = await api.Post<ListedSpeaker>($"/{room}", form.Body([]));
        return added switch
        {
            { Value: { } speaker } => Results.Redirect($"/{room}/{speaker.Slug}"),
            { NeedsKey: true } => PageResult.Refused(http, added),
            _ => PageResult.Of<SpeakerEditPage>(new { Room = room, Form = form, added.Problem }, added.Status),
        };
    }

    private static async Task<IResult> Save(string room, string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var form = SpeakerForm.Of(fields);
        var address = $"/{room}/{Uri.EscapeDataString(id)}";
        var before = await api.Get<ListedSpeaker>(address);
        if (before.Value is null)
            return PageResult.Refused(http, before);
        var saved = await api.Patch<ListedSpeaker>($"{address}{QuoteEditRoutes.Why(form.Reason)}", form.Body(before.Value.OtherNames), fields["etag"]);
        return saved switch
        {
            { Value: { } speaker } => Results.Redirect($"/{room}/{speaker.Slug}"),
            { Status: StatusCodes.Status412PreconditionFailed } when int.TryParse(fields["version"], out var seen) =>
                await Show(room, id, form, (await api.Get<VersionDiff>($"{address}/diff?from={seen}&to={before.Value.Version}")).Value, saved.Problem, saved.Status, api, http),
            { NeedsKey: true } => PageResult.Refused(http, saved),
            _ => await Show(room, id, form, null, saved.Problem, saved.Status, api, http),
        };
    }

    private static async Task<IResult> Merge(string room, string id, ApiCalls api, HttpContext http)
    {
        var fields = await Forms.Read(http);
        var (into, wrong) = await NamedSpeakers.Of([fields["into"].Trim()], api, "/into");
        if (wrong.Count > 0)
            return await Show(room, id, null, null, Http.Problems.Invalid(wrong).Value, StatusCodes.Status400BadRequest, api, http);
        var merged = await api.Post<ListedSpeaker>($"/{room}/{Uri.EscapeDataString(id)}/merge", new { into = into[0] });
        return merged.Value is { } kept ? Results.Redirect($"/{room}/{kept.Slug}") : await Show(room, id, null, null, merged.Problem, merged.Status, api, http);
    }
}

/// <summary>A speaker as a form has it.</summary>
public sealed record SpeakerForm
{
    /// <summary>The name shown.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names, a line each.</summary>
    public string OtherNames { get; init; } = "";

    /// <summary>Who this is.</summary>
    public string Summary { get; init; } = "";

    /// <summary>A group's, as the source has it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Why it is changed.</summary>
    public string Reason { get; init; } = "";

    internal static SpeakerForm Of(FormFields fields) => new()
    {
        Name = fields["name"].Trim(),
        OtherNames = fields["otherNames"].Trim(),
        Summary = fields["summary"].Trim(),
        Description = fields["description"].Trim(),
        Reason = fields["reason"].Trim(),
    };

    internal static SpeakerForm Of(ListedSpeaker speaker) => new()
    {
        Name = speaker.Name,
        OtherNames = string.Join('\n', speaker.OtherNames.Select(name => name.Name)),
        Summary = speaker.Summary ?? "",
        Description = speaker.Description ?? "",
    };

    /// <summary>What the API takes. Languages and notes of names that stay are kept.</summary>
    internal Dictionary<string, object?> Body(IReadOnlyList<OtherName> before)
    {
        var body = new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["otherNames"] = OtherNames.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => before.FirstOrDefault(known => known.Name == name) ?? new OtherName(name)).ToList(),
            ["summary"] = Summary.Length == 0 ? null : Summary,
        };
        if (Description.Length > 0)
            body["description"] = Description;
        return body;
    }
}
