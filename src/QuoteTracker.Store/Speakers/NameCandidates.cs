using Microsoft.EntityFrameworkCore;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Speakers;

/// <summary>A name of somebody, as it stands in the database.</summary>
/// <param name="SpeakerId">Whose.</param>
/// <param name="Name">As written.</param>
public sealed record NameOfSpeaker(long SpeakerId, string Name);

/// <summary>
/// Names that may be a name spelled otherwise: in another script, with the words in another order, some of them left out, a
/// letter wrong. They are found by their sounds, which stand among the words of names behind a sign that no word begins with.
/// Each look reads a bounded number of rows, so that it costs about the same on a hundred thousand speakers as on a hundred.
/// </summary>
public static class NameCandidates
{
    /// <summary>How many names each look takes.</summary>
    public const int Bound = 300;

    // The sound of a whole name, and of one word.
    private const string Whole = "~~", One = "~";

    // A sound longer than this has so many near ones that they are not looked for; a person's name is shorter.
    private const int LongestVaried = 20;

    /// <summary>The sounds under which a name is found.</summary>
    internal static IEnumerable<string> KeysOf(string name) =>
        SpelledName.Of(name) is { } spelled ? [.. spelled.Words.Select(word => Key(One, word.Sound)).OfType<string>(), .. WholeKey(spelled.Sound)] : [];

    extension(QuoteDb db)
    {
        /// <summary>Those whose name this is, as folded.</summary>
        public async Task<List<NameOfSpeaker>> SameNamesAsync(string written, SpelledName spelled, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(spelled);

            // It stays open for the looks after this one.
            await db.Database.OpenConnectionAsync(cancel);
            string[] folded = [$" {Folding.FoldName(written)} ", $" {spelled.Folded} "];
            return await db.Set<SpeakerName>().AsNoTracking().Where(name => folded.Contains(name.Folded)).OrderBy(name => name.SpeakerId).ThenBy(name => name.Place)
                .Take(Bound).Select(name => new NameOfSpeaker(name.SpeakerId, name.Name)).ToListAsync(cancel);
        }

        /// <summary>Names whose whole sound is this one's or a letter off, with the words in whatever order; and names that have two words in common with it.</summary>
        public async Task<List<NameOfSpeaker>> NearNamesAsync(SpelledName spelled, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(spelled);
            var sounds = spelled.SoundsInOrders().Distinct(StringComparer.Ordinal).ToList();
            var keys = sounds.SelectMany(sound => sound.Length is > 1 and <= LongestVaried ? NameSound.Near(sound) : [sound]).SelectMany(WholeKey).Distinct(StringComparer.Ordinal).ToList();
            var exact = sounds.SelectMany(WholeKey).ToList();
            var found = await db.NamedAsync(db.Set<NameWord>().Where(word => exact.Contains(word.Word)), cancel);
            found.AddRange(await db.NamedAsync(db.Set<NameWord>().Where(word => keys.Contains(word.Word)), cancel));

            // The longest sounds are the rarest.
            var words = Rarest(spelled).Take(4).ToList();
            foreach (var (first, second) in words.SelectMany((word, i) => words.Skip(i + 1).Select(other => (word, other))))
            {
                var scanned = db.Set<NameWord>().Where(word => word.Word == first).OrderBy(word => word.SpeakerId).ThenBy(word => word.Place).Take(NameSearch.ScanBound)
                    .Where(word => db.Set<NameWord>().Any(other => other.SpeakerId == word.SpeakerId && other.Place == word.Place && other.Word == second));
                found.AddRange(await db.NamedAsync(scanned, cancel));
            }

            return found;
        }

        /// <summary>Names that have one word in common with it, or one that sounds nearly so: those of its two rarest words.</summary>
        public async Task<List<NameOfSpeaker>> PartlyNamedAsync(SpelledName spelled, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(spelled);
            var found = new List<NameOfSpeaker>();
            foreach (var key in Rarest(spelled).Take(2))
            {
                found.AddRange(await db.NamedAsync(db.Set<NameWord>().Where(word => word.Word == key), cancel));
                if (key.Length - One.Length is <= 2 or > LongestVaried || !key.StartsWith(One, StringComparison.Ordinal))
                    continue;
                var near = NameSound.Near(key[One.Length..]).Select(sound => One + sound).ToList();
                found.AddRange(await db.NamedAsync(db.Set<NameWord>().Where(word => near.Contains(word.Word)), cancel));
            }

            return found;
        }

        private Task<List<NameOfSpeaker>> NamedAsync(IQueryable<NameWord> words, CancellationToken cancel) => words.AsNoTracking()
            .OrderBy(word => word.SpeakerId).ThenBy(word => word.Place).Take(Bound)
            .Join(db.Set<SpeakerName>(), word => new { word.SpeakerId, word.Place }, name => new { name.SpeakerId, name.Place }, (word, name) => new NameOfSpeaker(name.SpeakerId, name.Name))
            .ToListAsync(cancel);
    }

    // A word of vowels alone has no sound: it is looked for as it is written.
    private static IEnumerable<string> Rarest(SpelledName spelled) => spelled.Words.OrderByDescending(word => word.Sound.Length).ThenByDescending(word => word.Latin.Length)
        .Select(word => Key(One, word.Sound) ?? Cut(word.Folded)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> WholeKey(string sound) => Key(Whole, sound) is { } key ? [key] : [];

    private static string? Key(string kind, string sound) => sound.Length == 0 ? null : Cut(kind + sound);

    private static string Cut(string key) => key.Length <= NameForms.MaxLength ? key : key[..NameForms.MaxLength];
}
