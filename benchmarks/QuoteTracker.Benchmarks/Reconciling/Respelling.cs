namespace QuoteTracker.Benchmarks.Reconciling;

/// <summary>Writes a name as somebody else would.</summary>
internal static class Respelling
{
    private static readonly Dictionary<char, string> Plain = new() { ['ə'] = "e", ['ı'] = "i", ['İ'] = "I", ['ö'] = "o", ['ü'] = "u", ['ğ'] = "g", ['ş'] = "s", ['ç'] = "c" };

    private static readonly Dictionary<char, string> English = new()
    {
        ['ə'] = "a",
        ['ı'] = "i",
        ['i'] = "i",
        ['İ'] = "I",
        ['ö'] = "o",
        ['ü'] = "u",
        ['ğ'] = "gh",
        ['ş'] = "sh",
        ['ç'] = "ch",
        ['c'] = "j",
        ['q'] = "g",
        ['x'] = "kh",
    };

    // As Russian papers write Azerbaijani names: h is г, iye is ие, ya is я.
    private static readonly Dictionary<char, string> Russian = new()
    {
        ['a'] = "а",
        ['b'] = "б",
        ['c'] = "дж",
        ['ç'] = "ч",
        ['d'] = "д",
        ['e'] = "е",
        ['ə'] = "а",
        ['f'] = "ф",
        ['g'] = "г",
        ['ğ'] = "г",
        ['h'] = "г",
        ['x'] = "х",
        ['ı'] = "ы",
        ['i'] = "и",
        ['j'] = "ж",
        ['k'] = "к",
        ['q'] = "г",
        ['l'] = "л",
        ['m'] = "м",
        ['n'] = "н",
        ['o'] = "о",
        ['ö'] = "о",
        ['p'] = "п",
        ['r'] = "р",
        ['s'] = "с",
        ['ş'] = "ш",
        ['t'] = "т",
        ['u'] = "у",
        ['ü'] = "ю",
        ['v'] = "в",
        ['y'] = "й",
        ['z'] = "з",
    };

    public static string WithoutAccents(string name) => ByLetter(name, Plain);

    public static string InEnglish(string name) => ByLetter(name, English);

    public static string InRussian(string name) => ByLetter(name, Russian)
        .Replace("йа", "я", StringComparison.Ordinal).Replace("йу", "ю", StringComparison.Ordinal).Replace("йо", "е", StringComparison.Ordinal).Replace("йе", "е", StringComparison.Ordinal)
        .Replace("Йа", "Я", StringComparison.Ordinal).Replace("Йу", "Ю", StringComparison.Ordinal).Replace("Йе", "Е", StringComparison.Ordinal);

    /// <summary>The last word first; null for a name of one word.</summary>
    public static string? Exchanged(string name) => name.Split(' ') is [.. var first, var last] && first.Length > 0 && !name.Contains(',', StringComparison.Ordinal) ? $"{last} {string.Join(' ', first)}" : null;

    /// <summary>One letter changed, added, dropped or swapped with the next.</summary>
    public static string OneLetterWrong(string name, Random random)
    {
        while (true)
        {
            var at = random.Next(name.Length);
            if (!char.IsLetter(name[at]))
                continue;
            var letter = (char)('a' + random.Next(26));
            var wrong = random.Next(4) switch
            {
                0 => name[..at] + letter + name[(at + 1)..],
                1 => name.Insert(at, letter.ToString()),
                2 => name.Remove(at, 1),
                _ => at + 1 < name.Length && char.IsLetter(name[at + 1]) ? $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}" : name,
            };
            if (!wrong.Equals(name, StringComparison.OrdinalIgnoreCase) && !wrong.Contains("  ", StringComparison.Ordinal) && wrong.Trim() == wrong)
                return wrong;
        }
    }

    private static string ByLetter(string name, Dictionary<char, string> table) => string.Concat(name.Select(c =>
        table.TryGetValue(c, out var plain) ? plain
        : table.TryGetValue(Lower(c), out var lower) ? char.ToUpperInvariant(lower[0]) + lower[1..]
        : c.ToString()));

    private static char Lower(char c) => c switch { 'I' => 'ı', 'İ' => 'i', 'Ə' => 'ə', _ => char.ToLowerInvariant(c) };
}
