using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.Engines;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Store.Index;

/// <summary>Keeps the words of names as the names are.</summary>
internal static class NameWordUpkeep
{
    private const int BatchSize = 1_000;

    private static readonly BulkTable<NameWord> NameWords = new("NameWords", ["SpeakerId", "Place", "Word"], word => [word.SpeakerId, word.Place, word.Word]);

    extension(QuoteDb db)
    {
        /// <summary>Writes the words of all names anew, in the current transaction.</summary>
        public async Task FillNameWordsAsync(CancellationToken cancel)
        {
            await db.Set<NameWord>().ExecuteDeleteAsync(cancel);
            await foreach (var batch in db.SlugsInBatches(cancel))
                await db.Engine.InsertAsync(db, NameWords, await db.WordsOf([.. batch.Keys], cancel), cancel);
        }

        /// <summary>Writes the words of the names of a database whose names had no sounds yet, and marks it.</summary>
        public async Task StartSoundsAsync(CancellationToken cancel)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);

            // Another server may have been at it until now.
            if (await db.Engine.StageAsync(db, cancel) >= Stages.HasSounds)
                return;
            await db.FillNameWordsAsync(cancel);
            await db.Engine.SetStageAsync(db, Stages.HasSounds, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Writes the words of these speakers' names anew, in the current transaction.</summary>
        public async Task RewriteNameWordsAsync(IReadOnlyCollection<long> speakers, CancellationToken cancel)
        {
            await db.Set<NameWord>().Where(word => speakers.Contains(word.SpeakerId)).ExecuteDeleteAsync(cancel);
            await db.Engine.InsertAsync(db, NameWords, await db.WordsOf(speakers, cancel), cancel);
        }

        /// <summary>Says of which speakers the words are not those of their names. <paramref name="done"/> is told how many were looked at, batch by batch.</summary>
        public async Task AddNameFaultsAsync(List<string> faults, Action<int> done, CancellationToken cancel)
        {
            await foreach (var batch in db.SlugsInBatches(cancel))
            {
                var ids = batch.Keys.ToList();
                var kept = (await db.Set<NameWord>().AsNoTracking().Where(word => ids.Contains(word.SpeakerId)).ToListAsync(cancel)).ToLookup(word => word.SpeakerId, word => (word.Place, word.Word));
                var right = (await db.WordsOf(ids, cancel)).ToLookup(word => word.SpeakerId, word => (word.Place, word.Word));
                faults.AddRange(batch.Where(speaker => !kept[speaker.Key].ToHashSet().SetEquals(right[speaker.Key]))
                    .Select(speaker => $"The names of {speaker.Value} ({speaker.Key}) are not in the index as they are written: run reindex."));
                done(batch.Count);
            }
        }

        private async Task<List<NameWord>> WordsOf(IReadOnlyCollection<long> speakers, CancellationToken cancel) =>
            [.. (await db.Set<SpeakerName>().AsNoTracking().Where(name => speakers.Contains(name.SpeakerId)).ToListAsync(cancel))
                .SelectMany(name => NameForms.Of(name.Name).SelectMany(forms => forms).Concat(NameCandidates.KeysOf(name.Name)).Distinct(StringComparer.Ordinal)
                    .Select(word => new NameWord { SpeakerId = name.SpeakerId, Place = name.Place, Word = word }))];

        private async IAsyncEnumerable<Dictionary<long, string>> SlugsInBatches([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        {
            var after = 0L;
            while (await db.Speakers.Where(s => s.Id > after).OrderBy(s => s.Id).Select(s => new { s.Id, s.Slug }).Take(BatchSize).ToListAsync(cancel) is { Count: > 0 } batch)
            {
                after = batch[^1].Id;
                yield return batch.ToDictionary(s => s.Id, s => s.Slug);
            }
        }
    }
}
