using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Puts what a request says into a quote.</summary>
internal static class QuoteWrites
{
    private const int Context = 32;

    /// <summary>Every speaker that a request refers to.</summary>
    public static IEnumerable<string?> SpeakerReferences(this QuoteRequest request) =>
        request.Speakers.SelectMany(s => new[] { s.Speaker, s.Capacity }).Append(request.Addressee);

    /// <summary>Every source that a request refers to.</summary>
    public static IEnumerable<string> SourceReferences(this QuoteRequest request) =>
        (request.Occurrences ?? []).Select(o => o.Source);

    /// <summary>All but the key. Where references are unknown or words are not where they should be, errors are added.</summary>
    public static void Write(this Quote quote, QuoteRequest request, KnownSpeakers speakers, KnownSources sources, List<FieldError> errors)
    {
        quote.Text = request.Text;
        quote.Kind = request.Kind;
        quote.Language = request.Language;
        quote.Render(request.SpokenIn, request.SpokenInBasis);
        quote.Say(request.SaidOn is null ? null : Edtf.Parse(request.SaidOn), request.DateBasis);
        quote.LeadIn = request.LeadIn;
        quote.AddresseeId = speakers.Find<Speaker>(request.Addressee, "/addressee", errors);
        quote.Topics = [.. (request.Topics ?? []).Distinct()];
        quote.Status = request.Status;

        var attributions = Attributions(request, speakers, errors).ToList();
        var occurrences = (request.Occurrences ?? []).Select((place, i) => Anchored(place, i, sources, errors)).OfType<Occurrence>().ToList();
        if (errors.Count > 0)
            return;

        quote.Attributions.ReplaceBy(attributions, a => (a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId));
        quote.Occurrences.ReplaceBy(occurrences, o => (
            o.Place, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o.Anchor, o.InHeadline, o.AttributedTo));
    }

    private static IEnumerable<Attribution> Attributions(QuoteRequest request, KnownSpeakers speakers, List<FieldError> errors)
    {
        var seen = new HashSet<long>();
        for (var i = 0; i < request.Speakers.Count; i++)
        {
            var said = request.Speakers[i];
            var capacity = speakers.Find<Organization>(said.Capacity, $"/speakers/{i}/capacity", errors);
            if (speakers.Find<Speaker>(said.Speaker, $"/speakers/{i}/speaker", errors) is not { } speaker)
                continue;
            if (!seen.Add(speaker))
                errors.Add(FieldError.At($"/speakers/{i}/speaker", "This speaker is given twice.", said.Speaker, "Each speaker once."));
            yield return new Attribution { Place = i, SpeakerId = speaker, RoleAsStated = said.RoleAsStated, CapacityId = capacity };
        }
    }

    private static Occurrence? Anchored(OccurrenceRequest request, int place, KnownSources sources, List<FieldError> errors)
    {
        var pointer = $"/occurrences/{place}";
        if (sources.Find(request.Source, $"{pointer}/source", errors) is not { } source)
            return null;
        if (source is not { SnapshotId: { } snapshot, Text: { } text })
        {
            errors.Add(FieldError.At($"{pointer}/source", "This source has no text to find the words in.", request.Source, "A source with a text."));
            return null;
        }

        if (request.Start is { } start && (start > text.Length - request.Exact.Length || string.CompareOrdinal(text, start, request.Exact, 0, request.Exact.Length) != 0))
        {
            errors.Add(FieldError.At($"{pointer}/start", "These words are not at this place of the source's text.", $"{start}", "Where exact starts, in UTF-16 units; or leave start and end out."));
            return null;
        }

        var found = Anchor.Find(text, new TextQuoteSelector(request.Exact, request.Prefix, request.Suffix), request.Start);
        if (found.Score < 1)
        {
            errors.Add(FieldError.At($"{pointer}/exact", "These words are not in the source's text.", request.Exact, "The words as they stand there, character by character."));
            return null;
        }

        var selector = TextQuoteSelector.At(text, found.Start, found.End, Context);
        return new Occurrence
        {
            Place = place,
            SourceId = source.Id,
            SnapshotId = snapshot,
            Exact = request.Exact,
            Prefix = request.Prefix ?? selector.Prefix ?? "",
            Suffix = request.Suffix ?? selector.Suffix ?? "",
            Start = found.Start,
            End = found.End,
            Anchor = found.State,
            InHeadline = request.InHeadline,
            AttributedTo = request.AttributedTo,
        };
    }
}
