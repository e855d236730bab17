namespace QuoteTracker.Tests;

/// <summary>Two servers on one database.</summary>
public sealed class SharingADatabase
{
    [Fact]
    public async Task Both_write_at_once_and_the_history_is_one_chain()
    {
        await using var one = new App();
        await one.InitializeAsync();
        await using var other = new App { Folder = one.Folder, KeepsFolder = true };
        await other.InitializeAsync();
        var speaker = await one.HasPerson("Test Shared");

        var ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? one : other).Has(AQuote.By(speaker, $"Sharedword number {n}."))));

        ids.Distinct().Count().ShouldBe(40);
        foreach (var app in new[] { one, other })
            ((int)(await app.Get("/quotes?q=sharedword"))["total"]!["value"]!).ShouldBe(40);
        (await other.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_taken_on_one_is_taken_on_the_other()
    {
        await using var one = new App();
        await one.InitializeAsync();
        await using var other = new App { Folder = one.Folder, KeepsFolder = true };
        await other.InitializeAsync();
        var source = new { title = "A", language = "en", key = "same", text = "As it was." };

        var answers = await Task.WhenAll(new[] { one, other, one, other }.Select(app => app.Send(HttpMethod.Post, "/sources", source)));

        answers.Select(answer => answer.Status).Order().ShouldBe([201, 409, 409, 409]);
    }
}
