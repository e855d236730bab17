using System.Text;
using AnyAscii;

namespace QuoteTracker.Text;

/// <summary>
/// The forms under which a word of a name is found, in whatever script it is written: as folded; in Latin letters; and
/// in Latin letters without what transliterations differ in, so that Алиев and Aliyev meet in "aliev".
/// </summary>
public static class NameForms
{
    /// <summary>The longest form, in UTF-16 units: what comes after it tells no names apart.</summary>
    public const int MaxLength = 60;

    /// <summary>Each word's forms, the folded one first, none twice. Empty where the name has no words.</summary>
    public static List<string[]> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return [.. Tokenizer.Tokenize(name).Select(token => Of(token.Folded, name.Substring(token.Start, token.Length)))];
    }

    /// <summary>The forms of a word as folded and as written.</summary>
    internal static string[] Of(string folded, string written)
    {
        var latin = Ascii.IsValid(folded) && Ascii.IsValid(written) ? folded.Replace("'", "", StringComparison.Ordinal) : Latin(written);
        return [.. new[] { folded, latin, Close(latin) }.Where(form => form.Length > 0).Select(Cut).Distinct(StringComparer.Ordinal)];
    }

    // AnyAscii takes ə for an e, as one types it who lacks the letter; abroad Əliyev is written Aliyev.
    private static string Latin(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Replace('ə', 'a').Replace('Ə', 'A').Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    // iye, ije → ie: a glide between i and a vowel is written or not. Zelenskyy, -skiy, -skij → -ski.
    private static string Close(string latin)
    {
        if (latin.AsSpan().IndexOfAny('y', 'j') < 0)
            return latin;

        var close = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            var isGlide = latin[i] is 'y' or 'j' && i + 1 < latin.Length && latin[i + 1] is 'a' or 'e' or 'i' or 'o' or 'u' && close is [.., 'i'];
            if (!isGlide)
                close.Append(latin[i]);
        }

        var word = close.ToString();
        var stem = word.TrimEnd('i', 'y', 'j');
        return stem.Length >= 5 && stem.Length < word.Length && stem.EndsWith("sk", StringComparison.Ordinal) ? stem + "i" : word;
    }

    private static string Cut(string form)
    {
        if (form.Length <= MaxLength)
            return form;
        return char.IsHighSurrogate(form[MaxLength - 1]) ? form[..(MaxLength - 1)] : form[..MaxLength];
    }
}
