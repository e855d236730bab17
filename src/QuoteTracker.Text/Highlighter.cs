namespace QuoteTracker.Text;

/// <summary>A run of a text, in UTF-16 units.</summary>
public readonly record struct Highlight(int Start, int Length);

/// <summary>Finds what a search found in a text.</summary>
public static class Highlighter
{
    /// <summary>Where the words asked for stand, first to last, none overlapping; a phrase is one run. Excluded words have none.</summary>
    public static List<Highlight> Find(string text, SearchExpression expression)
    {
        var tokens = Tokenizer.Tokenize(text);
        var marked = new List<(int Start, int End)>();
        Mark(tokens, expression, marked);
        marked.Sort();

        var runs = new List<Highlight>();
        foreach (var (start, end) in marked)
        {
            if (runs is [.., var last] && start < last.Start + last.Length)
                runs[^1] = last with { Length = Math.Max(last.Length, end - last.Start) };
            else
                runs.Add(new Highlight(start, end - start));
        }

        return runs;
    }

    private static void Mark(List<Token> tokens, SearchExpression expression, List<(int Start, int End)> marked)
    {
        switch (expression)
        {
            case SearchExpression.Word word:
                marked.AddRange(tokens.Where(token => token.Folded == word.Folded).Select(token => (token.Start, token.Start + token.Length)));
                break;
            case SearchExpression.Prefix prefix:
                marked.AddRange(tokens.Where(token => token.Folded.StartsWith(prefix.Folded, StringComparison.Ordinal)).Select(token => (token.Start, token.Start + token.Length)));
                break;
            case SearchExpression.Phrase phrase:
                for (var i = 0; i + phrase.Words.Count <= tokens.Count; i++)
                {
                    var last = tokens[i + phrase.Words.Count - 1];
                    if (Enumerable.Range(0, phrase.Words.Count).All(n => tokens[i + n].Folded == phrase.Words[n]))
                        marked.Add((tokens[i].Start, last.Start + last.Length));
                }

                break;
            case SearchExpression.Near near:
                foreach (var side in near.Sides)
                    Mark(tokens, side, marked);
                break;
            case SearchExpression.All all:
                foreach (var part in all.Parts)
                    Mark(tokens, part, marked);
                break;
            case SearchExpression.Any any:
                foreach (var part in any.Parts)
                    Mark(tokens, part, marked);
                break;
        }
    }
}
