using System.Text.Json.Nodes;
using static QuoteTracker.Tests.Evidence;

namespace QuoteTracker.Tests;

/// <summary>The role that a source states, beside the roles on record for the day.</summary>
public sealed class RolesOnTheDay(App app) : IClassFixture<App>
{
    private static int n;

    [Theory]
    [InlineData("2020/", "2024-10-05", "held")]
    [InlineData("2020/2025", "2024-10-05", "held")]
    [InlineData("2020/2024-10-05", "2024-10-05", "held")]
    [InlineData("2024-10-05/", "2024-10-05", "held")]
    [InlineData("2020/2025", "2024-10", "held")]
    [InlineData("2020/2025", "2024-10-03/2024-10-05", "held")]
    [InlineData("2020/2024", "2024-10-05", "possible")]
    [InlineData("2020/2025", "2024?", "possible")]
    [InlineData("2020/2025", "2024~", "possible")]
    [InlineData("2020/2025", "2024", "held")]
    [InlineData("2020/2024", "2023/2025", "possible")]
    [InlineData("2020/2025", "2024%", "possible")]
    [InlineData("2020/2024-11", "2024-10", "held")]
    [InlineData("2020/2024-10-15", "2024-10", "possible")]
    [InlineData("2024?/", "2025-01-01", "possible")]
    [InlineData("2020~/", "2024-10-05", "possible")]
    [InlineData("2020/2025?", "2024-10-05", "possible")]
    [InlineData("2024/", "2024-10-05", "possible")]
    [InlineData("/2025", "2024-10-05", "possible")]
    [InlineData("/", "2024-10-05", "undated")]
    [InlineData("2020/", null, null)]
    [InlineData("2020/2023", "2024-10-05", null, "noRoleOnDay")]
    [InlineData("2025/", "2024-10-05", null, "noRoleOnDay")]
    [InlineData("2020/2023", "2024?", "possible")]
    [InlineData("2025~/", "2024-10-05", "possible")]
    public async Task Are_as_sure_as_their_dates_and_the_day(string dates, string? saidOn, string? certainty, params string[] flags)
    {
        var (person, baker) = await Somebody(("Head Baker", dates));
        var speaker = await Said(person, saidOn, "Head Baker");
        speaker["roleOnDay"]!.AsArray().Select(role => ((string)role!["role"]!, (string)role["certainty"]!, (string)role["organization"]!["slug"]!))
            .ShouldBe(certainty is null ? [] : [("Head Baker", certainty, baker)]);
        ((string)speaker["roleAsStated"]!).ShouldBe("Head Baker");
        Words(speaker["flags"]).ShouldBe(flags);
    }

    [Theory]
    [InlineData("Head Baker")]
    [InlineData("head baker of the guild")]
    [InlineData("Oven chief")]
    [InlineData(null)]
    [InlineData("Miller", "roleDiffers")]
    [InlineData("former Head Baker", "roleDiffers")]
    [InlineData("Deputy Head Baker", "roleDiffers")]
    public async Task Are_held_against_the_role_as_stated(string? stated, params string[] flags)
    {
        var (person, _) = await Somebody(("Head Baker", "2020/"));
        Words((await Said(person, "2024-10-05", stated))["flags"]).ShouldBe(flags);
    }

    [Fact]
    public async Task Do_not_differ_where_the_stated_one_was_possibly_held()
    {
        var (person, _) = await Somebody(("Head Baker", "2020/"), ("Miller", "2024?/"));
        Words((await Said(person, "2024-10-05", "Miller"))["flags"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Differ_from_nothing_that_was_only_possibly_held()
    {
        var (person, _) = await Somebody(("Head Baker", "2020?/"));
        Words((await Said(person, "2024-10-05", "Miller"))["flags"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2019/", "rolesOverlap")]
    [InlineData("2019~/")]
    [InlineData("2019/2023")]
    public async Task Overlap_where_two_were_surely_held(string other, params string[] flags)
    {
        var (person, _) = await Somebody(("Head Baker", "2020/"), ("Miller", other));
        Words((await Said(person, "2024-10-05", null))["flags"]).ShouldBe(flags);
    }

    [Fact]
    public async Task Are_missed_where_the_source_states_one_and_none_is_on_record()
    {
        Words((await Said(await app.HasPerson("Test Roleless"), "2024-10-05", "Head Baker"))["flags"]).ShouldBe(["noRoleOnDay"]);
        Words((await Said(await app.HasPerson("Test Roleless"), "2024-10-05", null))["flags"]).ShouldBeEmpty();
        Words((await Said(await app.HasPerson("Test Roleless"), null, "Head Baker"))["flags"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Come_with_the_sure_ones_first()
    {
        var (person, _) = await Somebody(("Ever", "/"), ("Maybe", "2020?/"), ("Sure", "2021/"));
        (await Said(person, "2024-10-05", null))["roleOnDay"]!.AsArray().Select(role => (string)role!["role"]!).ShouldBe(["Sure", "Maybe", "Ever"]);
    }

    private async Task<(string Person, string Organization)> Somebody(params (string Role, string Dates)[] roles)
    {
        var number = Interlocked.Increment(ref n);
        var (person, organization) = (await app.HasPerson($"Test Official {number}"), await app.HasOrganization($"Test Guild {number}"));
        foreach (var (role, dates) in roles)
        {
            var ends = dates.Split('/').Select(end => end.Length == 0 ? null : end).ToArray();
            await app.Add("/memberships", new { person, organization, role, startDate = ends[0], endDate = ends[1], alsoCalled = role == "Head Baker" ? new[] { "Oven chief" } : [] });
        }

        return (person, organization);
    }

    private async Task<JsonNode> Said(string speaker, string? saidOn, string? roleAsStated)
    {
        var id = await app.Has(AQuote.By(speaker, "It was said.", saidOn).With("speakers", new[] { new { speaker, roleAsStated } }));
        return (await app.Get($"/quotes/{id}"))["speakers"]![0]!;
    }
}
