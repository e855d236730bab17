namespace QuoteTracker.Benchmarks.Checks;

/// <summary>Makes questions of stored quotes.</summary>
internal sealed class Asking(List<string> quotes, List<string> speakers, Random random)
{
    public string Whole() => quotes[random.Next(quotes.Count)];

    public string Nine()
    {
        var words = Words();
        return string.Join(' ', words.Skip(random.Next(0, Math.Max(1, words.Length - 9))).Take(9));
    }

    public string Changed()
    {
        var words = Words();
        words[random.Next(words.Length)] = "differently";
        return string.Join(' ', words);
    }

    public string Halves()
    {
        var words = Words();
        return string.Join(' ', words.Skip(words.Length / 2).Concat(words.Take(words.Length / 2)));
    }

    public string OfTwo() => $"{string.Join(' ', Words().Take(9))} {string.Join(' ', Words().TakeLast(9))}";

    // Words of many quotes: as common as words are, and in no quote together.
    public string Shuffled() => string.Join(' ', Enumerable.Range(0, 25).Select(_ => Words() is var words ? words[random.Next(words.Length)] : ""));

    public string Article(int quotations, int words)
    {
        var prose = (words - (quotations * 25)) / quotations;
        return string.Join("\n\n", Enumerable.Range(0, quotations).Select(i =>
            $"{string.Join(' ', Enumerable.Range(0, prose / 25 + 1).Select(_ => Shuffled()))}. {speakers[random.Next(speakers.Count)]} said: “{(i % 4) switch { 0 => Whole(), 1 => Nine(), 2 => Changed(), _ => Shuffled() }}.”"));
    }

    private string[] Words() => quotes[random.Next(quotes.Count)].Split(' ');
}
