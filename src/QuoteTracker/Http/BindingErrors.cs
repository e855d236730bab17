using System.Text.RegularExpressions;

namespace QuoteTracker.Http;

/// <summary>Says which query parameter the framework could not read. It tells so in a sentence only; a test pins that sentence.</summary>
internal static partial class BindingErrors
{
    /// <summary>The error, with the parameter where it can be told.</summary>
    public static FieldError Of(BadHttpRequestException? wrong, HttpRequest request)
    {
        if (wrong is null || Failed().Match(wrong.Message) is not { Success: true } failed)
            return FieldError.At("", "The request could not be read.", null, "A request as /swagger describes it.");

        var given = failed.Groups["given"].Value;
        var name = request.Query.FirstOrDefault(pair => pair.Value.Contains(given)).Key ?? failed.Groups["name"].Value;
        return FieldError.In(name, "This has the wrong type.", given, WholeNumber().IsMatch(failed.Groups["type"].Value) ? "A whole number." : "What /swagger shows.");
    }

    [GeneratedRegex("int|long", RegexOptions.IgnoreCase)]
    private static partial Regex WholeNumber();

    [GeneratedRegex("Failed to bind parameter \"(?<type>\\S+) (?<name>[^\"]+)\" from \"(?<given>.*)\"\\.", RegexOptions.Singleline)]
    private static partial Regex Failed();
}
