using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace QuoteTracker.Tests;

/// <summary>Somebody who is signed in at a browser that runs no script.</summary>
internal static class ACurator
{
    /// <summary>With the admin's key where no other is given.</summary>
    public static async Task<HttpClient> SignedIn(App app, string key = App.AdminKey)
    {
        var browser = new HttpClient { BaseAddress = app.Reader.BaseAddress };
        var page = Parsed(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken));
        using var form = new FormUrlEncodedContent([new("key", key), new("back", "/"), new("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"))]);
        (await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>The page of a source's drafts.</summary>
    public static async Task<IHtmlDocument> Open(HttpClient browser, string source, string query = "")
    {
        using var answer = await browser.GetAsync(new Uri($"/curate/sources/{source}/drafts{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        return Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends the form that takes back.</summary>
    public static Task<IHtmlDocument> Undo(HttpClient browser, IHtmlDocument page) => Send(browser, (IHtmlFormElement)page.GetElementById("undoing")!, "undo");

    /// <summary>Sends the form of the draft that is to be decided.</summary>
    public static Task<IHtmlDocument> Send(HttpClient browser, IHtmlDocument page, string button, params (string Name, string? Value)[] filled) =>
        Send(browser, (IHtmlFormElement)page.GetElementById("deciding")!, button, filled);

    // Sends a form as the page has it, with what is filled in otherwise (null: taken away), by one of its buttons.
    private static async Task<IHtmlDocument> Send(HttpClient browser, IHtmlFormElement form, string button, params (string Name, string? Value)[] filled)
    {
        var fields = form.Elements.Select(Field).OfType<KeyValuePair<string, string>>().Where(field => !Array.Exists(filled, one => one.Name == field.Key))
            .Concat(filled.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value!))).Append(new("do", button));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static KeyValuePair<string, string>? Field(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlButtonElement => null,
        IHtmlInputElement { Name: { Length: > 0 } name } input => new(name, input.Value),
        IHtmlTextAreaElement text => new(text.Name!, text.Value),
        IHtmlSelectElement choice => new(choice.Name!, choice.Value!),
        _ => null,
    };

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    public static string Title(IHtmlDocument page) => page.QuerySelector("#deciding h2")!.TextContent.Trim();

    public static string Alert(IHtmlDocument page) => page.QuerySelector("[role=alert]")!.TextContent;
}
