namespace QuoteTracker.Text;

/// <summary>What words and exact words of a query stand for, within what a query may ask for in all.</summary>
internal sealed class SearchTerms
{
    private int terms;
    private int beginnings;

    /// <summary>A word, with a star or without.</summary>
    public (SearchExpression? Read, SearchProblem? Problem) Word(SearchPiece piece)
    {
        if (!piece.Text.EndsWith('*'))
            return Term(piece.Text, piece, inflected: true);
        var begin = Tokenizer.Tokenize(piece.Text[..^1]);

        // A script without spaces has no ends of words: whatever begins so has this in it.
        if (begin is [.., var end] && Tokenizer.IsUnspaced(end.Folded))
            return Term(piece.Text[..^1], piece, inflected: true);
        if (begin is not [{ Folded.Length: >= 2 }])
            return Wrong(piece, piece.Text, "two letters or more before the star, in one word");
        terms++;
        return ++beginnings > SearchParser.MaxBeginnings
            ? Wrong(piece, $"more than {SearchParser.MaxBeginnings} stars", $"at most {SearchParser.MaxBeginnings} words with a star")
            : Counted(new SearchExpression.Prefix(begin[0].Folded), piece);
    }

    /// <summary>Words in quotation marks.</summary>
    public (SearchExpression? Read, SearchProblem? Problem) Exact(SearchPiece piece) => Term(piece.Text, piece, inflected: false);

    private (SearchExpression?, SearchProblem?) Term(string text, SearchPiece piece, bool inflected)
    {
        var words = Tokenizer.Tokenize(text);
        terms += Math.Max(1, words.Count);
        return words.Count == 0
            ? Wrong(piece, $"{(text.Length == 0 ? "empty quotation marks" : text)} with no word in it", "a word with a letter or digit")
            : Counted(words.Count == 1 ? new SearchExpression.Word(words[0].Folded, inflected) : new SearchExpression.Phrase([.. words.Select(word => word.Folded)], inflected), piece);
    }

    private (SearchExpression?, SearchProblem?) Counted(SearchExpression term, SearchPiece piece) =>
        terms > SearchParser.MaxTerms ? Wrong(piece, $"more than {SearchParser.MaxTerms} words", $"at most {SearchParser.MaxTerms} words") : (term, null);

    private static (SearchExpression?, SearchProblem?) Wrong(SearchPiece piece, string found, string expected) => (null, new SearchProblem(piece.Position, found, expected));
}
