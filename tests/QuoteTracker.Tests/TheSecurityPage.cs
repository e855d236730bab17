using System.Text.RegularExpressions;

namespace QuoteTracker.Tests;

/// <summary>docs/security.md says which test holds which promise: a test that is renamed or gone must not be named there any more.</summary>
public sealed partial class TheSecurityPage
{
    private static readonly string Page = Repository.Read("docs", "security.md");

    private static readonly Dictionary<string, string> Classes = Directory.EnumerateFiles(Path.Combine(Repository.Root(), "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .GroupBy(file => Path.GetFileNameWithoutExtension(file)).ToDictionary(files => files.Key, files => string.Concat(files.Select(File.ReadAllText)));

    // Levels 1 and 2 of OWASP ASVS 4.0.3: chapter and section, how its requirements are numbered. Those that were deleted and those of level 3 are left out.
    private static readonly (string Section, int[] Numbers)[] Requirements =
    [
        ("1.1", [1, 2, 3, 4, 5, 6, 7]), ("1.2", [1, 2, 3, 4]), ("1.4", [1, 4, 5]), ("1.5", [1, 2, 3, 4]), ("1.6", [1, 2, 3, 4]), ("1.7", [1, 2]), ("1.8", [1, 2]), ("1.9", [1, 2]), ("1.10", [1]),
        ("1.11", [1, 2]), ("1.12", [2]), ("1.14", [1, 2, 3, 4, 5, 6]),
        ("2.1", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), ("2.2", [1, 2, 3]), ("2.3", [1, 2, 3]), ("2.4", [1, 2, 3, 4, 5]), ("2.5", [1, 2, 3, 4, 5, 6, 7]), ("2.6", [1, 2, 3]), ("2.7", [1, 2, 3, 4, 5, 6]),
        ("2.8", [1, 2, 3, 4, 5, 6, 7]), ("2.9", [1, 2, 3]), ("2.10", [1, 2, 3, 4]),
        ("3.1", [1]), ("3.2", [1, 2, 3, 4]), ("3.3", [1, 2, 3, 4]), ("3.4", [1, 2, 3, 4, 5]), ("3.5", [1, 2, 3]), ("3.7", [1]),
        ("4.1", [1, 2, 3, 5]), ("4.2", [1, 2]), ("4.3", [1, 2, 3]),
        ("5.1", [1, 2, 3, 4, 5]), ("5.2", [1, 2, 3, 4, 5, 6, 7, 8]), ("5.3", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ("5.4", [1, 2, 3]), ("5.5", [1, 2, 3, 4]),
        ("6.1", [1, 2, 3]), ("6.2", [1, 2, 3, 4, 5, 6]), ("6.3", [1, 2]), ("6.4", [1, 2]),
        ("7.1", [1, 2, 3, 4]), ("7.2", [1, 2]), ("7.3", [1, 3, 4]), ("7.4", [1, 2, 3]),
        ("8.1", [1, 2, 3, 4]), ("8.2", [1, 2, 3]), ("8.3", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("9.1", [1, 2, 3]), ("9.2", [1, 2, 3, 4]), ("10.2", [1, 2]), ("10.3", [1, 2, 3]), ("11.1", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("12.1", [1, 2, 3]), ("12.2", [1]), ("12.3", [1, 2, 3, 4, 5, 6]), ("12.4", [1, 2]), ("12.5", [1, 2]), ("12.6", [1]),
        ("13.1", [1, 3, 4, 5]), ("13.2", [1, 2, 3, 5, 6]), ("13.3", [1, 2]), ("13.4", [1, 2]),
        ("14.1", [1, 2, 3, 4]), ("14.2", [1, 2, 3, 4, 5, 6]), ("14.3", [2, 3]), ("14.4", [1, 2, 3, 4, 5, 6, 7]), ("14.5", [1, 2, 3, 4]),
    ];

    [Fact]
    public void Names_tests_that_there_are()
    {
        var named = TestName().Matches(Page).Select(name => (Class: name.Groups["class"].Value, Method: name.Groups["method"].Value)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(60);
        named.Where(test => !Classes.TryGetValue(test.Class, out var source) || !Regex.IsMatch(source, $@"\b{test.Method}\(", RegexOptions.NonBacktracking)).ShouldBeEmpty();
    }

    [Fact]
    public void Links_to_files_that_there_are() =>
        Link().Matches(Page).Select(link => link.Groups["file"].Value).Where(file => !File.Exists(Path.Combine(Repository.Root(), "docs", file)) && !Directory.Exists(Path.Combine(Repository.Root(), "docs", file))).ShouldBeEmpty();

    [Fact]
    public void Answers_every_requirement_of_levels_1_and_2_once()
    {
        var answered = Page.Split('\n').Where(line => Row().IsMatch(line)).SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).SelectMany(Expand).ToList();

        answered.ShouldBeUnique();
        answered.ShouldBe(Requirements.SelectMany(section => section.Numbers.Select(number => $"{section.Section}.{number}")), ignoreOrder: true);
    }

    // "2.1.1–2.1.12" stands for those that there are between.
    private static IEnumerable<string> Expand(string numbers)
    {
        var ends = numbers.Split('–');
        if (ends.Length == 1)
            return ends;
        var section = ends[0][..ends[0].LastIndexOf('.')];
        ends[1].ShouldStartWith($"{section}.");
        var (first, last) = (int.Parse(ends[0][(section.Length + 1)..], null), int.Parse(ends[1][(section.Length + 1)..], null));
        return Requirements.Single(one => one.Section == section).Numbers.Where(number => number >= first && number <= last).Select(number => $"{section}.{number}");
    }

    [GeneratedRegex(@"`(?<class>[A-Z][A-Za-z]+)\.(?<method>[A-Z][a-zA-Z0-9]*_[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| [0-9]+\.[0-9]+\.[0-9]+")]
    private static partial Regex Row();
}
