using F23.StringSimilarity;

namespace QuoteTracker.Text;

/// <summary>Whether a name may be what somebody meant who mistyped it.</summary>
public static class NameLikeness
{
    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>
    /// Letters to change, add, drop or swap so that each typed word becomes a word of the name; null where one of them is
    /// not near to any: one letter in words of three to seven, two in longer ones, none in shorter.
    /// </summary>
    public static int? Of(TypedName typed, string name)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = NameForms.Of(name);
        var all = 0;
        foreach (var forms in typed.Words)
        {
            if (Nearest(forms, words) is not { } letters)
                return null;
            all += letters;
        }

        return all;
    }

    private static int? Nearest(IReadOnlyList<string> typed, List<string[]> words)
    {
        int? least = null;
        foreach (var form in typed)
        {
            var allowed = form.Length switch { < 3 => 0, < 8 => 1, _ => 2 };
            foreach (var known in words.SelectMany(word => word).Where(known => Math.Abs(known.Length - form.Length) <= allowed))
            {
                var letters = (int)Alignment.Distance(form, known);
                if (letters <= allowed && letters < (least ?? int.MaxValue))
                    least = letters;
            }
        }

        return least;
    }
}
