namespace QuoteTracker.Text.Extraction;

/// <summary>What a phrase names somebody by.</summary>
internal enum PhraseKind
{
    /// <summary>A pronoun: <c>he</c>, <c>they</c>, <c>who</c>.</summary>
    Pronoun,

    /// <summary>A name, a role before it perhaps: <c>the expert Nasimi Mammadli</c>.</summary>
    Name,

    /// <summary>A role alone: <c>The MP</c>.</summary>
    Role,

    /// <summary>Several people: <c>nearly 60 U.S. Congressmen</c>.</summary>
    Group,

    /// <summary>An organization: <c>the ministry</c>, or anything else that has a say: <c>the letter</c>.</summary>
    Organization,
}

/// <summary>The words that name whoever speaks, beside a cue.</summary>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="First">The first item.</param>
/// <param name="Last">The last item.</param>
/// <param name="Kind">What they name somebody by.</param>
/// <param name="NameFirst">The first item of the name in them; -1 for none.</param>
/// <param name="NameLast">The last item of the name; -1 for none.</param>
internal sealed record Phrase(Sentence Sentence, int First, int Last, PhraseKind Kind, int NameFirst = -1, int NameLast = -1)
{
    public int Start => Sentence.Items[First].Start;

    public int End => Sentence.Items[Last].End;

    public IEnumerable<Item> Items => Sentence.Items.Skip(First).Take(Last - First + 1);

    public IEnumerable<Item> NameItems => NameFirst < 0 ? [] : Sentence.Items.Skip(NameFirst).Take(NameLast - NameFirst + 1);

    /// <summary>What is said of somebody beside the name, in apposition after it: the items; none where nothing is.</summary>
    public (int First, int Last)? Beside { get; init; }

    /// <summary>Whether words stand between it and its verb, with commas around.</summary>
    public bool IsParted { get; init; }
}
