using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace QuoteTracker.Tests;

/// <summary>The rooms of the house and the doors between them (docs/architecture.md).</summary>
public sealed class House
{
    private static readonly Architecture All = new ArchLoader()
        .LoadAssemblies(typeof(Settings).Assembly, typeof(Store.QuoteDb).Assembly, typeof(Text.Token).Assembly)
        .Build();

    private static readonly Architecture Rooms = new ArchLoader().LoadAssemblies(typeof(Settings).Assembly).Build();

    private static readonly string[] Folders = ["src", "tests", "benchmarks"];

    [Fact]
    public void No_two_rooms_of_the_program_need_each_other() =>
        SliceRuleDefinition.Slices().Matching("QuoteTracker.(*)").Should().BeFreeOfCycles().Evaluate(Rooms)
            .Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();

    [Fact]
    public void The_text_library_leans_on_nothing_of_ours() =>
        Types().That().ResideInNamespaceMatching(@"^QuoteTracker\.Text").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^QuoteTracker\.(Store|Http|History|Outbound|Speakers|Sources|Quotes|Extraction|Reviews|Searches|Search|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Backups|Access|Telemetry|Commands)")).HasNoViolations(All).ShouldBeTrue();

    [Fact]
    public void The_store_leans_on_the_text_library_alone() =>
        Types().That().ResideInNamespaceMatching(@"^QuoteTracker\.Store").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^QuoteTracker\.(Http|History|Outbound|Speakers|Sources|Quotes|Extraction|Reviews|Searches|Search|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Backups|Access|Telemetry|Commands)")).HasNoViolations(All).ShouldBeTrue();

    [Fact]
    public void The_client_leans_on_the_framework_alone() =>
        typeof(Client.QuoteTrackerClient).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Http", "Telemetry|Access|Outbound|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Outbound", "Telemetry|Http|Access|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Access", "Telemetry|Outbound|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Telemetry", "Outbound|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|FactChecks|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("History", "Telemetry|Outbound|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Speakers", "Telemetry|Outbound|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Sources", "Telemetry|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Quotes", "Telemetry|Outbound|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Reviews", "Telemetry|Outbound|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Search", "Check|Outbound|Reviews|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Check", "Outbound|Searches|Sources|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Extraction", "Outbound|Reviews|Search|Check|Searches|Feeds|FactChecks|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Backups|Commands|Pages")]
    [InlineData("Searches", "Telemetry|Check|Outbound|Reviews|Sources|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Feeds", "Telemetry|Outbound|Reviews|Sources|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]

    // An export of a search is asked in the words of a search.
    [InlineData("Exchange", "Telemetry|Searches|Feeds|Mcp|Reconciliation|Outbound|Changes|Hooks|Extraction|Backups|Commands|Pages")]
    [InlineData("FactChecks", "Telemetry|Outbound|Sources|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Reconciliation", "Telemetry|Outbound|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|FactChecks|Mcp|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Mcp", "Telemetry|Access|Outbound|Sources|Searches|Feeds|FactChecks|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Changes", "Telemetry|Outbound|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|FactChecks|Jobs|Hooks|Extraction|Backups|Commands|Pages")]
    [InlineData("Hooks", "Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|FactChecks|Jobs|Extraction|Backups|Commands|Pages")]
    [InlineData("Backups", "Http|Access|Outbound|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|FactChecks|Mcp|Reconciliation|Exchange|Changes|Hooks|Jobs|Extraction|Commands|Pages")]
    [InlineData("Commands", "Pages")]
    [InlineData("Jobs", "Telemetry|Http|Access|Outbound|History|Speakers|Sources|Quotes|Reviews|Search|Check|Searches|Feeds|Mcp|Reconciliation|Exchange|Changes|Hooks|Extraction|Backups|Commands|Pages")]
    public void A_room_has_no_door_to(string room, string others) =>
        Types().That().ResideInNamespaceMatching($@"^QuoteTracker\.{room}$").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^QuoteTracker\.({others})(\..*)?$")).HasNoViolations(All).ShouldBeTrue();

    [Fact]
    public void The_program_is_a_table_of_contents() =>
        Repository.Read("src", "QuoteTracker", "Program.cs").Split('\n').Length.ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void No_file_grows_past_300_lines()
    {
        var tall = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root(), folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > 300);
        tall.ShouldBeEmpty();
    }
}
