using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace QuoteTracker.Http;

/// <summary>A place in a list, as an opaque word: numbers that name the last record given, so that pages don't shift while others write.</summary>
internal static class Cursor
{
    /// <summary>The word for these numbers.</summary>
    public static string Of(params long[] parts) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Join(' ', parts.Select(part => part.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>The numbers of a cursor with just so many; null where it is not one of ours.</summary>
    public static long[]? Read(string cursor, int parts)
    {
        if (cursor.Length > 200 || !Base64Url.IsValid(cursor))
            return null;

        var words = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ');
        var numbers = new long[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!long.TryParse(words[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers.Length == parts ? numbers : null;
    }
}
