namespace QuoteTracker.Tests;

/// <summary>A database with the article, an empty one, and one for what is made up or goes wrong.</summary>
public sealed class SeededAndEmptyApps : IAsyncLifetime
{
    public SeededApp Seeded { get; } = new();

    public App Empty { get; } = new();

    public App Other { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Seeded.InitializeAsync();
        await Empty.InitializeAsync();
        await Other.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Seeded.DisposeAsync();
        await Empty.DisposeAsync();
        await Other.DisposeAsync();
    }
}
