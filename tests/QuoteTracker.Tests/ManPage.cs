using System.CommandLine;
using System.Globalization;
using System.Text;

namespace QuoteTracker.Tests;

/// <summary>The manual page of the program, written from its own verbs and options, so that it says what <c>--help</c> says.</summary>
internal static class ManPage
{
    /// <summary>The page in the language of man(7).</summary>
    public static string Of(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            .\" Written from the program's verbs and options; do not change it here.
            .TH QUOTETRACKER 1
            .SH NAME
            quotetracker \- who said what, when, and where it is written down
            .SH SYNOPSIS
            .B QuoteTracker
            .RI [ verb ]
            .RI [ options ]
            .SH DESCRIPTION
            {Escaped(root.Description!)}
            .SH OPTIONS

            """);
        foreach (var option in root.Options)
            Add(page, option);
        page.Append(".SH VERBS\n");
        foreach (var verb in root.Subcommands)
            Add(page, verb, verb.Name, root);
        page.Append("""
            .SH EXIT STATUS
            0: done. 1: it failed, or lines were rejected, or faults were found. 2: a wrong call. Of
            .BR check :
            0 the words are met, 3 they differ or are others', 4 they are not in this database.
            .SH ENVIRONMENT
            Most options have a variable of their name, such as
            .B QUOTETRACKER_DATA
            for
            .BR \-\-data ;
            docs/command-line.md lists them all.
            .SH FILES
            .TP
            .I quotetracker.db
            The database, in the folder of
            .BR \-\-data .
            .TP
            .I admin.key
            The key of the administrator, made at the first start.

            """);
        return page.ToString();
    }

    private static void Add(StringBuilder page, Command verb, string name, RootCommand root)
    {
        if (verb.Subcommands.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $".SS {Escaped(name)}{string.Concat(verb.Arguments.Select(argument => $" {Escaped(argument.HelpName ?? argument.Name.ToUpperInvariant())}"))}\n{Escaped(verb.Description ?? "")}\n");
            foreach (var argument in verb.Arguments.Where(argument => argument.Description is not null))
                page.Append(CultureInfo.InvariantCulture, $".TP\n.I {Escaped(argument.HelpName ?? argument.Name.ToUpperInvariant())}\n{Escaped(argument.Description!)}\n");
            foreach (var option in verb.Options.Where(option => !root.Options.Contains(option)))
                Add(page, option);
        }

        foreach (var inner in verb.Subcommands)
            Add(page, inner, $"{name} {inner.Name}", root);
    }

    private static void Add(StringBuilder page, Option option)
    {
        var value = option.ValueType == typeof(bool) || option.HelpName is null ? "" : $" \\fI{Escaped(option.HelpName)}\\fR";
        page.Append(CultureInfo.InvariantCulture, $".TP\n{string.Join(", ", option.Aliases.Where(alias => alias != option.Name).Prepend(option.Name).Select(name => $"\\fB{Escaped(name)}\\fR"))}{value}\n{Escaped(option.Description ?? "")}\n");
    }

    // A line that begins with a dot or an apostrophe is a request of man's; a hyphen is a minus where it is typed; the
    // language knows other letters by their numbers.
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
        escaped = string.Concat(escaped.Select(letter => letter < 128 ? $"{letter}" : string.Create(CultureInfo.InvariantCulture, $"\\[u{(int)letter:X4}]")));
        return escaped.Length > 0 && escaped[0] is '.' or '\'' ? $"\\&{escaped}" : escaped;
    }
}
