namespace QuoteTracker.Text;

/// <summary>
/// How likely two texts claim the same, in other words too: stems that both have, the rare ones counting most, and parts of
/// words, which find what no stemmer does (a name spelled otherwise, words that were joined).
/// </summary>
/// <param name="stems">What each stem of the text asked about says: the logarithm of how rare it is.</param>
/// <param name="parts">The same of each part of its words.</param>
/// <param name="vague">Stems of the text asked about that a text may have whatever it is about.</param>
public sealed class ClaimLikeness(IReadOnlyDictionary<string, double> stems, IReadOnlyDictionary<string, double> parts, IReadOnlySet<string> vague)
{
    // BM25 (Robertson and Zaragoza 2009) over texts of a sentence or two: how often a word stands in one says little.
    private const double Often = 1.2;
    private const double ByLength = 0.4;
    private const double UsualLength = 25;

    // Rare words say more than their logarithm has it; a claim whose words are mostly there, more than a long text with as many.
    private const double Rarity = 1.2;
    private const double Coverage = 0.2;

    // Cosine would divide by the square root of the length; short claims would win too often.
    private const double LengthOfParts = 0.35;
    private const int FewParts = 8;
    private const double OfOneField = 0.5;

    /// <summary>By stems; to be compared with those of other texts only.</summary>
    public double ByStems(ClaimWords whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var (score, met) = (0.0, 0);
        foreach (var (stem, says) in stems)
        {
            if (!whole.Stems.TryGetValue(stem, out var times))
                continue;
            met++;
            score += Math.Pow(says, Rarity) * times * (Often + 1) / (times + (Often * (1 - ByLength + (ByLength * whole.Length / UsualLength))));
        }

        return met == 0 ? 0 : score * Math.Pow((double)met / whole.Length, Coverage);
    }

    /// <summary>By parts of words; to be compared with those of other texts only. The claim or its title alone may say it all.</summary>
    public double ByParts(ClaimWords whole, IEnumerable<ClaimWords> fields)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return (Parts(whole, times => 1 + Math.Log(times)) / Math.Pow(Math.Max(1, whole.Parts.Count), LengthOfParts))
            + (OfOneField * fields.Select(field => Parts(field, _ => 1) / Math.Pow(Math.Max(FewParts, field.Parts.Count), LengthOfParts)).DefaultIfEmpty().Max());
    }

    /// <summary>
    /// How much the two have in common, 0 to 1: of what the text asked about says, weighed by how rare its stems are, or of the
    /// stems of one field, whichever is more. A long post says much besides the claim; a long claim, much besides the words.
    /// 0 where only vague stems are common to both.
    /// </summary>
    public double Share(ClaimWords whole, IEnumerable<ClaimWords> fields)
    {
        ArgumentNullException.ThrowIfNull(whole);
        if (stems.Keys.Where(whole.Stems.ContainsKey).All(vague.Contains))
            return 0;
        var ofAsked = stems.Count == 0 ? 0 : stems.Where(stem => whole.Stems.ContainsKey(stem.Key)).Sum(stem => stem.Value) / stems.Values.Sum();
        var ofField = fields.Where(field => field.Stems.Count > 0).Select(field => (double)field.Stems.Keys.Count(stems.ContainsKey) / field.Stems.Count).DefaultIfEmpty().Max();
        return Math.Max(ofAsked, ofField);
    }

    private double Parts(ClaimWords text, Func<int, double> often)
    {
        var score = 0.0;
        foreach (var (part, times) in text.Parts)
        {
            if (parts.TryGetValue(part, out var says))
                score += says * says * often(times);
        }

        return score;
    }
}
