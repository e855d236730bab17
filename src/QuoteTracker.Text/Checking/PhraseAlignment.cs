namespace QuoteTracker.Text.Checking;

/// <summary>
/// Lays all words asked about along the stored words that fit them best, wherever these begin and end: a global
/// alignment for the one, a local one for the other, with affine gaps (Gotoh 1982). Only equal words match. A gap costs
/// most where it opens, so that a lone "the" in the midst of other words is no match.
/// </summary>
internal static class PhraseAlignment
{
    private const int Content = 40;
    private const int Common = 16;
    private const int Open = 28;
    private const int AskedWord = 4;
    private const int StoredWord = 1;
    private const int Never = int.MinValue / 2;

    // 2,000 words by 2,000: some 4 MB for an instant. What is longer goes by the longest common series of words.
    private const long MostPairs = 4_000_000;

    /// <summary>Numbers of words that match, in order of both.</summary>
    public static List<(int Asked, int Stored)> Of(MarkedWords asked, MarkedWords stored, WordCues cues)
    {
        if ((long)asked.Words.Count * stored.Words.Count > MostPairs)
            return CommonWords.Of([.. asked.Words.Select(word => word.Folded)], [.. stored.Words.Select(word => word.Folded)]);

        var (n, m) = (asked.Words.Count, stored.Words.Count);
        var steps = new byte[(n + 1) * (m + 1)];
        int[] match = new int[m + 1], gap = new int[m + 1];
        Array.Fill(match, Never);
        var (end, endsInGap) = (0, true);
        for (var i = 1; i <= n; i++)
        {
            var (matchBefore, gapBefore) = (match[0], gap[0]);
            match[0] = Never;
            gap[0] -= AskedWord;
            steps[i * (m + 1)] = 2 << 1;
            var word = asked.Words[i - 1].Folded;
            var gain = cues.IsCommon(word) ? Common : Content;
            var best = gap[0];
            (end, endsInGap) = (0, true);
            for (var j = 1; j <= m; j++)
            {
                var (matchAbove, gapAbove) = (match[j], gap[j]);
                var step = 0;
                if (word == stored.Words[j - 1].Folded)
                {
                    step = matchBefore >= gapBefore ? 1 : 0;
                    match[j] = gain + Math.Max(matchBefore, gapBefore);
                }
                else
                {
                    match[j] = Never;
                }

                var (opened, from) = (matchAbove - Open - AskedWord, 0);
                Take(match[j - 1] - Open - StoredWord, 1);
                Take(gapAbove - AskedWord, 2);
                Take(gap[j - 1] - StoredWord, 3);
                gap[j] = opened;
                steps[(i * (m + 1)) + j] = (byte)(step | (from << 1));
                (matchBefore, gapBefore) = (matchAbove, gapAbove);
                if (match[j] > best)
                    (best, end, endsInGap) = (match[j], j, false);
                if (gap[j] > best)
                    (best, end, endsInGap) = (gap[j], j, true);

                void Take(int value, int way)
                {
                    if (value > opened)
                        (opened, from) = (value, way);
                }
            }
        }

        return Pairs(steps, n, m, end, endsInGap);
    }

    private static List<(int Asked, int Stored)> Pairs(byte[] steps, int n, int m, int end, bool endsInGap)
    {
        var pairs = new List<(int Asked, int Stored)>();
        var (i, j, inGap) = (n, end, endsInGap);
        while (i > 0)
        {
            var step = steps[(i * (m + 1)) + j];
            if (!inGap)
            {
                pairs.Add((--i, --j));
                inGap = (step & 1) == 0;
                continue;
            }

            var from = step >> 1;
            inGap = from is 2 or 3;
            if (from is 0 or 2)
                i--;
            else
                j--;
        }

        pairs.Reverse();
        return pairs;
    }
}
