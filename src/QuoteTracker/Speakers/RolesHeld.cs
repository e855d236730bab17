using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>The roles of people, as of a day or ever.</summary>
internal static class RolesHeld
{
    /// <summary>Of each of these people, those that may have been held on the day, undated ones last; without a day: all.</summary>
    public static async Task<ILookup<long, RoleOnDay>> RolesOn(this QuoteDb db, IReadOnlyList<long> people, Edtf? day, CancellationToken cancel)
    {
        var held = await db.Memberships.AsNoTracking().Where(m => people.Contains(m.PersonId)).OrderBy(m => m.EarliestDay == null).ThenBy(m => m.EarliestDay).ThenBy(m => m.Id)
            .Select(MembershipResponse.Row).ToListAsync(cancel);
        return held.Select(m => (Role: m, Certainty: RoleCertainty.On(m.StartDate, m.EndDate, day)))
            .Where(pair => pair.Certainty is not null)
            .Select(pair => new RoleOnDay(pair.Role, pair.Certainty!))
            .OrderBy(role => role.Certainty == RoleCertainty.Undated)
            .ToLookup(role => role.Membership.Person.Id);
    }
}
