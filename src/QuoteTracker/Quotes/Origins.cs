using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Counts by how many ways words reached us that don't go back to one another.</summary>
internal static class Origins
{
    /// <summary>
    /// How many distinct starts the source chains have: ten reprints of one agency count once. A chain starts with its
    /// first link that is not the quote's own speaker; without links, with the source itself, unless another place in the
    /// same source tells how the words came there (a headline repeats its article). A source stands for its publisher
    /// where that is known, and a source that the words came to by a chain of its own for the start of that one.
    /// </summary>
    public static int Count(WholeQuote quote)
    {
        // Most quotes stand in one place, and one place has one start.
        if (quote.Places.Count < 2)
            return quote.Places.Count;
        var own = quote.Speakers.Select(said => said.Speaker.Id).ToHashSet();
        var chains = quote.Places.ToLookup(place => place.SourceId, place => place.Chain.Find(link => link.Speaker is not { } speaker || !own.Contains(speaker.Id)));
        var starts = new HashSet<(char Kind, long Id)>();
        foreach (var source in quote.Places.DistinctBy(place => place.SourceId))
        {
            var told = chains[source.SourceId].OfType<CameThrough>().ToList();
            if (told.Count == 0)
                starts.Add(Itself(source.SourceId, source.PublisherId));
            foreach (var link in told)
                starts.Add(Start(link, chains, [(source.SourceId, source.PublisherId)]));
        }

        return starts.Count;
    }

    private static (char Kind, long Id) Start(CameThrough link, ILookup<long, CameThrough?> chains, List<(long Id, long? Publisher)> way)
    {
        if (link.Speaker is { } speaker)
            return ('s', speaker.Id);

        // Sources that name each other in a circle have one start, and nobody can tell which it was: the first on record stands for it.
        var source = link.Source!;
        if (way.FindIndex(step => step.Id == source.Id) is var circle and >= 0)
        {
            var first = way[circle..].MinBy(step => step.Id);
            return Itself(first.Id, first.Publisher);
        }

        way.Add((source.Id, source.PublisherId));
        return chains[source.Id].OfType<CameThrough>().FirstOrDefault() is { } before ? Start(before, chains, way) : Itself(source.Id, source.PublisherId);
    }

    private static (char Kind, long Id) Itself(long source, long? publisher) => publisher is { } known ? ('s', known) : ('d', source);
}
