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
                    marked.AddRange(Places(phrase).Select(at => Run(at, phrase.Words.Count)));
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

        private void MarkAll(Predicate<Token> wanted)
        {
            foreach (var token in tokens)
            {
                if (wanted(token))
                    marked.Add((token.Start, token.Start + token.Length));
            }
        }

        // Only where the one is near the other. Of exact words beside inflected ones, other forms are near enough.
        private void MarkNear(SearchExpression.Near near)
        {
            var (one, other) = (near.One, near.Other);
            if (IsInflected(one) != IsInflected(other))
                (one, other) = (Inflected(one), Inflected(other));
            var (length, otherLength) = (Length(one), Length(other));
            var others = Places(other).ToList();
            foreach (var at in Places(one))
            {
                foreach (var second in others.Where(second => at <= second ? second - (at + length) <= near.Distance : at - (second + otherLength) <= near.Distance))
                {
                    marked.Add(Run(at, length));
                    marked.Add(Run(second, otherLength));
                }
            }
        }

        private IEnumerable<int> Places(SearchExpression run)
        {
            var words = run is SearchExpression.Phrase phrase ? phrase.Words : [((SearchExpression.Word)run).Folded];
            return Enumerable.Range(0, Math.Max(0, tokens.Count - words.Count + 1))
                .Where(at => Enumerable.Range(0, words.Count).All(n => forms.Is(tokens[at + n].Folded, words[n], IsInflected(run))));
        }

        private (int Start, int End) Run(int at, int length) => (tokens[at].Start, tokens[at + length - 1].Start + tokens[at + length - 1].Length);

        private static int Length(SearchExpression run) => run is SearchExpression.Phrase phrase ? phrase.Words.Count : 1;

        private static bool IsInflected(SearchExpression run) => run is SearchExpression.Phrase { Inflected: true } or SearchExpression.Word { Inflected: true };

        private static SearchExpression Inflected(SearchExpression run) => run is SearchExpression.Phrase phrase ? phrase with { Inflected = true } : (SearchExpression.Word)run with { Inflected = true };
    }
}
