namespace QuoteTracker.Tests;

/// <summary>As <see cref="App"/>, with what a test chooses.</summary>
public sealed class ChosenApp : App
{
    internal Func<Settings, Settings> Chosen { get; init; } = settings => settings;

    private protected override Settings Adjust(Settings settings) => Chosen(settings);
}
