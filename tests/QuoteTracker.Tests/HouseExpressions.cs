using System.Reflection;
using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>
/// Somebody sends a text made to keep a regular expression busy (ReDoS). Every expression is one of the generated ones; those that
/// backtrack are tried here with a hundred thousand signs of every kind that makes such an expression quadratic.
/// </summary>
public sealed class HouseExpressions
{
    private const int Size = 100_000;

    // No measure: one that takes its time in proportion needs a fraction of a second, a quadratic one half a minute. Long enough for a busy machine.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>What stands again and again in a hostile text.</summary>
    private static readonly string[] Units =
    [
        " ", "\n", " \n", "a", "A", "a ", "A ", "a.", "A.", "A. ", ".", ",", ", ", ". ", "…", "- ", "—", "— ", "!", "'", "’", "‘", "a'", "’a", "\"", "“", "”", "„", "«", "» ", "[", "]", "[ ", "(", "( ",
        "0", "111,", "0.", "1.1", "<", "<!", "<!--", "<a", "<a ", "<p>", "<script", "<script ", "</script", "<script>", "<meta ", "<?xml ", "charset", "=", "&", "&#1", "http://", "#", "@", "_", ":", "a:", "A:", "Ab Cd", "|", " |", "/", "a-", "-a", ".a", "['", "=a,", "\u0300",
    ];

    /// <summary>What stands before and after, so that it begins to fit and then does not.</summary>
    private static readonly (string Before, string After)[] Ends = [("", ""), ("”", "x"), ("'", "\0")];

    public static readonly TheoryData<string> All = [.. Expressions().Keys];

    [Fact]
    public void Are_all_generated()
    {
        var made = new[] { "src" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root(), folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => Regex.IsMatch(line, @"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count)\(|\.Matches\(\$?@?""", RegexOptions.NonBacktracking)).Select(line => $"{file}: {line}"));
        made.ShouldBeEmpty("Use [GeneratedRegex]: then it is tried here.");
        Expressions().Count.ShouldBeGreaterThan(30);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Take_time_in_proportion_to_the_text(string name)
    {
        var expression = Expressions()[name];
        if (expression.Options.HasFlag(RegexOptions.NonBacktracking))
            return;

        foreach (var unit in Units)
        {
            var many = string.Concat(Enumerable.Repeat(unit, Size / unit.Length));
            foreach (var (before, after) in Ends)
            {
                var text = before + many + after;
                var trial = Task.Run(() => expression.Count(text), TestContext.Current.CancellationToken);
                (await Task.WhenAny(trial, Task.Delay(Longest, TestContext.Current.CancellationToken))).ShouldBe(trial, $"{name} stands still at {before}{unit}…{after}: {expression}");
            }
        }
    }

    private static Dictionary<string, Regex> Expressions() => new[] { typeof(Settings).Assembly, typeof(Store.QuoteDb).Assembly, typeof(Text.Token).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}", method => (Regex)method.Invoke(null, null)!);
}
