using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Extraction;

/// <summary>Speakers who are added together with their first quotes. Named alike in several of them, it is one.</summary>
internal sealed class NewSpeakers(Desk desk)
{
    private readonly Dictionary<(DraftSpeakerKind Type, string Name, string? Description), string> slugs = [];
    private readonly HashSet<string> promised = new(StringComparer.Ordinal);

    /// <summary>Slugs of those that were added, in order.</summary>
    public IReadOnlyList<string> Added => [.. slugs.Values];

    /// <summary>The slug of the only one on record who has the whole name and is of the kind; null for none or several.</summary>
    public async Task<string?> OnRecord(ProposedSpeaker wanted)
    {
        if (wanted.Type == DraftSpeakerKind.Group)
            return null;
        var (having, isCut) = await desk.Db.CalledSoAsync(wanted.Name, desk.Cancel);
        return !isCut && having.Where(speaker => speaker.IsWhole && speaker.Type == Store.Words.Of(wanted.Type)).ToList() is [var one] ? one.Slug : null;
    }

    /// <summary>The slug of one, who is there when the desk's changes are saved.</summary>
    public async Task<string> Slug(ProposedSpeaker wanted)
    {
        var named = (wanted.Type, Folding.FoldName(wanted.Name), wanted.Type == DraftSpeakerKind.Group ? wanted.Description ?? wanted.Name : null);
        if (slugs.TryGetValue(named, out var known))
            return known;
        var slug = slugs[named] = await Speakers.Slug.FreeFor(wanted.Name, desk.Db, desk.Cancel, promised);
        promised.Add(slug);
        desk.Db.Add(Made(wanted, slug));
        return slug;
    }

    private static Speaker Made(ProposedSpeaker wanted, string slug)
    {
        switch (wanted.Type)
        {
            case DraftSpeakerKind.Person:
                var person = new Person { Slug = slug, Name = wanted.Name };
                person.Write(new PersonRequest(wanted.Name, slug));
                return person;
            case DraftSpeakerKind.Organization:
                var organization = new Organization { Slug = slug, Name = wanted.Name };
                organization.Write(new OrganizationRequest(wanted.Name, slug));
                return organization;
            default:
                var description = wanted.Description ?? wanted.Name;
                var group = new Group { Slug = slug, Name = wanted.Name, Description = description };
                group.Write(new GroupRequest(description, slug, wanted.Name, Count: wanted.Count, CountQualifier: wanted.CountQualifier), null, []);
                return group;
        }
    }
}
