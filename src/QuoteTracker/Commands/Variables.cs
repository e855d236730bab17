using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QuoteTracker.Commands;

/// <summary>Options that the environment may give too.</summary>
internal static class Variables
{
    /// <summary>What a variable says; null where it is not there, or empty.</summary>
    public static string? Given(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } word ? word : null;

    /// <summary>An option that is on where it stands.</summary>
    public static Option<bool> Switch(string name, string about, string variable) => new(name)
    {
        Description = $"{about} Also: {variable}=1.",
        DefaultValueFactory = argument => Read(argument, variable, false, "0 or 1", word => word.ToUpperInvariant() switch
        {
            "1" or "TRUE" => true,
            "0" or "FALSE" => false,
            _ => null,
        }),
    };

    /// <summary>An option that is a whole number, 0 or more.</summary>
    public static Option<int> Number(string name, string about, string variable, int otherwise)
    {
        var number = new Option<int>(name)
        {
            Description = $"{about} Also: {variable}.",
            HelpName = "N",
            DefaultValueFactory = argument => Read(argument, variable, otherwise, "a whole number, 0 or more",
                word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null),
        };
        number.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && token.Value.StartsWith('-'))
                given.AddError($"{name} is 0 or more.");
        });
        return number;
    }

    /// <summary>An option that is one of some words, the first of them when left out.</summary>
    public static Option<T> OneOf<T>(string name, string about, string variable, params (string Word, T Value)[] words) where T : struct
    {
        var (first, allowed) = (words[0].Value, string.Join(", ", words.Select(one => one.Word)));
        T? Of(string word) => Array.FindIndex(words, one => one.Word == word) is >= 0 and var at ? words[at].Value : null;
        return new Option<T>(name)
        {
            Description = $"{about} Also: {variable}.",
            Arity = ArgumentArity.ExactlyOne,
            HelpName = string.Join('|', words.Select(one => one.Word)),
            DefaultValueFactory = argument => Read(argument, variable, first, allowed, Of),
            CustomParser = argument =>
            {
                if (argument.Tokens is not [var token])
                    return Read(argument, variable, first, allowed, Of);
                if (Of(token.Value) is { } value)
                    return value;
                argument.AddError($"{name} is '{token.Value}'; give {allowed}.");
                return first;
            },
        };
    }

    // A variable that can't be read ends the call: a server that was meant to be private must not open for a typing error.
    private static T Read<T>(ArgumentResult argument, string variable, T otherwise, string allowed, Func<string, T?> read) where T : struct
    {
        if (Given(variable) is not { } word)
            return otherwise;
        if (read(word) is { } value)
            return value;
        argument.AddError($"{variable} is '{word}'; give {allowed}.");
        return otherwise;
    }
}
