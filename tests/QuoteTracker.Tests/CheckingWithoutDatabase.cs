namespace QuoteTracker.Tests;

/// <summary>A mistyped folder must not answer "not in this database".</summary>
public sealed class CheckingWithoutDatabase
{
    [Theory]
    [InlineData("check", "decaying dictatorships")]
    [InlineData("mcp")]
    public async Task Says_that_there_is_none_and_makes_none(params string[] call)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"quotetracker-test-mistyped-{Guid.NewGuid():N}");
        var run = await Verb.Run([.. call, "--data", folder]);
        (run.Code, Directory.Exists(folder)).ShouldBe((2, false));
        run.Error.ShouldContain("There is no database at");
    }
}
