using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Extraction;

/// <summary>How drafts fared with people: each counts once, by the newest decision on it.</summary>
/// <param name="Decisions" example="26">How many drafts were decided on, without those whose decision was taken back.</param>
/// <param name="Accepted" example="22">Taken as they were.</param>
/// <param name="Corrected" example="3">Taken with changes.</param>
/// <param name="Rejected" example="1">Not taken.</param>
/// <param name="Cues">The same by language, kind and words of saying; those with most corrections and rejections first.</param>
public sealed record ExtractionReport(int Decisions, int Accepted, int Corrected, int Rejected, IReadOnlyList<CueReport> Cues)
{
    internal static async Task<ExtractionReport> Of(QuoteDb db, CancellationToken cancel)
    {
        var counts = await db.NewestDecisions().GroupBy(d => new { d.Language, d.Cue, d.Kind, d.Verdict }).Select(g => new { g.Key.Language, g.Key.Cue, g.Key.Kind, g.Key.Verdict, Count = g.Count() }).ToListAsync(cancel);
        var fields = new Dictionary<(string, string?, QuoteKind), SortedDictionary<string, int>>();
        await foreach (var one in db.NewestDecisions().Where(d => d.Verdict == DraftVerdict.Corrected).Select(d => new { d.Language, d.Cue, d.Kind, d.Changes }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = (one.Language, one.Cue, one.Kind);
            var theirs = fields.TryGetValue(key, out var known) ? known : fields[key] = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var field in JsonSerializer.Deserialize<List<DraftChange>>(one.Changes, JsonShape.Exchange)!.Select(change => change.Field).Distinct())
                theirs[field] = theirs.GetValueOrDefault(field) + 1;
        }

        int Sum(DraftVerdict verdict) => counts.Where(count => count.Verdict == verdict).Sum(count => count.Count);
        var cues = counts.GroupBy(count => (count.Language, count.Cue, count.Kind)).Select(cue =>
        {
            int Of(DraftVerdict verdict) => cue.Where(count => count.Verdict == verdict).Sum(count => count.Count);
            return new CueReport(cue.Key.Language, cue.Key.Cue, cue.Key.Kind, Of(DraftVerdict.Accepted), Of(DraftVerdict.Corrected), Of(DraftVerdict.Rejected),
                fields.TryGetValue(cue.Key, out var theirs) ? theirs : new Dictionary<string, int>());
        });
        return new ExtractionReport(
            counts.Sum(count => count.Count), Sum(DraftVerdict.Accepted), Sum(DraftVerdict.Corrected), Sum(DraftVerdict.Rejected),
            [.. cues.OrderByDescending(cue => cue.Corrected + cue.Rejected).ThenByDescending(cue => cue.Accepted).ThenBy(cue => cue.Language, StringComparer.Ordinal).ThenBy(cue => cue.Cue, StringComparer.Ordinal).ThenBy(cue => cue.Kind)]);
    }
}

/// <summary>How the drafts with some words of saying fared.</summary>
/// <param name="Language" example="en">BCP 47 tag of the articles.</param>
/// <param name="Cue" example="according to">The words of saying, in lower case; null where none stood there.</param>
/// <param name="Kind" example="direct">How the words stood there, as read.</param>
/// <param name="Accepted" example="4">Taken as they were.</param>
/// <param name="Corrected" example="1">Taken with changes.</param>
/// <param name="Rejected" example="0">Not taken.</param>
/// <param name="Fields">Of the corrected ones, how often each field was changed.</param>
public sealed record CueReport(string Language, string? Cue, QuoteKind Kind, int Accepted, int Corrected, int Rejected, IReadOnlyDictionary<string, int> Fields);
