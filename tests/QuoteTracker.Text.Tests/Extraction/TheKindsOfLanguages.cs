namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>docs/extraction-languages.md tells every kind of every list.</summary>
public sealed class TheKindsOfLanguages
{
    [Fact]
    public void Every_kind_and_every_habit_stands_in_the_page()
    {
        var page = LanguageFiles.Read("Docs.languages");
        var lines = LanguageFiles.Languages.SelectMany(language => LanguageFiles.Read($"Languages.{language}").Split('\n')).Where(line => line.Contains(':', StringComparison.Ordinal) && line[0] != '#').ToList();
        var kinds = lines.Select(line => line.Split(':')[0].Trim());
        var habits = lines.Where(line => line.StartsWith("habit:", StringComparison.Ordinal)).SelectMany(line => line.Split(':')[1].Split(',')).Select(habit => habit.Trim());

        lines.Count.ShouldBeGreaterThan(100);
        kinds.Concat(habits).Distinct().Where(word => !page.Contains($"`{word}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
