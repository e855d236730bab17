using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Finds the places that a request names in the texts of its sources.</summary>
internal sealed class OccurrenceWrites(KnownSources sources, KnownSpeakers speakers, List<FieldError> errors)
{
    private const int Context = 32;

    /// <summary>The place, with where it stands in later captures; null and an error where it is none.</summary>
    public Occurrence? Anchored(OccurrenceRequest request, int place)
    {
        var pointer = $"/occurrences/{place}";
        if (sources.Find(request.Source, $"{pointer}/source", errors) is not { } source || Texts(request, source, pointer) is not { } texts
            || Place(request, texts, pointer) is not var (snapshot, found))
            return null;

        var selector = TextQuoteSelector.At(snapshot.Text, found.Start, found.End, Context);
        var occurrence = new Occurrence
        {
            Place = place,
            SourceId = source.Id,
            SnapshotId = snapshot.Id,
            Exact = request.Exact,
            Prefix = request.Prefix is { Length: > 0 } before && snapshot.Text.AsSpan(..found.Start).EndsWith(before) ? before : selector.Prefix ?? "",
            Suffix = request.Suffix is { Length: > 0 } after && snapshot.Text.AsSpan(found.End..).StartsWith(after) ? after : selector.Suffix ?? "",
            Start = found.Start,
            End = found.End,
            Anchor = found.State,
            InHeadline = request.InHeadline,
            AttributedTo = request.AttributedTo,
            Chain = [.. (request.Chain ?? []).Select((link, step) => Link(link, step, source, $"{pointer}/chain/{step}")).OfType<ChainLink>()],
        };
        occurrence.Later.AddRange(source.Snapshots.Where(later => later.Id > snapshot.Id).Select(later => LaterAnchor.Of(0, occurrence, later.Id, later.Places)));
        return occurrence;
    }

    // The snapshots to look into, the one that counts first.
    private List<KnownSnapshot>? Texts(OccurrenceRequest request, KnownSource source, string pointer)
    {
        if (source.Snapshots.Count == 0)
            errors.Add(FieldError.At($"{pointer}/source", "This source has no text to find the words in.", request.Source, "A source with a text."));
        else if (request.Snapshot is not { } wanted)
            return [.. source.Snapshots.OrderByDescending(snapshot => snapshot.Id)];
        else if (source.Snapshots.FirstOrDefault(snapshot => snapshot.Name == wanted || $"{snapshot.Id}" == wanted) is { } snapshot)
            return [snapshot];
        else
            errors.Add(FieldError.At($"{pointer}/snapshot", "This source has no such snapshot.", wanted, "The id or SHA-256 of one of its snapshots, or leave it out."));
        return null;
    }

    private (KnownSnapshot Snapshot, AnchorPlace Place)? Place(OccurrenceRequest request, List<KnownSnapshot> texts, string pointer)
    {
        var selector = new TextQuoteSelector(request.Exact, request.Prefix, request.Suffix);
        var hint = request.Anchor == AnchorState.Ambiguous ? null : request.Start;
        var candidates = request.Start is { } start && hint is not null ? texts.Where(text => StandAt(text.Text, request.Exact, start)).ToList() : texts;
        if (candidates.Count == 0)
        {
            errors.Add(FieldError.At($"{pointer}/start", "These words are not at this place of the source's text.", $"{request.Start}", "Where exact starts, in UTF-16 units; or leave start and end out."));
            return null;
        }

        foreach (var text in candidates)
        {
            if (AsTold(text.Text, request) is { } told)
                return (text, told);
            if (text.Places.Find(selector, hint) is { State: AnchorState.Exact or AnchorState.Ambiguous } found && text.Text.AsSpan(found.Start..found.End).SequenceEqual(request.Exact))
                return (text, found);
        }

        errors.Add(FieldError.At($"{pointer}/exact", "These words are not in the source's text.", request.Exact, Nearest(texts[0].Text, selector)));
        return null;
    }

    // A place that was told as doubtful stays so while the words stand elsewhere too, though what stands around this one be known.
    private static AnchorPlace? AsTold(string text, OccurrenceRequest request) =>
        request is { Anchor: AnchorState.Ambiguous, Start: { } start } && StandAt(text, request.Exact, start)
            && Anchor.Find(text, new TextQuoteSelector(request.Exact)) is { State: AnchorState.Ambiguous } several
            ? several with { Start = start, End = start + request.Exact.Length }
            : null;

    private static bool StandAt(string text, string words, int start) =>
        start <= text.Length - words.Length && string.CompareOrdinal(text, start, words, 0, words.Length) == 0;

    private static string Nearest(string text, TextQuoteSelector selector)
    {
        const string allowed = "The words as they stand there, character by character.";
        var near = Anchor.Find(text, selector);
        return near.State == AnchorState.Orphan ? allowed : $"{allowed} The nearest there: {text[near.Start..near.End]}";
    }

    private ChainLink? Link(ChainLinkRequest link, int step, KnownSource here, string pointer)
    {
        var speaker = speakers.Find<Speaker>(link.Speaker, $"{pointer}/speaker", errors);
        var source = link.Source is null ? null : sources.Find(link.Source, $"{pointer}/source", errors);
        if (source?.Id == here.Id)
            errors.Add(FieldError.At($"{pointer}/source", "A source is no step on the way to itself.", link.Source, "Another source, or a speaker."));
        return speaker is null && source is null ? null : new ChainLink { Step = step, SpeakerId = speaker, SourceId = source?.Id, Cue = link.Cue };
    }
}
