using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store;

/// <summary>What a database of an older version needs besides its tables, done once each and marked in it.</summary>
internal static class Stages
{
    /// <summary>Its records have their first revisions.</summary>
    internal const int HasHistory = 1;

    /// <summary>Its search rows have stems, and the names of speakers their words.</summary>
    internal const int HasStems = 2;

    /// <summary>The words of captured texts and of reviews have their indexes.</summary>
    internal const int HasWords = 3;

    /// <summary>Names are found by their sounds too.</summary>
    internal const int HasSounds = 4;

    /// <summary>The one that this version needs.</summary>
    internal const int Last = HasSounds;

    /// <summary>Brings the database to the last stage.</summary>
    internal static async Task PassAsync(QuoteDb db, CancellationToken cancel)
    {
        var stage = await db.Engine.StageAsync(db, cancel);
        if (stage < HasHistory)
            await HistoryStart.GiveAsync(db, cancel);
        if (stage < HasStems)
        {
            await db.ReindexAsync(null, cancel);
            return;
        }

        if (stage < HasWords)
            await db.StartWordsAsync(cancel);
        if (stage < HasSounds)
            await db.StartSoundsAsync(cancel);
    }
}
