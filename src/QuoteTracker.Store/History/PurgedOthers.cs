using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.History;

/// <summary>What other records' histories have of one that is purged: what goes with it, and what has to be purged by itself.</summary>
internal static class PurgedOthers
{
    extension(QuoteDb db)
    {
        /// <summary>Revisions of other records that lose words too: of quotes that once stood in a source, of memberships that a person once had.</summary>
        /// <param name="kind">Of the record that is purged.</param>
        /// <param name="key">Its key.</param>
        /// <param name="newest">The last revision before the purge: reasons of later ones are the purge's own.</param>
        /// <param name="cancel">Ends it.</param>
        public Task<List<LostWords>> OthersOfAsync(RecordKind kind, string key, long newest, CancellationToken cancel) => kind switch
        {
            RecordKind.Source => db.QuotesInAsync(key, cancel),
            RecordKind.Person => db.MembershipsOfAsync(key, newest, cancel),
            _ => Task.FromResult(new List<LostWords>()),
        };

        /// <summary>
        /// Records that have words of it still, which nobody asked to purge: the sources that a quote stood in; the quotes whose
        /// earlier versions are a speaker's, and those whom it was merged with.
        /// </summary>
        /// <param name="last">The record's last revision before its purge.</param>
        /// <param name="places">Keys of the sources that it stood in.</param>
        /// <param name="cancel">Ends it.</param>
        public async Task<List<(RecordKind Kind, long Id)>> AlsoInAsync(Revision last, IEnumerable<string> places, CancellationToken cancel)
        {
            var sources = new List<(RecordKind, long)>();
            foreach (var place in places)
            {
                if (await db.IdOfAsync(RecordKind.Source, place, cancel) is { } source)
                    sources.Add((RecordKind.Source, source));
            }

            var also = PurgedState.IsSpeaker(last.Kind) ? await db.OfSpeakerAsync(last, cancel) : sources;
            var purged = await db.Revisions.Where(r => r.Action == RevisionAction.Purged).Select(r => new { r.Kind, r.RecordId }).ToListAsync(cancel);
            return [.. also.Except(purged.Select(p => (p.Kind, p.RecordId))).Order()];
        }

        private async Task<List<(RecordKind, long)>> OfSpeakerAsync(Revision last, CancellationToken cancel)
        {
            var named = Quoted(last.Key);
            var quotes = await db.Revisions.AsNoTracking().Where(r => r.Kind == RecordKind.Quote && (r.Before!.Contains(named) || r.After!.Contains(named))).ToListAsync(cancel);
            var merged = await db.Revisions.Where(r => r.Kind == last.Kind && r.Into == last.RecordId).Select(r => r.RecordId).ToListAsync(cancel);
            return
            [
                .. quotes.Where(r => PurgedState.IsSaidBy(r.Before, last.Key) || PurgedState.IsSaidBy(r.After, last.Key)).Select(r => (RecordKind.Quote, r.RecordId)),
                .. merged.Append(last.Into ?? last.RecordId).Where(id => id != last.RecordId).Select(id => (last.Kind, id)),
            ];
        }

        private async Task<List<LostWords>> QuotesInAsync(string source, CancellationToken cancel)
        {
            var named = $"\"source\":{Quoted(source)}";
            var candidates = await db.Revisions.AsNoTracking().Where(r => r.Kind == RecordKind.Quote && (r.Before!.Contains(named) || r.After!.Contains(named))).OrderBy(r => r.Number).ToListAsync(cancel);
            return [.. candidates.Select(r => new LostWords(r, PurgedState.Places(r.Before).Contains(source), PurgedState.Places(r.After).Contains(source), Reason: false))];
        }

        // A revision has its states only where the record was changed later, or before: what it did is told by those beside it.
        private async Task<List<LostWords>> MembershipsOfAsync(string person, long newest, CancellationToken cancel)
        {
            var named = $"\"person\":{Quoted(person)}";
            var ids = await db.Revisions.Where(r => r.Kind == RecordKind.Membership && (r.Before!.Contains(named) || r.After!.Contains(named))).Select(r => r.RecordId).Distinct().ToListAsync(cancel);
            var revisions = await db.Revisions.AsNoTracking().Where(r => r.Kind == RecordKind.Membership && ids.Contains(r.RecordId)).OrderBy(r => r.Number).ToListAsync(cancel);
            var lost = new List<LostWords>();
            foreach (var theirs in revisions.GroupBy(r => r.RecordId).Select(one => one.ToList()))
            {
                for (var i = 0; i < theirs.Count; i++)
                {
                    var (before, after) = (PurgedState.IsOf(theirs[i].Before, person), PurgedState.IsOf(theirs[i].After, person));
                    var isTheirs = before || after || (i > 0 && PurgedState.IsOf(theirs[i - 1].After, person)) || (i + 1 < theirs.Count && PurgedState.IsOf(theirs[i + 1].Before, person));
                    lost.Add(new LostWords(theirs[i], before, after, isTheirs && theirs[i].Reason is not null && theirs[i].Number <= newest));
                }
            }

            return lost;
        }
    }

    private static string Quoted(string key) => JsonValue.Create(key).ToJsonString(StateWriter.Plain);
}

/// <summary>What a revision is to lose.</summary>
/// <param name="From">The revision.</param>
/// <param name="Before">Whether its state before goes.</param>
/// <param name="After">Whether its state after goes.</param>
/// <param name="Reason">Whether its reason goes.</param>
internal readonly record struct LostWords(Revision From, bool Before, bool After, bool Reason)
{
    /// <summary>Whether anything goes.</summary>
    public bool IsAny => Before || After || Reason;
}
