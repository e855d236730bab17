using System.Collections.Frozen;

namespace QuoteTracker;

/// <summary>Lists of words, one a language, from data files of the program.</summary>
/// <typeparam name="T">What is made of a list.</typeparam>
internal sealed class ListsByLanguage<T>
{
    private readonly FrozenDictionary<string, T> lists;
    private readonly T none;

    /// <summary>Reads all of a folder: a file is named by its language.</summary>
    /// <param name="folder">As the files' names in the assembly begin.</param>
    /// <param name="read">Makes a list of a file's lines.</param>
    /// <param name="none">That of a language without a file.</param>
    public ListsByLanguage(string folder, Func<IEnumerable<string>, T> read, T none)
    {
        var assembly = typeof(ListsByLanguage<T>).Assembly;
        this.none = none;
        lists = assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{folder}.", StringComparison.Ordinal)).ToFrozenDictionary(name => name.Split('.')[1], name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return read(reader.ReadToEnd().Split('\n'));
        });
    }

    /// <summary>All, by the language's code.</summary>
    public IReadOnlyDictionary<string, T> All => lists;

    /// <summary>That of a BCP 47 tag.</summary>
    public T Of(string language) => lists.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), none);
}
