namespace QuoteTracker.Store.Quotes;

/// <summary>Counts by how many ways words reached us that don't go back to one another.</summary>
public static class Origins
{
    private readonly record struct Link(long? SpeakerId, long? SourceId);

    /// <summary>
    /// How many distinct starts the source chains have: ten reprints of one agency count once. A chain starts with its
    /// first link that is not the quote's own speaker; without links, with the source itself, unless another place in the
    /// same source tells how the words came there (a headline repeats its article). A source stands for its publisher
    /// where that is known, and a source that the words came to by a chain of its own for the start of that one.
    /// </summary>
    public static int Count(WholeQuote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);

        // Most quotes stand in one place, and one place has one start.
        if (quote.Places.Count < 2)
            return quote.Places.Count;
        var publishers = new Dictionary<long, long?>();
        foreach (var place in quote.Places)
        {
            publishers[place.SourceId] = place.PublisherId;
            foreach (var link in place.Chain)
            {
                if (link.Source is { } source)
                    publishers[source.Id] = source.PublisherId;
            }
        }

        return Count(
            [.. quote.Speakers.Select(said => said.Speaker.Id)],
            quote.Places.Select(place => (place.SourceId, place.Chain.Select(link => new Link(link.Speaker?.Id, link.Source?.Id)))),
            publishers);
    }

    /// <summary>As above, of a quote with its parts; <paramref name="publishers"/> are those of all sources in it.</summary>
    internal static int Count(Quote quote, IReadOnlyDictionary<long, long?> publishers) => quote.Occurrences.Count < 2 ? quote.Occurrences.Count : Count(
        [.. quote.Attributions.Select(said => said.SpeakerId)],
        quote.Occurrences.Select(place => (place.SourceId, place.Chain.OrderBy(link => link.Step).Select(link => new Link(link.SpeakerId, link.SourceId)))),
        publishers);

    private static int Count(HashSet<long> own, IEnumerable<(long SourceId, IEnumerable<Link> Chain)> places, IReadOnlyDictionary<long, long?> publishers)
    {
        var chains = places.ToLookup(place => place.SourceId, place => place.Chain.Where(link => link.SpeakerId is not { } speaker || !own.Contains(speaker)).Cast<Link?>().FirstOrDefault());
        var starts = new HashSet<(char Kind, long Id)>();
        foreach (var source in chains)
        {
            var told = source.OfType<Link>().ToList();
            if (told.Count == 0)
                starts.Add(Itself(source.Key, publishers));
            foreach (var link in told)
                starts.Add(Start(link, chains, [source.Key], publishers));
        }

        return starts.Count;
    }

    private static (char Kind, long Id) Start(Link link, ILookup<long, Link?> chains, List<long> way, IReadOnlyDictionary<long, long?> publishers)
    {
        if (link.SpeakerId is { } speaker)
            return ('s', speaker);

        // Sources that name each other in a circle have one start, and nobody can tell which it was: the first on record stands for it.
        var source = link.SourceId!.Value;
        if (way.IndexOf(source) is var circle and >= 0)
            return Itself(way[circle..].Min(), publishers);

        way.Add(source);
        return chains[source].OfType<Link>().Cast<Link?>().FirstOrDefault() is { } before ? Start(before, chains, way, publishers) : Itself(source, publishers);
    }

    private static (char Kind, long Id) Itself(long source, IReadOnlyDictionary<long, long?> publishers) => publishers.TryGetValue(source, out var publisher) && publisher is { } known ? ('s', known) : ('d', source);
}
