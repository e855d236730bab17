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
                case SearchExpression.Word or SearchExpression.Phrase:
                    var run = SearchRun.Of(expression);
                    marked.AddRange(Places(run).Select(at => Span(at, run)));
                    break;
                case SearchExpression.Prefix prefix:
                    marked.AddRange(tokens.Where(token => token.Folded.StartsWith(prefix.Folded, StringComparison.Ordinal)).Select(token => (token.Start, token.Start + token.Length)));
                    break;
                case SearchExpression.Near near:
                    MarkNear(near);
                    break;
                case SearchExpression.All { Parts: var parts }:
                    parts.ToList().ForEach(Mark);
                    break;
                case SearchExpression.Any { Parts: var parts }:
                    parts.ToList().ForEach(Mark);
                    break;
            }
        }

        // Only where the one is near the other. Of exact words beside inflected ones, other forms are near enough.
        private void MarkNear(SearchExpression.Near near)
        {
            var (one, other) = (SearchRun.Of(near.One), SearchRun.Of(near.Other));
            if (one.Inflected != other.Inflected)
                (one, other) = (one with { Inflected = true }, other with { Inflected = true });
            var others = Places(other).ToList();
            foreach (var at in Places(one))
            {
                foreach (var second in others.Where(second => SearchRun.AreClose(at, one.Words.Count, second, other.Words.Count, near.Distance)))
                {
                    marked.Add(Span(at, one));
                    marked.Add(Span(second, other));
                }
            }
        }

        private IEnumerable<int> Places(SearchRun run) => Enumerable.Range(0, Math.Max(0, tokens.Count - run.Words.Count + 1))
            .Where(at => Enumerable.Range(0, run.Words.Count).All(n => forms.Is(tokens[at + n].Folded, run.Words[n], run.Inflected)));

        private (int Start, int End) Span(int at, SearchRun run)
        {
            var last = tokens[at + run.Words.Count - 1];
            return (tokens[at].Start, last.Start + last.Length);
        }
    }
}
