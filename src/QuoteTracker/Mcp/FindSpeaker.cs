using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Mcp;

/// <summary>Who is meant by a name.</summary>
internal sealed class FindSpeaker(IOptions<JsonOptions> json) : QuestionTool<NamedInQuestion, SpeakersFound>("find_speaker", "Find a speaker by name", About, Arguments, json)
{
    private const int MostNear = 5;

    private const string About = """
        Finds people, organizations and groups by a name, whole or its beginning, in any script and spelling on record (Əliyev, Aliyev, Алиев), and the roles that people held on a day or ever. Use it to learn whom a name may mean, to get the slug that other tools take as speaker, and to tell people of one name apart. It reads only.
        certainty of a role: held (its dates cover the day), possible (they may, as far as they are known), undated (no dates are on record). Several items: the name fits several; don't guess which is meant. No items: nobody of that name in this database, and near has names spelled nearly so.
        """;

    private static readonly ToolArguments Arguments = new ToolArguments()
        .Required("name", "The name, or words of it or their beginnings, in any order: Mustafa; ali kar.", Letters.AtMost(300))
        .Optional("type", "Left out: all of them.", ["person", "organization", "group"])
        .Optional("on", "EDTF day, such as 2024-10-05 or 2024-10: roles that may have been held then. Left out: ever.")
        .Number("limit", "How many speakers to give.", 1, SuggestionQuery.MaxLimit, 10);

    protected override async Task<Results<Ok<SpeakersFound>, JsonHttpResult<Problem>>> Answer(NamedInQuestion question, ToolCall call)
    {
        var typed = TypedName.Of(question.Name)!;
        var found = await call.Db.NamedAsync(typed, question.Type, question.Suggestion.Size, call.Cancel);
        var roles = await call.Db.RolesOn([.. found.Best.Select(speaker => speaker.Id)], question.On is { } on ? Edtf.Parse(on) : null, call.Cancel);
        var near = found.Count > 0 ? [] : await call.Db.NearAsync(typed, question.Type, MostNear, call.Cancel);
        return TypedResults.Ok(new SpeakersFound(
            [.. found.Best.Select(speaker => new SpeakerFound(SuggestedSpeaker.Of(speaker), [.. roles[speaker.Id]]))],
            new Total(found.Count, found.IsBounded ? "gte" : "eq"), [.. near.Select(name => new NearName(name.Name, name.Slug))]));
    }

    protected override void Tell(SpeakersFound answer, Telling telling)
    {
        if (answer.Items.Count == 0)
            telling.Line("Nobody of that name is in this database.");
        foreach (var name in answer.Near)
            telling.Line($"Near in spelling: {name.Name} ({name.Slug})");
        foreach (var (speaker, roles) in answer.Items)
        {
            telling.Line($"{speaker.Name} ({speaker.Type}, slug {speaker.Slug}, id {speaker.Id}){(speaker.Matched == speaker.Name ? "" : $", found as {speaker.Matched}")}{(speaker.Summary is { } summary ? $": {summary}" : "")}");
            foreach (var role in roles)
                telling.Line($"  {role.Membership.Role}, {role.Membership.Organization.Name}{Dates(role.Membership)}: {role.Certainty}");
        }

        if (answer.Total.Value > answer.Items.Count)
            telling.Line($"{(answer.Total.Relation == "gte" ? "At least " : "")}{answer.Total.Value} in all: give more of the name, or a larger limit.");
    }

    private static string Dates(MembershipResponse role) =>
        $"{(role.StartDate is { } start ? $", start {start}" : "")}{(role.EndDate is { } end ? $", end {end}" : "")}";
}
