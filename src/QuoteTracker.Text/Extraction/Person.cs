namespace QuoteTracker.Text.Extraction;

/// <summary>Somebody whom the article names.</summary>
/// <param name="name">The fullest name that it gives.</param>
internal sealed class Person(string name)
{
    private readonly HashSet<string> roles = new(StringComparer.Ordinal);

    /// <summary>The fullest name that the article gives.</summary>
    public string Name { get; } = name;

    /// <summary>The folded words of the name.</summary>
    public string[] Words { get; } = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Item.Fold)];

    public string Surname => Words[^1];

    /// <summary>Words of the roles that the article gives, folded.</summary>
    public IReadOnlySet<string> Roles => roles;

    public bool IsMan { get; set; }

    public bool IsWoman { get; set; }

    /// <summary>How much tells that it is somebody: a title, a role, a verb of saying.</summary>
    public int Signs { get; set; }

    /// <summary>Where the article names them, in order: offsets.</summary>
    public List<int> Places { get; } = [];

    public void Has(IEnumerable<string> words) => roles.UnionWith(words);

    /// <summary>Whether a name can be theirs: its last word is their surname and no other word differs.</summary>
    public bool CanBe(string[] words) => words[^1] == Surname && words.All(IsOne);

    /// <summary>Whether a name in another case can be theirs.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="bases">What a word may be a form of.</param>
    public bool CanBe(string[] words, Func<string, IEnumerable<string>> bases) => bases(words[^1]).Contains(Surname) && words.All(word => IsOne(word) || bases(word).Any(Words.Contains));

    private bool IsOne(string word) => Words.Contains(word) || (word.Length == 1 && Words.Any(own => own[0] == word[0]));
}
