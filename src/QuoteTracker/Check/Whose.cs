using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Search;
using QuoteTracker.Store;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Check;

/// <summary>Whose words they are asked to be: the speakers that the name may mean, and the groups that they are known members of.</summary>
internal sealed class Whose
{
    private readonly HashSet<long> speakers = [];
    private readonly HashSet<long> groups = [];

    private Whose()
    {
    }

    /// <summary>Whether a speaker was asked about.</summary>
    public bool IsAsked { get; private init; }

    /// <summary>The speaker's name where one is meant; else as it was asked. Empty where none was.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Whether that speaker is in this database.</summary>
    public bool IsKnown => speakers.Count > 0;

    /// <summary>Who was taken for the name, where it names nobody outright.</summary>
    public IReadOnlyList<DidYouMean> DidYouMean { get; private init; } = [];

    public static async Task<Whose> Of(QuoteDb db, string? speaker, CancellationToken cancel)
    {
        if (speaker is null)
            return new Whose();

        // Who is not found is no mistake here, but an answer.
        var (ids, told) = (new List<long>(), (IReadOnlyList<DidYouMean>)[]);
        foreach (var name in Names(speaker))
        {
            var meant = new MeantSpeakers(db, new List<FieldError>(), cancel);
            (ids, told) = ([.. await meant.Of(db.Speakers.AsNoTracking(), null, name, "speaker") ?? []], meant.Told);
            if (ids.Count > 0)
                break;
        }

        var known = ids is [var one] ? await db.Speakers.AsNoTracking().Where(s => s.Id == one).Select(s => s.Name).SingleAsync(cancel) : speaker;
        var whose = new Whose { IsAsked = true, DidYouMean = told, Name = known };
        whose.speakers.UnionWith(ids);
        whose.groups.UnionWith(await db.Groups.AsNoTracking().Where(group => group.Members.Any(member => whose.speakers.Contains(member.Id))).Select(group => group.Id).ToListAsync(cancel));
        return whose;
    }

    // "Mr. Karimli", "Ali Karimli, chairman of the party": as people write it.
    private static IEnumerable<string> Names(string speaker)
    {
        var bare = speaker.Split(',')[0].Trim();
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var untitled = string.Join(' ', words.SkipWhile(word => CueLists.IsTitle(word)));
        return new[] { speaker, bare, untitled }.Where(name => name.Length > 0).Distinct();
    }

    /// <summary>What a quote is to the speaker asked about; null where none was.</summary>
    public AttributionVerdict? Judge(WholeQuote quote) => !IsAsked ? null
        : !IsKnown ? AttributionVerdict.Unknown
        : quote.Speakers.Exists(said => speakers.Contains(said.Speaker.Id)) ? AttributionVerdict.Same
        : quote.Speakers.Exists(said => groups.Contains(said.Speaker.Id)) ? AttributionVerdict.Member
        : quote.Speakers.Count == 0 ? AttributionVerdict.Unknown : AttributionVerdict.Different;
}
