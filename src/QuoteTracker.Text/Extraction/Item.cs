namespace QuoteTracker.Text.Extraction;

/// <summary>What an item of a sentence is.</summary>
internal enum ItemKind
{
    /// <summary>A word, or the possessive end of one.</summary>
    Word,

    /// <summary>A single sign.</summary>
    Sign,

    /// <summary>Something in quotation marks, as a whole.</summary>
    Piece,
}

/// <summary>What the writer's sentences are made of: words, signs, and pieces in quotation marks, each as one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the article, in UTF-16 units. A piece begins with its mark.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">As it stands there; of a piece nothing.</param>
/// <param name="Piece">The number of the piece; -1 of others.</param>
internal sealed record Item(ItemKind Kind, int Start, int End, string Text, int Piece = -1)
{
    /// <summary>The word as cues have it. Of a sign the sign.</summary>
    public string Folded { get; } = Kind == ItemKind.Word ? Fold(Text) : Text;

    /// <summary>Whether it is of a name though it could be a month: <c>Theresa May</c>.</summary>
    public bool IsOfName { get; init; }

    /// <summary>Of a piece: whether its words end with a comma inside the marks, so that the writer's sentence goes on: <c>"We go," she</c>.</summary>
    public bool EndsWithComma { get; init; }

    public bool IsWord => Kind == ItemKind.Word;

    public bool IsPiece => Kind == ItemKind.Piece;

    public bool IsCapital => IsWord && (char.IsUpper(Text[0]) || (Text.Length > 2 && char.IsUpper(Text[^1]) && char.IsUpper(Text[1])));

    public bool IsComma => Kind == ItemKind.Sign && Text is "," or "،" or "、";

    /// <summary>The end of "Gray's", and of "voters'"; in Turkish of any other case too: "Ankara'da".</summary>
    public bool IsPossessive => IsWord && Folded is ['\'', ..];

    public static string Fold(string word) => Folding.Fold(word.Replace('’', '\'').Replace('ʼ', '\'')).TrimEnd('.');

    public bool Is(string sign) => Kind == ItemKind.Sign && Text == sign;
}
