using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Outbound;
using QuoteTracker.Store;
using QuoteTracker.Store.Sources;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Sources;

/// <summary>A page as read from the web: what it says, and its bytes.</summary>
internal sealed record PageRead(PageArticle Article, SnapshotPage Page);

/// <summary>Why there is no page, in a sentence, and what the caller is answered.</summary>
internal sealed record PageFailure(string Why, JsonHttpResult<Problem> Refusal)
{
    public static PageFailure Of(string why) => new(why, Problems.PageNotFetched(why));
}

/// <summary>Fetches a source's page and reads it.</summary>
internal sealed class PageReading(PageFetcher fetcher)
{
    private const int LongestText = 2_000_000;

    // A hostile page of the largest size takes seconds and much memory to read: a few at a time, the others wait.
    private static readonly SemaphoreSlim Readers = new(2);

    /// <summary>The page, or why there is none. Nothing is written.</summary>
    public async Task<(PageRead? Page, PageFailure? Failure)> Read(string url, CancellationToken cancel)
    {
        switch (await fetcher.Fetch(new Uri(url), cancel))
        {
            case FetchFailure { Fault: FetchFault.AddressNotAllowed or FetchFault.Invalid } refused:
                return (null, new PageFailure(refused.Detail, Problems.Invalid(FieldError.At("/url", refused.Detail, url, "An http or https address on the public web."))));
            case FetchFailure failed:
                return (null, PageFailure.Of(failed.Detail));
            case FetchedPage page:
                if (page.FinalUrl.AbsoluteUri.Length > 2_000)
                    return (null, PageFailure.Of("The page redirects to an address of more than 2,000 characters."));
                var article = await Read(page, cancel);
                if (string.IsNullOrWhiteSpace(article.Text))
                    return (null, PageFailure.Of("The page has no text to keep."));
                if (article.Text.Length > LongestText)
                    return (null, PageFailure.Of($"The page's text has more than {LongestText:N0} characters."));
                return (new PageRead(article, SnapshotPage.Of(page.FinalUrl.AbsoluteUri, page.MediaType, page.Charset, page.Bytes)), null);
            case var other:
                throw new InvalidOperationException($"A fetch can't end in {other.GetType().Name}.");
        }
    }

    private static async Task<PageArticle> Read(FetchedPage page, CancellationToken cancel)
    {
        await Readers.WaitAsync(cancel);
        try
        {
            return PageArticle.Read(page.Bytes, page.MediaType, page.Charset, page.FinalUrl);
        }
        finally
        {
            Readers.Release();
        }
    }

    /// <summary>A request with what the page says wherever the request says nothing.</summary>
    public static async Task<SourceRequest> Fill(SourceRequest request, PageRead read, QuoteDb db, CancellationToken cancel)
    {
        var article = read.Article;
        var printed = request.PublisherAsPrinted ?? article.Publisher;
        return request with
        {
            Title = request.Title ?? article.Title,
            Language = request.Language ?? article.Language,
            Publisher = request.Publisher ?? await OrganizationCalled(printed, db, cancel),
            PublisherAsPrinted = printed,
            Authors = request.Authors ?? article.Authors,
            PublishedOn = request.PublishedOn ?? article.PublishedOn,
            PublishedOnBasis = request.PublishedOn is null && article.PublishedOn is not null ? DateBasis.Stated : request.PublishedOnBasis,
            Text = article.Text,
            CapturedAt = null,
            Page = read.Page,
        };
    }

    // A name that several have is nobody's: the name as printed is kept, and a person decides.
    private static async Task<string?> OrganizationCalled(string? name, QuoteDb db, CancellationToken cancel)
    {
        if (name is null || Folding.FoldName(name).Length == 0)
            return null;
        var called = await db.Organizations.AsNoTracking().Called(name).OrderBy(o => o.Id).Select(o => o.Slug).Take(2).ToListAsync(cancel);
        return called is [var only] ? only : null;
    }
}
