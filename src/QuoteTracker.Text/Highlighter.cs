namespace QuoteTracker.Text;

/// <summary>A run of a text, in UTF-16 units.</summary>
public readonly record struct Highlight(int Start, int Length);

/// <summary>Finds what a search found in a text.</summary>
public static class Highlighter
{
    /// <summary>Where the words asked for stand, first to last, none overlapping; a phrase is one run. Excluded words have none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP 47 tag of its language, which inflections follow.</param>
    /// <param name="expression">What was asked.</param>
    public static List<Highlight> Find(string text, string language, SearchExpression expression)
    {
        var marked = new List<(int Start, int End)>();
        new Marking(Tokenizer.Tokenize(text), new WordForms(language), marked).Mark(expression);
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

    private sealed class Marking(List<Token> tokens, WordForms forms, List<(int Start, int End)> marked)
    {
        public void Mark(SearchExpression expression)
        {
            switch (expression)
            {
                case SearchExpression.Word word:
                    MarkAll(token => forms.Is(token.Folded, word.Folded, word.Inflected));
                    break;
                case SearchExpression.Prefix prefix:
                    MarkAll(token => token.Folded.StartsWith(prefix.Folded, StringComparison.Ordinal));
                    break;
                case SearchExpression.Phrase phrase:
                    MarkPhrase(phrase);
                    break;
                case SearchExpression.Near near:
                    Mark(near.One);
                    Mark(near.Other);
                    break;
                case SearchExpression.All { Parts: var parts }:
                    parts.ToList().ForEach(Mark);
                    break;
                case SearchExpression.Any { Parts: var parts }:
                    parts.ToList().ForEach(Mark);
                    break;
            }
        }

        private void MarkAll(Predicate<Token> wanted)
        {
            foreach (var token in tokens)
            {
                if (wanted(token))
                    marked.Add((token.Start, token.Start + token.Length));
            }
        }

        private void MarkPhrase(SearchExpression.Phrase phrase)
        {
            for (var i = 0; i + phrase.Words.Count <= tokens.Count; i++)
            {
                var last = tokens[i + phrase.Words.Count - 1];
                if (Enumerable.Range(0, phrase.Words.Count).All(n => forms.Is(tokens[i + n].Folded, phrase.Words[n], phrase.Inflected)))
                    marked.Add((tokens[i].Start, last.Start + last.Length));
            }
        }
    }
}
