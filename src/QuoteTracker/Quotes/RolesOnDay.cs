using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>The roles that a speaker held on the day of a quote, beside the role that the source states.</summary>
internal static class RolesOnDay
{
    public const string Differs = "roleDiffers";
    public const string Overlap = "rolesOverlap";
    public const string NoRole = "noRoleOnDay";

    /// <summary>Held ones first, undated ones last; empty where the day is not known.</summary>
    public static List<RoleThen> Of(WholeQuote quote, NamedSpeaker speaker)
    {
        if (quote.SaidOn is null || quote.Roles.Count == 0)
            return [];
        var day = Edtf.Parse(quote.SaidOn);
        return [.. quote.Roles.Where(role => role.PersonId == speaker.Id)
            .Select(role => (Role: role, Certainty: RoleCertainty.On(role.StartDate, role.EndDate, day)))
            .Where(pair => pair.Certainty is not null)
            .OrderBy(pair => pair.Certainty switch { RoleCertainty.Held => 0, RoleCertainty.Possible => 1, _ => 2 })
            .Select(pair => new RoleThen(pair.Role.Id, pair.Role.Key, pair.Role.Role, QuoteReads.Summary(pair.Role.Organization)!, pair.Certainty!))];
    }

    /// <summary>
    /// What is odd about them. A role that was only possibly held neither contradicts the source nor overlaps another, and
    /// one that was only possibly not held is no gap: possibly is neither yes nor no. Groups and organizations hold no roles.
    /// </summary>
    public static List<string> Flags(WholeQuote quote, SpokenBy said, List<RoleThen> roles)
    {
        var flags = new List<string>();
        if (quote.SaidOn is null || said.Speaker.Type != "person")
            return flags;

        var held = roles.Count(role => role.Certainty == RoleCertainty.Held);
        if (said.RoleAsStated is { } stated && held > 0 && !roles.Exists(role => Agrees(quote, role, stated)))
            flags.Add(Differs);
        if (held > 1)
            flags.Add(Overlap);
        if (roles.Count == 0 && (said.RoleAsStated is not null || quote.Roles.Exists(role => role.PersonId == said.Speaker.Id)))
            flags.Add(NoRole);
        return flags;
    }

    private static bool Agrees(WholeQuote quote, RoleThen role, string stated) =>
        RoleWording.Agree(stated, role.Role, quote.Roles.Find(held => held.Id == role.Membership)!.AlsoCalled);
}
