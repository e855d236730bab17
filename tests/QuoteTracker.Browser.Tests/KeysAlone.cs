using Microsoft.Playwright;

namespace QuoteTracker.Browser.Tests;

/// <summary>Somebody who works without a mouse: every key counts but the letters that are typed or pasted.</summary>
/// <param name="page">Where.</param>
internal sealed class KeysAlone(IPage page)
{
    /// <summary>How many were pressed.</summary>
    public int Count { get; private set; }

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
        Count += keys.Length;
    }

    public async Task Paste(string text)
    {
        await page.Keyboard.InsertTextAsync(text);
        Count++;
    }

    /// <summary>A key that leads to another page.</summary>
    public async Task Lead(string key)
    {
        await page.EvaluateAsync("() => document.body.dataset.left = 'no'");
        await Press(key);
        await page.WaitForFunctionAsync("() => document.readyState === 'complete' && !document.body.dataset.left");
    }

    /// <summary>From the desk's front page on: a new article.</summary>
    public async Task EnterArticle(string text, string title, string day)
    {
        await page.GotoAsync("/curate");
        await Press("Tab");
        await Paste(text);
        await Press("Tab");
        await Paste(title);
        await Press("Tab", "Tab");
        await Paste(day);
        await Press("Enter");
    }
}
