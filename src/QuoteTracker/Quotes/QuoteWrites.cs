using Microsoft.EntityFrameworkCore;
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
    /// <summary>Every speaker that a request refers to.</summary>
    public static IEnumerable<string?> SpeakerReferences(this QuoteRequest request) =>
        request.Speakers.SelectMany(s => new[] { s.Speaker, s.Capacity }).Append(request.Addressee)
            .Concat((request.Occurrences ?? []).SelectMany(o => o.Chain ?? []).Select(link => link.Speaker));

    /// <summary>Every source that a request refers to.</summary>
    public static IEnumerable<string> SourceReferences(this QuoteRequest request) =>
        (request.Occurrences ?? []).SelectMany(o => (o.Chain ?? []).Select(link => link.Source).OfType<string>().Prepend(o.Source));

    /// <summary>A new quote with the request's key, or a new one; the rest is still to be written.</summary>
    public static Quote New(QuoteRequest request, DateTimeOffset now) =>
        new() { Key = request.Key ?? Keys.New(), Text = request.Text, Language = request.Language, AddedAt = now };

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
        var occurrences = (request.Occurrences ?? []).Select((place, i) => new OccurrenceWrites(sources, speakers, errors).Anchored(place, i)).OfType<Occurrence>().ToList();
        if (errors.Count > 0)
            return;

        quote.Attributions.ReplaceBy(attributions, a => (a.Place, a.SpeakerId, a.RoleAsStated, a.CapacityId));
        quote.Occurrences.ReplaceBy(occurrences, o => (
            o.Place, o.SnapshotId, o.Exact, o.Prefix, o.Suffix, o.Start, o.Anchor, o.InHeadline, o.AttributedTo,
            string.Join('\n', o.Chain.OrderBy(link => link.Step).Select(link => $"{link.SpeakerId}/{link.SourceId}/{link.Cue}"))));
    }

    /// <summary>Deletes one when the desk saves. Relations are records of their own: each gets its last revision here, not by a cascade behind the history's back.</summary>
    public static async Task Remove(Quote quote, Desk desk)
    {
        desk.Db.RemoveRange(await desk.Db.Relations.Where(r => r.FromId == quote.Id || r.ToId == quote.Id).ToListAsync(desk.Cancel));
        desk.Db.Remove(quote);
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
}
