namespace QuoteTracker.Speakers;

/// <summary>People, organizations and groups: everyone who can be quoted, and the roles they held.</summary>
internal static class SpeakerEndpoints
{
    public static void MapSpeakers(this IEndpointRouteBuilder api)
    {
        api.MapSuggestions();
        new PersonRoutes().MapAll(api).MapRoles();
        new OrganizationRoutes().MapAll(api);
        new GroupRoutes().MapAll(api);
        new MembershipRoutes().MapAll(api);
    }
}
