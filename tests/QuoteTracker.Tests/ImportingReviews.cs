namespace QuoteTracker.Tests;

/// <summary>Reviews as ClaimReview. Reviewers and claims are invented.</summary>
public sealed class ImportingReviews(SeededApp app) : IClassFixture<SeededApp>
{
    private const string Feed = """
        {"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[
          {"item":[{"@type":"ClaimReview","url":"https://tests.example/reviews/1","claimReviewed":"The bridge was closed for a year.","datePublished":"2024-10-09T10:00:00Z","inLanguage":"en","headline":"Was it closed?",
            "author":{"@type":"Organization","name":"Testers of Facts","url":"https://tests.example/"},"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Tabea Tester"}},
            "reviewRating":{"ratingValue":"1","bestRating":"5","worstRating":"1","alternateName":"False"}}]},
          {"item":[{"@type":["ClaimReview"],"url":"https://tests.example/reviews/2","claimReviewed":"It rained.","author":[{"name":"Testers of Facts","url":"https://tests.example/"}],"reviewRating":{"ratingValue":"-1","bestRating":"-1","worstRating":"-1","alternateName":"True"}}]},
          {"item":[{"@type":"ClaimReview","url":"https://tests.example/reviews/3","claimReviewed":"No verdict.","author":{"name":"Testers of Facts","url":"https://tests.example/"}}]},
          {"item":[{"@type":"ClaimReview","url":"https://tests.example/reviews/4","claimReviewed":"Nobody.","reviewRating":{"alternateName":"True"}}]}
        ]}
        """;

    [Fact]
    public async Task Come_with_their_reviewer_and_what_is_missing_is_told()
    {
        var answer = await app.ImportFile(Feed, "application/ld+json");
        answer.Did().ShouldBe((3, 0, 0, 2));
        answer.Refusals().Select(line => line.Pointer).ShouldBe(["/dataFeedElement/2/item/0/reviewRating/alternateName", "/dataFeedElement/3/item/0/author"]);
        var reviews = (await app.Get("/reviews?name=closed"))["items"]!.AsArray();
        var review = reviews.Single()!;
        (review["claim"]!.ToString(), review["claimant"]!.ToString(), review["rating"]!.ToString(), review["reviewedOn"]!.ToString(), review["reviewer"]!["slug"]!.ToString()).ShouldBe(
            ("The bridge was closed for a year.", "Tabea Tester", "False", "2024-10-09", "testers-of-facts"));
        ((double)review["ratingValue"]!, (double)review["bestRating"]!).ShouldBe((1, 5));
        (await app.Get("/reviews?name=rained"))["items"]![0]!["ratingValue"].ShouldBeNull();

        // What somebody tied to it meanwhile stays.
        var patched = await app.Send(HttpMethod.Patch, $"/reviews/{review["key"]}", new { quote = "mustafa-1" }, ("If-Match", "*"));
        patched.Status.ShouldBe(200);
        (await app.ImportFile(Feed, "application/ld+json")).Did().ShouldBe((0, 0, 2, 2));
        (await app.Get($"/reviews/{review["key"]}"))["quote"]!["key"]!.ToString().ShouldBe("mustafa-1");
    }

    [Fact]
    public async Task A_reviewer_comes_with_a_review_and_not_without() =>
        (await app.Try("""{"@type":"ClaimReview","url":"https://tests.example/none","claimReviewed":"No verdict.","author":{"name":"Lonely Reviewers"}}""", "application/ld+json")).Did().ShouldBe((0, 0, 0, 1));

    [Fact]
    public async Task Our_own_come_back_as_they_went()
    {
        await app.Send(HttpMethod.Post, "/organizations", new { key = "back-checkers", name = "Back Checkers" });
        await app.Send(HttpMethod.Post, "/reviews", new { key = "back", claim = "It came back.", reviewer = "back-checkers", url = "https://tests.example/back", rating = "True" });
        using var answer = await app.Reader.GetAsync(new Uri("/api/v1/reviews/back/claimreview", UriKind.Relative), TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await app.Try(json, "application/ld+json")).Did().ShouldBe((0, 0, 1, 0));

        // Another review by one of that name is not known to be theirs.
        var other = json.Replace("tests.example/back", "tests.example/other", StringComparison.Ordinal);
        (await app.Try(other, "application/ld+json")).Refusals().Single().Detail.ShouldContain("back-checkers (Back Checkers)");
        (await app.Try(other, "application/ld+json", "?same=Back%20Checkers=back-checkers")).Did().ShouldBe((1, 1, 0, 0));
    }
}
