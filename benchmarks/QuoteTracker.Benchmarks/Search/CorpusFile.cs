using System.Globalization;
using System.Text.Json;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>A quote as peers get it.</summary>
/// <param name="Id">From 1, as in the database.</param>
/// <param name="Text">Its words.</param>
/// <param name="Speaker">The speaker's key.</param>
/// <param name="Day">The first day that it may have been said on.</param>
/// <param name="Kind">direct or indirect.</param>
/// <param name="Topic">A slug.</param>
/// <param name="Source">The source's key.</param>
internal sealed record PeerQuote(int Id, string Text, string Speaker, DateOnly Day, string Kind, string Topic, string Source);

/// <summary>The file that the database was imported from, read again for the peers.</summary>
internal sealed class CorpusFile(string file)
{
    /// <summary>Every quote.</summary>
    public IEnumerable<PeerQuote> Quotes()
    {
        var id = 0;
        foreach (var line in Lines<QuoteLine>("quote"))
        {
            yield return new PeerQuote(
                ++id, line.Text, line.Speakers[0].Speaker, FirstDay(line.SaidOn), line.Kind, line.Topics[0], line.Occurrences[0].Source);
        }
    }

    /// <summary>Every speaker's key and name.</summary>
    public IEnumerable<(string Key, string Name)> Speakers() => Lines<PersonLine>("person").Select(line => (line.Key, line.Name));

    private IEnumerable<T> Lines<T>(string type) =>
        File.ReadLines(file).Where(line => line.StartsWith($"{{\"type\":\"{type}\"", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!);

    private static DateOnly FirstDay(string said) => DateOnly.ParseExact(said + "-01-01"[(said.Length - 4)..], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record PersonLine(string Key, string Name);

    private sealed record QuoteLine(string Text, string Kind, string SaidOn, SpeakerPart[] Speakers, string[] Topics, OccurrencePart[] Occurrences);

    private sealed record SpeakerPart(string Speaker);

    private sealed record OccurrencePart(string Source);
}
