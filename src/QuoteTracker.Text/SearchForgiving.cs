namespace QuoteTracker.Text;

/// <summary>Makes the best of a query that can't be read.</summary>
public static class SearchForgiving
{
    private static readonly string[] Operators = ["OR", "AND", "NOT", "NEAR"];

    /// <summary>
    /// A query that can be read, of the words and whole filters in this one, as plain words that must all be there; the same
    /// query where it can be read already. Empty where there is no word in it.
    /// </summary>
    public static string Forgive(string q)
    {
        ArgumentNullException.ThrowIfNull(q);
        if (SearchParser.TryParse(q, out _, out _))
            return q;

        var parts = new List<string>();
        foreach (var piece in q.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeWhile(_ => parts.Count < SearchParser.MaxTerms))
        {
            if (IsFilter(piece))
                parts.Add(piece);
            else if (!piece.StartsWith("NEAR/", StringComparison.Ordinal))
                parts.AddRange(Tokenizer.Tokenize(piece).Select(token => piece.Substring(token.Start, token.Length)).Where(word => !Operators.Contains(word)));
        }

        // Too many or too long: from the front, as many as can be read.
        while (parts.Count > 0 && !SearchParser.TryParse(string.Join(' ', parts), out _, out _))
            parts.RemoveAt(parts.Count - 1);
        return string.Join(' ', parts);
    }

    private static bool IsFilter(string piece) =>
        SearchParser.TryParse(piece, out var read, out _) && read is { Words: null, Filters.Count: 1 };
}
