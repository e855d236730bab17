using System.Text;

namespace QuoteTracker.Text;

/// <summary>
/// What transliterations of a word have in common: its consonants, those as one that are written for each other between
/// scripts (h g k q x, v w f, j c ch zh), without vowels, which some scripts don't write. Гусейнов and Hüseynov are both "gsnv".
/// It finds names and says little about them: many share one.
/// </summary>
public static class NameSound
{
    /// <summary>Every letter that a sound may have, digits apart.</summary>
    public const string Letters = "bpmnlrtdszcgv";

    private static readonly (string Written, char Sound)[] Together =
    [
        ("shch", 's'), ("tsch", 'c'), ("dzh", 'c'), ("sch", 's'), ("tch", 'c'), ("dj", 'c'), ("zh", 'c'), ("ch", 'c'), ("cz", 'c'), ("sh", 's'), ("sz", 's'),
        ("kh", 'g'), ("gh", 'g'), ("ph", 'v'), ("th", 't'), ("ck", 'g'),
    ];

    /// <summary>The sound of a word in Latin letters, lower case; empty for vowels alone.</summary>
    public static string Of(string latin)
    {
        ArgumentNullException.ThrowIfNull(latin);
        var sound = new StringBuilder(latin.Length);
        var (i, before) = (0, '\0');
        while (i < latin.Length)
        {
            var (letter, length) = At(latin, i);
            i += length;

            // "Mammadov", "Mamedov": one letter written twice is one. A vowel between keeps them apart.
            if (letter != '\0' && letter != before)
                sound.Append(letter);
            before = letter;
        }

        return sound.ToString();
    }

    /// <summary>All sounds that one letter changed, added, dropped or swapped with its neighbour makes of this one, itself among them.</summary>
    public static HashSet<string> Near(string sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        var near = new HashSet<string>(StringComparer.Ordinal) { sound };
        for (var i = 0; i <= sound.Length; i++)
        {
            foreach (var letter in Letters)
            {
                near.Add(sound.Insert(i, letter.ToString()));
                if (i < sound.Length)
                    near.Add($"{sound.AsSpan(0, i)}{letter}{sound.AsSpan(i + 1)}");
            }

            if (i < sound.Length)
                near.Add(sound.Remove(i, 1));
            if (i + 1 < sound.Length)
                near.Add($"{sound.AsSpan(0, i)}{sound[i + 1]}{sound[i]}{sound.AsSpan(i + 2)}");
        }

        near.Remove("");
        return near;
    }

    private static (char Letter, int Length) At(string latin, int i)
    {
        // Most letters stand alone.
        var mayBeTogether = i + 1 < latin.Length && latin[i + 1] is 'h' or 'z' or 'c' or 's' or 'j' or 'k';
        foreach (var (written, letter) in mayBeTogether ? Together : [])
        {
            if (latin.AsSpan(i).StartsWith(written, StringComparison.Ordinal))
                return (letter, written.Length);
        }

        return (latin[i] switch
        {
            // Arabic script writes one at the end of -a: قنیره is Qənirə.
            'h' when i == latin.Length - 1 => '\0',
            'g' or 'h' or 'k' or 'q' or 'x' => 'g',

            // And an o or u at the beginning as a w: اوگتای is Oqtay.
            'w' when i == 0 && latin.Length > 1 && latin[1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') => '\0',
            'v' or 'w' or 'f' => 'v',
            'c' or 'j' => 'c',
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => '\0',
            var other => other,
        }, 1);
    }
}
