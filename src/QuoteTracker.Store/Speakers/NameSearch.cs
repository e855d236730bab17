using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>
/// Finds speakers by their names as they are typed. The work is bounded, so that one letter costs no more on a hundred
/// thousand speakers than on a hundred: see <see cref="CandidateBound"/> and <see cref="ScanBound"/>.
/// </summary>
public static class NameSearch
{
    /// <summary>Quotes of a speaker are counted up to here; who has more counts alike.</summary>
    public const int QuoteBound = 10_000;

    /// <summary>How many names with such words are looked at, the first in the alphabet.</summary>
    public const int CandidateBound = 500;

    /// <summary>How many words of the index are read to find these, where a second word or a type passes some over.</summary>
    public const int ScanBound = 3_000;

    private sealed record Candidate(long SpeakerId, int Place, string Name);

    extension(QuoteDb db)
    {
        /// <summary>Those of whom one name has, for each word typed, a word that begins so. <paramref name="type"/> null: of any.</summary>
        public async Task<NamedSpeakers> NamedAsync(TypedName typed, string? type, int limit, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(typed);
            var (rarest, isBounded) = (0, false);
            var passesOver = typed.Words.Count > 1 || type is not null;
            if (passesOver)
                (rarest, isBounded) = await db.RarestAsync(typed, cancel);

            var found = new Dictionary<(long, int), Candidate>();
            if (typed.Words.Count > 1)
                await db.AddBeginningSoAsync(found, typed, type, cancel);
            foreach (var form in typed.Words[rarest])
            {
                var scanned = db.NameWordsFrom(form).Take(passesOver ? ScanBound : CandidateBound);
                for (var i = 0; i < typed.Words.Count; i++)
                {
                    if (i != rarest)
                        scanned = scanned.Where(db.HasAlso(typed.Words[i]));
                }

                if (type is not null)
                    scanned = scanned.Where(w => db.Speakers.Any(s => s.Id == w.SpeakerId && EF.Property<string>(s, "Type") == type));
                var names = await scanned.OrderBy(w => w.Word).ThenBy(w => w.SpeakerId).ThenBy(w => w.Place).Take(CandidateBound)
                    .Join(db.Set<SpeakerName>(), w => new { w.SpeakerId, w.Place }, n => new { n.SpeakerId, n.Place }, (w, n) => new Candidate(n.SpeakerId, n.Place, n.Name))
                    .ToListAsync(cancel);
                isBounded |= names.Count == CandidateBound;
                foreach (var name in names)
                    found.TryAdd((name.SpeakerId, name.Place), name);
            }

            var matches = found.Values.Select(name => (Name: name, Match: typed.In(name.Name))).Where(pair => pair.Match is not null)
                .Select(pair => (pair.Name, pair.Match!.Value));
            return await db.BestAsync(matches, limit, isBounded, cancel);
        }

        // First and last name are common words each, where the name is not: it is found among the names as they begin.
        private async Task AddBeginningSoAsync(Dictionary<(long, int), Candidate> found, TypedName typed, string? type, CancellationToken cancel)
        {
            var beginning = $" {string.Join(' ', typed.Words.Select(forms => forms[0]))}";
            var end = beginning + LastOfAll;
            var names = await db.Set<SpeakerName>().Where(n => string.Compare(n.Folded, beginning) >= 0 && string.Compare(n.Folded, end) < 0)
                .Where(n => type == null || db.Speakers.Any(s => s.Id == n.SpeakerId && EF.Property<string>(s, "Type") == type))
                .OrderBy(n => n.Folded).Take(CandidateBound).Select(n => new Candidate(n.SpeakerId, n.Place, n.Name)).ToListAsync(cancel);
            foreach (var name in names)
                found.TryAdd((name.SpeakerId, name.Place), name);
        }

        /// <summary>Those of whom this is a whole name, in whatever case and with whatever accents. <paramref name="type"/> null: of any.</summary>
        public async Task<NamedSpeakers> CalledAsync(string name, string? type, int limit, CancellationToken cancel)
        {
            var folded = $" {Folding.FoldName(name)} ";
            var names = await db.Set<SpeakerName>().Where(n => n.Folded == folded && db.Speakers.Any(s => s.Id == n.SpeakerId && (type == null || EF.Property<string>(s, "Type") == type)))
                .OrderBy(n => n.SpeakerId).ThenBy(n => n.Place).Take(CandidateBound).Select(n => new Candidate(n.SpeakerId, n.Place, n.Name)).ToListAsync(cancel);
            return await db.BestAsync(names.Select(n => (n, NameMatch.Whole)), limit, names.Count == CandidateBound, cancel);
        }

        /// <summary>Those of some folded words that are words of known names.</summary>
        public async Task<HashSet<string>> NameWordsAmongAsync(IReadOnlyCollection<string> words, CancellationToken cancel) =>
            [.. await db.Set<NameWord>().AsNoTracking().Where(w => words.Contains(w.Word)).Select(w => w.Word).Distinct().ToListAsync(cancel)];

        /// <summary>Whether these are words of somebody's name, whole and one after another.</summary>
        public Task<bool> IsInANameAsync(string words, CancellationToken cancel)
        {
            var folded = Folding.FoldName(words);
            var longest = folded.Split(' ').MaxBy(word => word.Length)!;
            return db.Set<NameWord>().Where(w => w.Word == longest)
                .Join(db.Set<SpeakerName>(), w => new { w.SpeakerId, w.Place }, name => new { name.SpeakerId, name.Place }, (w, name) => name.Folded)
                .AnyAsync(name => name.Contains(" " + folded + " "), cancel);
        }

        /// <summary>Names, with their words that begin so, in the order of these.</summary>
        internal IQueryable<NameWord> NameWordsFrom(string beginning)
        {
            var end = beginning + LastOfAll;
            return db.Set<NameWord>().AsNoTracking().Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0)
                .OrderBy(w => w.Word).ThenBy(w => w.SpeakerId).ThenBy(w => w.Place);
        }

        // The word that the fewest names have, and whether even that one has more than are read.
        private async Task<(int Word, bool IsBounded)> RarestAsync(TypedName typed, CancellationToken cancel)
        {
            var (rarest, least) = (0, int.MaxValue);
            for (var i = 0; i < typed.Words.Count && least > 0; i++)
            {
                var most = 0;
                foreach (var form in typed.Words[i])
                    most = Math.Max(most, await db.NameWordsFrom(form).Take(ScanBound).CountAsync(cancel));
                if (most < least)
                    (rarest, least) = (i, most);
            }

            return (rarest, least == ScanBound);
        }

        private System.Linq.Expressions.Expression<Func<NameWord, bool>> HasAlso(IReadOnlyList<string> forms)
        {
            var (a, b, c) = (forms[0], forms.ElementAtOrDefault(1) ?? forms[0], forms.ElementAtOrDefault(2) ?? forms[0]);
            var (aEnd, bEnd, cEnd) = (a + LastOfAll, b + LastOfAll, c + LastOfAll);
            return w => db.Set<NameWord>().Any(o => o.SpeakerId == w.SpeakerId && o.Place == w.Place
                && ((string.Compare(o.Word, a) >= 0 && string.Compare(o.Word, aEnd) < 0)
                    || (string.Compare(o.Word, b) >= 0 && string.Compare(o.Word, bEnd) < 0)
                    || (string.Compare(o.Word, c) >= 0 && string.Compare(o.Word, cEnd) < 0)));
        }

        // Quotes are counted for no more speakers than may come among the best.
        private async Task<NamedSpeakers> BestAsync(IEnumerable<(Candidate Name, NameMatch Match)> matches, int limit, bool isBounded, CancellationToken cancel)
        {
            var speakers = matches.OrderBy(m => m.Match).ThenBy(m => m.Name.Place).GroupBy(m => m.Name.SpeakerId).ToDictionary(g => g.Key, g => g.First());
            var wanted = new List<long>();
            foreach (var tier in speakers.Values.GroupBy(m => m.Match).OrderBy(tier => tier.Key).TakeWhile(_ => wanted.Count < limit))
                wanted.AddRange(tier.Select(m => m.Name.SpeakerId));

            var quotes = await db.Speakers.Where(s => wanted.Contains(s.Id))
                .Select(s => new { s.Id, Count = db.Attributions.Where(a => a.SpeakerId == s.Id).OrderBy(a => a.QuoteId).Take(QuoteBound).Count() })
                .ToDictionaryAsync(s => s.Id, s => s.Count, cancel);
            var order = quotes.Keys.OrderBy(id => speakers[id].Match).ThenByDescending(id => quotes[id]).ThenBy(id => speakers[id].Name.Name.Length).ThenBy(id => id).Take(limit).ToList();
            var best = await db.Speakers.AsNoTracking().Where(s => order.Contains(s.Id))
                .Select(s => new { s.Id, s.Slug, s.Name, Type = EF.Property<string>(s, "Type"), s.Summary }).ToDictionaryAsync(s => s.Id, cancel);
            return new NamedSpeakers(
                [.. order.Where(best.ContainsKey).Select(id => new NamedSpeaker(
                    id, best[id].Slug, best[id].Name, best[id].Type, best[id].Summary, speakers[id].Name.Name, speakers[id].Match, quotes[id]))],
                speakers.Count, isBounded);
        }
    }

    // Comes after every letter, in the order of code points, which both engines keep.
    private const string LastOfAll = "\U0010FFFF";
}
