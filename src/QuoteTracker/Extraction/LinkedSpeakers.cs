using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Text.Extraction;
using Words = QuoteTracker.Store.Words;

namespace QuoteTracker.Extraction;

/// <summary>Who of the speakers on record is meant by the names of drafts. Only a whole name that one alone has says so; between two it is never guessed.</summary>
internal sealed class LinkedSpeakers
{
    private readonly Dictionary<string, List<SpeakerCalledSo>> called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> described = new(StringComparer.Ordinal);
    private readonly HashSet<string> many = new(StringComparer.Ordinal);
    private HashSet<long> here = [];

    /// <summary>Where there is no database: nobody is known.</summary>
    public static LinkedSpeakers Nobody => new();

    /// <summary>Looks up all names at once. Whose words stand in the <paramref name="source"/> already may be meant by a surname.</summary>
    public static async Task<LinkedSpeakers> Of(QuoteDb db, IReadOnlyList<Draft> drafts, long? source, CancellationToken cancel)
    {
        var links = new LinkedSpeakers();
        var speakers = drafts.Select(draft => draft.Speaker).OfType<DraftSpeaker>().Select(OnALine).ToList();
        var others = drafts.SelectMany(draft => draft.Chain.Select(step => step.Through.Text).Append(draft.Addressee?.Text).OfType<string>());
        foreach (var name in await Known(db, [.. speakers.SelectMany(speaker => Forms(speaker).Concat(speaker.Others)).Concat(others.SelectMany(Tails)).Distinct(StringComparer.Ordinal)], cancel))
        {
            var (having, isCut) = await db.CalledSoAsync(name, cancel);
            links.called[name] = having;
            if (isCut)
                links.many.Add(name);
        }

        var groups = speakers.Where(speaker => speaker.Kind == DraftSpeakerKind.Group).Select(speaker => speaker.Name).OfType<string>().Distinct().ToList();
        foreach (var group in await db.Groups.AsNoTracking().Where(g => groups.Contains(g.Description)).OrderBy(g => g.Id).Select(g => new { g.Description, g.Slug }).ToListAsync(cancel))
            (links.described.TryGetValue(group.Description, out var slugs) ? slugs : links.described[group.Description] = []).Add(group.Slug);
        links.here = source is { } known ? await db.SpeakersInAsync(known, cancel) : [];
        return links;
    }

    /// <summary>A draft's speaker, with who that is, may be, or is to be.</summary>
    public DraftedSpeaker Linked(DraftSpeaker speaker)
    {
        speaker = OnALine(speaker);
        var meant = Meant(speaker);
        return new DraftedSpeaker(
            speaker.Mention.Text, speaker.Mention.Start, speaker.Mention.End, speaker.Kind, speaker.Name, meant.Resolved, meant.Resolved is null ? meant.Candidates : [],
            meant is { Resolved: null, Candidates.Count: 0 } ? Proposed(speaker) : null,
            Short.Of(speaker.Role, 300), speaker.Count, Qualifier(speaker), Short.Of(speaker.Because, 500));
    }

    /// <summary>Slug of the one who has this whole name, or the end of it ("Secretary Antony Blinken"); null for none or several.</summary>
    public string? Whole(string text)
    {
        foreach (var tail in Tails(text))
        {
            if (many.Contains(tail))
                return null;
            if (Having(tail).Where(speaker => speaker.IsWhole).ToList() is { Count: > 0 } whole)
                return whole is [var one] ? one.Slug : null;
        }

        return null;
    }

    // A long text has thousands of names that nobody here has: those with a word that no name has are passed over together.
    private static async Task<List<string>> Known(QuoteDb db, List<string> names, CancellationToken cancel)
    {
        var words = names.ConvertAll(NameForms.Of);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var forms in words.SelectMany(name => name).SelectMany(word => word).Distinct(StringComparer.Ordinal).Chunk(1_000))
            known.UnionWith(await db.NameWordsAmongAsync(forms, cancel));
        return [.. names.Where((_, i) => words[i].TrueForAll(word => Array.Exists(word, known.Contains)))];
    }

    private (string? Resolved, IReadOnlyList<string> Candidates) Meant(DraftSpeaker speaker)
    {
        if (speaker.Name is not { } name)
            return (null, []);

        // Several people of the article can be meant: all of them are told, none is taken.
        if (speaker.Others.Count > 0)
            return (null, [.. speaker.Others.Prepend(name).SelectMany(Having).Where(one => one.IsWhole).Select(one => one.Slug).Distinct()]);
        if (described.TryGetValue(name, out var groups))
            return Sole(groups);
        if (Forms(speaker).FirstOrDefault(many.Contains) is { } common)
            return (null, [.. Having(common).Select(one => one.Slug)]);
        if (speaker.Kind == DraftSpeakerKind.Person && NameForms.Of(name).Count == 1)
            return BySurname([.. Having(name).Where(one => one.Type == "person")]);
        foreach (var form in Forms(speaker))
        {
            if (Having(form).Where(one => one.IsWhole).Select(one => one.Slug).ToList() is { Count: > 0 } whole)
                return Sole(whole);
        }

        return (null, []);
    }

    // Many have it: it says who is meant only where it is all of one's name and of no other's, or where the article has words of one of them alone.
    private (string? Resolved, IReadOnlyList<string> Candidates) BySurname(List<SpeakerCalledSo> having)
    {
        if (having is [{ IsWhole: true } one])
            return (one.Slug, []);
        var theirs = having.Where(speaker => here.Contains(speaker.Id)).ToList();
        return theirs is [var sole] ? (sole.Slug, []) : (null, [.. having.Select(speaker => speaker.Slug)]);
    }

    private static (string? Resolved, IReadOnlyList<string> Candidates) Sole(List<string> slugs) => slugs is [var one] ? (one, []) : (null, slugs);

    // A name may be wrapped at the end of a line, and is no longer than one on record can be.
    private static DraftSpeaker OnALine(DraftSpeaker speaker) => speaker with { Name = Short.Of(speaker.Name, 500) };

    private List<SpeakerCalledSo> Having(string name) => called.GetValueOrDefault(name) ?? [];

    private static ProposedSpeaker? Proposed(DraftSpeaker speaker) => speaker.Name switch
    {
        null => null,
        { } name when speaker.Kind == DraftSpeakerKind.Group => new ProposedSpeaker(speaker.Kind, Short.Of(Kindred(name), 300)!, Short.Of(name, 500), speaker.Count, Qualifier(speaker)),
        { } name => new ProposedSpeaker(speaker.Kind, Short.Of(name, 300)!),
    };

    private static CountQualifier? Qualifier(DraftSpeaker speaker) =>
        speaker.Count is not null && speaker.CountQualifier is { } word && Words.All<CountQualifier>().Contains(word) ? Words.Parse<CountQualifier>(word) : null;

    // The name, and without its article.
    private static IEnumerable<string> Forms(DraftSpeaker speaker)
    {
        if (speaker.Name is not { } name)
            yield break;
        yield return name;
        if (name.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 3 and var space && (char.IsLower(name[0]) || name.StartsWith("The ", StringComparison.Ordinal)))
            yield return name[(space + 1)..];
    }

    // "nearly 60 U.S. Congressmen" are "U.S. Congressmen".
    private static string Kindred(string name)
    {
        var number = name.AsSpan().IndexOfAnyInRange('0', '9');
        var after = number < 0 ? -1 : name.IndexOf(' ', number);
        return after > 0 && number < 30 ? name[(after + 1)..] : name;
    }

    // What stands in capitals before a name is no part of it: "Secretary of State Antony Blinken".
    private static IEnumerable<string> Tails(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Clamp(words.Length - 1, 1, 5)).Select(from => string.Join(' ', words[from..]));
    }
}
