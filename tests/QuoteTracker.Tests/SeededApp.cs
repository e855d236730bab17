namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with the article's records.</summary>
public sealed class SeededApp : App
{
    protected override string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");
}
