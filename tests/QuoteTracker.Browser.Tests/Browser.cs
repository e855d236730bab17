using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QuoteTracker.Tests;

namespace QuoteTracker.Browser.Tests;

/// <summary>The system's Chromium, and the program with the article's records in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public SeededApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        if (Array.Find(Places, File.Exists) is not { } program)
            return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>As <see cref="Open"/>, signed in; with the admin's key where no other is given.</summary>
    public async Task<Reader> SignedIn(ColorScheme scheme = ColorScheme.Light, string key = SeededApp.AdminKey, int width = 1280)
    {
        var reader = await Open(scheme: scheme, width: width);
        await reader.Goes("/sign-in");
        await reader.Page.GetByLabel("Your key").FillAsync(key);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Curate" })).ToBeVisibleAsync();
        return reader;
    }

    /// <summary>A reader of their own: no cookies of others. Fails at its end on anything in the console, and on requests to anywhere else.</summary>
    public async Task<Reader> Open(bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        if (chromium is null)
            Assert.Skip("needs a browser: apt-get install chromium");
        var context = await chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = App.Reader.BaseAddress!.ToString(),
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Reader(context, await context.NewPageAsync(), App.Reader.BaseAddress.Authority);
    }
}

/// <summary>Somebody at a browser.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    internal Reader(IBrowserContext context, IPage page, string server)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOurRefusal(message.Text))
                faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != server)
                faults.Add($"asked elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a page; gives its status.</summary>
    public async Task<int> Goes(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>What axe finds wrong on the page as it is (WCAG 2.2, A and AA), a line each.</summary>
    public async Task<IEnumerable<string>> Barriers()
    {
        var result = await Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return result.Violations.Select(rule => $"{rule.Id}: {rule.Help}: {string.Join(" | ", rule.Nodes.Select(node => node.Html))}");
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        faults.ShouldBeEmpty();
    }

    // A page with a status of 400 or 404 is told in the console too.
    private static bool IsOurRefusal(string text) => text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);
}
