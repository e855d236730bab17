using System.Text;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Idempotency;

namespace QuoteTracker.Store.History;

/// <summary>What was kept of purged words outside of records and their history goes, in the purge's own transaction.</summary>
internal static class Forgetting
{
    extension(QuoteDb db)
    {
        /// <summary>
        /// Decisions on drafts of a purged source, or of the drafts that a purged quote was made of. What was taken back or rejected
        /// before has the same words, and so may another draft of the sources that hold them. Of a speaker, those that say the name.
        /// </summary>
        public async Task ForgetDecisionsAsync(RecordKind kind, long id, string key, IReadOnlyCollection<long> holders, PurgedWords said, CancellationToken cancel)
        {
            if (kind == RecordKind.Source)
                await db.DraftDecisions.Where(d => d.SourceId == id).ExecuteDeleteAsync(cancel);
            if (kind is RecordKind.Source or RecordKind.Review)
                return;
            var isQuote = kind == RecordKind.Quote;
            if (isQuote)
                await db.DraftDecisions.Where(d => db.DraftDecisions.Any(made => made.QuoteKey == key && made.SourceId == d.SourceId && made.SnapshotId == d.SnapshotId && made.Start == d.Start && made.Kind == d.Kind)).ExecuteDeleteAsync(cancel);
            var decisions = new List<long>();
            await foreach (var decision in db.DraftDecisions.AsNoTracking().Where(d => !isQuote || holders.Contains(d.SourceId)).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (said.AreIn(Encoding.UTF8.GetBytes(decision.Draft)) || said.AreIn(Encoding.UTF8.GetBytes(decision.Changes)) || said.Are(decision.Reason))
                    decisions.Add(decision.Id);
            }

            foreach (var page in decisions.Chunk(1_000))
                await db.DraftDecisions.Where(d => page.Contains(d.Id)).ExecuteDeleteAsync(cancel);
        }

        /// <summary>
        /// Answers kept for a retry: of those that have the words it stays known that they were given, so that nothing is done
        /// twice. A refusal may repeat words of texts that it was held against, cut off: none is kept, since what was refused
        /// did nothing and may be asked again.
        /// </summary>
        public async Task ForgetAnswersAsync(PurgedWords words, CancellationToken cancel)
        {
            var old = db.Author.Now - GivenAnswer.KeptFor;
            await db.GivenAnswers.Where(a => a.At < old || a.Status >= 400).ExecuteDeleteAsync(cancel);
            var answers = new List<(string Caller, string Key)>();
            await foreach (var answer in db.GivenAnswers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (words.AreIn(answer.Body))
                    answers.Add((answer.Caller, answer.Key));
            }

            foreach (var (caller, given) in answers)
            {
                await db.GivenAnswers.Where(a => a.Caller == caller && a.Key == given).ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.Status, GivenAnswer.Removed).SetProperty(a => a.ContentType, (string?)null).SetProperty(a => a.Location, (string?)null)
                        .SetProperty(a => a.ETag, (string?)null).SetProperty(a => a.Body, Array.Empty<byte>()), cancel);
            }
        }

        /// <summary>What stood in lines of imports that were not taken, and what might have stood there, which may be words of a text too.</summary>
        public async Task ForgetLinesAsync(PurgedWords words, CancellationToken cancel)
        {
            var lines = new List<(long Import, int Line)>();
            await foreach (var line in db.RejectedImportLines.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (words.Are(line.Detail) || words.Are(line.Given?.TrimEnd('…')) || (line.Allowed is not null && line.Allowed.Split(": ").Any(words.Are)))
                    lines.Add((line.ImportId, line.Line));
            }

            foreach (var (import, number) in lines)
                await db.RejectedImportLines.Where(l => l.ImportId == import && l.Line == number).ExecuteUpdateAsync(set => set.SetProperty(l => l.Detail, "What was wrong had words that were removed by law.").SetProperty(l => l.Given, (string?)null).SetProperty(l => l.Allowed, (string?)null), cancel);
        }
    }
}
