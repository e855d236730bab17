using System.Buffers.Binary;
using System.Text;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// A search row's tokens as a tsvector in PostgreSQL's binary form: words at their places, stems at the same, filter tokens
/// without one. The three kinds can share one vector, since stems and filter tokens begin with a low line and words don't.
/// </summary>
internal static class PostgresTokens
{
    // PostgreSQL keeps no more places of a lexeme (MAXNUMPOS); further ones are found as words, but not in phrases.
    private const int MostPlaces = 256;

    /// <summary>Number of lexemes; each with a 0 after it, number of places, places from 1. Big-endian.</summary>
    internal static byte[] Of(SearchRowContent row)
    {
        var places = new Dictionary<string, List<ushort>>(StringComparer.Ordinal);
        foreach (var words in new[] { row.Words, row.Stems })
        {
            ushort place = 1;
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Put(places, word, place++);
        }

        foreach (var filter in row.Filters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            places.TryAdd(filter, []);
        return Written(places);
    }

    /// <summary>A row of an index of words has words alone.</summary>
    public static byte[] Of(WordRow row) => Of(new SearchRowContent(row.Row, "", row.Words, "", "", 0, 0));

    /// <summary>What the tokens add to a row's sum, in any order.</summary>
    internal static ulong Sum(ReadOnlySpan<byte> tokens)
    {
        var sum = 0UL;
        for (tokens = tokens[sizeof(int)..]; !tokens.IsEmpty;)
        {
            var end = tokens.IndexOf((byte)0);
            var lexeme = SearchRowSum.HashOf(Encoding.UTF8.GetString(tokens[..end]));
            var count = BinaryPrimitives.ReadUInt16BigEndian(tokens[(end + 1)..]);
            tokens = tokens[(end + 1 + sizeof(ushort))..];
            if (count == 0)
                sum += SearchRowSum.Part(lexeme, IndexColumn.Filters, 0);
            for (; count > 0; count--, tokens = tokens[sizeof(ushort)..])
                sum += SearchRowSum.Part(lexeme, IndexColumn.Words, BinaryPrimitives.ReadUInt16BigEndian(tokens));
        }

        return sum;
    }

    private static void Put(Dictionary<string, List<ushort>> places, string word, ushort place)
    {
        if (!places.TryGetValue(word, out var its))
            places.Add(word, its = []);
        if (its.Count < MostPlaces)
            its.Add(place);
    }

    private static byte[] Written(Dictionary<string, List<ushort>> places)
    {
        var written = new byte[sizeof(int) + places.Sum(token => Encoding.UTF8.GetByteCount(token.Key) + 1 + (sizeof(ushort) * (1 + token.Value.Count)))];
        BinaryPrimitives.WriteInt32BigEndian(written, places.Count);
        var at = sizeof(int);
        foreach (var (lexeme, its) in places)
        {
            at += Encoding.UTF8.GetBytes(lexeme, written.AsSpan(at)) + 1;
            foreach (var number in its.Prepend((ushort)its.Count))
            {
                BinaryPrimitives.WriteUInt16BigEndian(written.AsSpan(at), number);
                at += sizeof(ushort);
            }
        }

        return written;
    }
}
