using F23.StringSimilarity;

namespace QuoteTracker.Text;

/// <summary>
/// How alike two whole names are, 0 to 100: the same either way round, and 100 where they are the same name as folded,
/// and nowhere else. What stands for what is told in docs/reconciliation.md.
/// </summary>
public static class NameScore
{
    /// <summary>From here on, names differ in a letter, in script or in the order of words: one may be meant by the other.</summary>
    public const double Near = 90;

    private const double OtherScript = 0.98, Together = 0.96, Initial = 0.8, Spelling = 0.97, OtherOrder = 0.02, Floor = 0.5;

    // Somebody's third name is often left out; that two names have each a word the other lacks says more.
    private const double LeftOut = 0.5, MostWithLeftOut = 0.89;

    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>The score.</summary>
    public static double Of(SpelledName one, SpelledName other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Folded == other.Folded)
            return 100;

        var (a, b) = (one.Words, other.Words);
        var alike = new double[a.Count, b.Count];
        for (var i = 0; i < a.Count; i++)
        {
            for (var k = 0; k < b.Count; k++)
                alike[i, k] = Alike(a[i], b[k]);
        }

        // Equal pairs can be taken in two orders; the better of both is the same either way round.
        var pairs = Enumerable.Range(0, a.Count).SelectMany(i => Enumerable.Range(0, b.Count).Select(k => (I: i, K: k))).Where(pair => alike[pair.I, pair.K] > 0).ToList();
        var best = Math.Max(
            Aligned(a, b, alike, pairs.OrderByDescending(pair => alike[pair.I, pair.K]).ThenBy(pair => pair.I).ThenBy(pair => pair.K)),
            Aligned(a, b, alike, pairs.OrderByDescending(pair => alike[pair.I, pair.K]).ThenBy(pair => pair.K).ThenBy(pair => pair.I)));

        // Abdulrahman, Abdul Rahman; 习近平, Xi Jinping.
        if (a.Count != b.Count)
            best = Math.Max(best, Together * Letters(string.Concat(a.Select(word => word.Latin)), string.Concat(b.Select(word => word.Latin))));
        return Math.Round(Math.Min(99, 100 * best), 1);
    }

    private static double Aligned(IReadOnlyList<SpelledName.Word> a, IReadOnlyList<SpelledName.Word> b, double[,] alike, IEnumerable<(int I, int K)> best)
    {
        var of = new int[a.Count];
        Array.Fill(of, -1);
        var taken = new bool[b.Count];
        var (matched, all) = (0.0, 0.0);
        foreach (var (i, k) in best)
        {
            if (of[i] >= 0 || taken[k])
                continue;
            (of[i], taken[k]) = (k, true);
            matched += alike[i, k] * (Weight(a[i]) + Weight(b[k]));
            all += Weight(a[i]) + Weight(b[k]);
        }

        var (leftA, leftB) = (a.Where((_, i) => of[i] < 0).Sum(Weight), b.Where((_, k) => !taken[k]).Sum(Weight));
        if (leftA > 0 && leftB > 0)
            return matched / (all + leftA + leftB);
        var inOrder = of.Where(k => k >= 0).ToList();
        var score = (matched / (all + (LeftOut * (leftA + leftB)))) - (inOrder.SequenceEqual(inOrder.Order()) ? 0 : OtherOrder);
        return leftA + leftB > 0 ? Math.Min(MostWithLeftOut, score) : score;
    }

    private static int Weight(SpelledName.Word word) => Math.Max(1, word.Latin.Length);

    private static double Alike(SpelledName.Word a, SpelledName.Word b)
    {
        if (a.Folded == b.Folded)
            return 1;
        if (a.Latin == b.Latin || a.Folded == b.Latin || a.Latin == b.Folded)
            return OtherScript;
        if (a.Latin.Length == 1 || b.Latin.Length == 1)
            return a.Latin.Length > 0 && b.Latin.Length > 0 && a.Latin[0] == b.Latin[0] ? Initial : 0;

        var letters = Letters(a.Latin, b.Latin);
        if (a.Folded != a.Latin || b.Folded != b.Latin)
            letters = Math.Max(letters, Math.Max(Letters(a.Folded, b.Folded), Math.Max(Letters(a.Folded, b.Latin), Letters(a.Latin, b.Folded))));
        var sound = a.Sound.Length > 1 && b.Sound.Length > 1 ? Letters(a.Sound, b.Sound) : letters;
        var alike = Spelling * Math.Max(letters, (0.45 * letters) + (0.55 * sound));
        return alike < Floor ? 0 : alike;
    }

    private static double Letters(string a, string b) =>
        a.Length == 0 || b.Length == 0 || a[0] > 127 != b[0] > 127 || 2 * Math.Min(a.Length, b.Length) < Math.Max(a.Length, b.Length) ? 0 : 1 - (Alignment.Distance(a, b) / Math.Max(a.Length, b.Length));
}
