namespace QuoteTracker.Text;

/// <summary>Where words stand in a text unit by unit.</summary>
internal static class Standing
{
    /// <summary>
    /// Every offset, first to last, overlapping places too. Linear in both (Knuth, Morris, Pratt): string.IndexOf from
    /// place to place compares a long quote anew at each, and a text that repeats itself has a million.
    /// </summary>
    public static IEnumerable<int> Places(string text, string words)
    {
        var fallback = Fallback(words);
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (matched > 0 && words[matched] != text[i])
                matched = fallback[matched - 1];
            if (words[matched] != text[i])
            {
                var next = text.IndexOf(words[0], i + 1);
                if (next < 0)
                    yield break;
                i = next;
            }

            matched++;
            if (matched < words.Length)
                continue;
            yield return i - words.Length + 1;
            matched = fallback[matched - 1];
        }
    }

    // For each unit, how many units that end there also begin the words.
    private static int[] Fallback(string words)
    {
        var fallback = new int[words.Length];
        var matched = 0;
        for (var i = 1; i < words.Length; i++)
        {
            while (matched > 0 && words[matched] != words[i])
                matched = fallback[matched - 1];
            if (words[matched] == words[i])
                matched++;
            fallback[i] = matched;
        }

        return fallback;
    }
}
