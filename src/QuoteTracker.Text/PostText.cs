using System.Text.RegularExpressions;

namespace QuoteTracker.Text;

/// <summary>Words of a post as people write them in networks: addresses are none, and a tag is the words that were joined in it.</summary>
public static partial class PostText
{
    /// <summary>The same without addresses, and with tags and handles taken apart: <c>#AustralianFires</c> is <c>Australian Fires</c>.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tag().Replace(Address().Replace(text, " "), tag => $" {Joint().Replace(tag.Groups["words"].Value, " ")} ");
    }

    [GeneratedRegex(@"(?:https?://|\b(?:www|pic\.twitter)\.)\S{1,2000}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"[#@](?<words>\w{1,200})", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // aB, a1, ABc: a new word begins with the capital, with the digit, with the last capital.
    [GeneratedRegex(@"(?<=\p{Ll})(?=[\p{Lu}0-9])|(?<=\p{Lu})(?=[0-9])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
