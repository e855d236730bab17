using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>Questions about speakers that have a name.</summary>
public static class SpeakerQueries
{
    extension<T>(IQueryable<T> speakers) where T : Speaker
    {
        /// <summary>The speaker with this id (digits) or slug (anything else).</summary>
        public IQueryable<T> Known(string reference) =>
            KnownRecords.IdOf(reference) is { } id
                ? speakers.Where(s => s.Id == id)
                : speakers.Where(s => s.Slug == reference);

        /// <summary>With the parts that are written together with it; a group's members apart.</summary>
        public IQueryable<T> WithNames() => speakers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Links);

        /// <summary>Those of whom this is a whole name, in whatever spelling.</summary>
        public IQueryable<T> Called(string name)
        {
            var folded = $" {Folding.FoldName(name)} ";
            return speakers.Where(s => s.Names.Any(n => n.Folded == folded));
        }
    }

    extension(QuoteDb db)
    {
        /// <summary>What refers to a speaker, in words ("3 quotes, 1 membership"); null when nothing does.</summary>
        /// <param name="speaker">Its id.</param>
        /// <param name="cancel">Ends it.</param>
        /// <param name="held">Whether the roles that a person holds count.</param>
        public async Task<string?> UsesOf(long speaker, CancellationToken cancel, bool held = true)
        {
            var uses = new (int Count, string Noun)[]
            {
                (await db.Quotes.CountAsync(q => q.AddresseeId == speaker || q.Attributions.Any(a => a.SpeakerId == speaker || a.CapacityId == speaker)
                    || q.Occurrences.Any(o => o.Chain.Any(link => link.SpeakerId == speaker)), cancel), "quote"),
                (await db.Memberships.CountAsync(m => (held && m.PersonId == speaker) || m.OrganizationId == speaker, cancel), "membership"),
                (await db.Groups.CountAsync(g => g.OrganizationId == speaker || g.Members.Any(m => m.Id == speaker), cancel), "group"),
                (await db.Sources.CountAsync(s => s.PublisherId == speaker, cancel), "source"),
                (await db.Reviews.CountAsync(r => r.ReviewerId == speaker, cancel), "review"),
            };
            return Uses.InWords(uses);
        }
    }
}
