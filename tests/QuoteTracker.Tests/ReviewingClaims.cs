using System.Text.Json.Nodes;

namespace QuoteTracker.Tests;

/// <summary>Verdicts of organizations on claims.</summary>
public sealed class ReviewingClaims(App app) : IClassFixture<App>
{
    private static int n;

    [Fact]
    public async Task Is_shown_with_the_quote_and_in_a_list_of_its_own()
    {
        var reviewer = await app.HasOrganization("Test Checkers");
        var quote = await app.Has(AQuote.By(await app.HasPerson("Test Claimer"), "All bread is round."));
        var review = await app.Add("/reviews", AReview(reviewer).With("quote", $"{quote}"));

        var shown = (await app.Get($"/quotes/{quote}"))["reviews"]!.AsArray().Single()!;
        ((long)shown["id"]!, (string)shown["rating"]!, (string)shown["reviewer"]!["slug"]!, (string)shown["url"]!, (string)shown["reviewedOn"]!)
            .ShouldBe(((long)review["id"]!, "False", reviewer, (string)review["url"]!, "2024-10-09"));
        (await app.Get($"/quotes/{quote}/reviews"))["items"]!.AsArray().Single()!.ToJsonString().ShouldBe(review.ToJsonString());
        ((double)review["ratingValue"]!, (double)review["bestRating"]!, (double)review["worstRating"]!).ShouldBe((1, 5, 1));
    }

    [Fact]
    public async Task Can_stand_alone_be_changed_be_tied_to_a_quote_and_be_deleted()
    {
        var reviewer = await app.HasOrganization("Test Verifiers");
        var alone = AReview(reviewer);
        var review = await app.Add("/reviews", alone);
        review["quote"].ShouldBeNull();
        var path = $"/reviews/{review["id"]}";
        (await app.Get(path)).ToJsonString().ShouldBe(review.ToJsonString());

        var quote = await app.Has(AQuote.By(await app.HasPerson("Test Latequoted"), "Some bread is square."));
        (await app.Send(HttpMethod.Put, path, alone.With("quote", $"{quote}").With("rating", "Half true").With("ratingValue", 3))).Status.ShouldBe(200);
        ((string)(await app.Get($"/quotes/{quote}"))["reviews"]![0]!["rating"]!).ShouldBe("Half true");
        ((int)(await app.Get(path))["version"]!).ShouldBe(2);

        var kept = await app.Send(HttpMethod.Delete, $"/quotes/{quote}");
        kept.Status.ShouldBe(409);
        ((string)kept.Body!["detail"]!).ShouldContain("1 review");

        (await app.Send(HttpMethod.Patch, path, new { rating = "True" })).Status.ShouldBe(200);
        (await app.Send(HttpMethod.Delete, path)).Status.ShouldBe(204);
        (await app.Send(HttpMethod.Get, path)).Status.ShouldBe(410);
        (await app.Get($"/quotes/{quote}"))["reviews"]!.AsArray().ShouldBeEmpty();
        (await app.Send(HttpMethod.Delete, $"/quotes/{quote}")).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Keeps_the_reviewer()
    {
        var reviewer = await app.HasOrganization("Test Kept Reviewer");
        await app.Add("/reviews", AReview(reviewer));
        var answer = await app.Send(HttpMethod.Delete, $"/organizations/{reviewer}");
        answer.Status.ShouldBe(409);
        ((string)answer.Body!["detail"]!).ShouldBe("It is used by 1 review.");
    }

    [Theory]
    [InlineData("ratingValue", "6", "/ratingValue")]
    [InlineData("ratingValue", "0.5", "/ratingValue")]
    [InlineData("bestRating", "1", "/worstRating")]
    [InlineData("reviewer", "\"test-nobody\"", "/reviewer")]
    [InlineData("reviewer", "\"test-lone-reviewer\"", "/reviewer")]
    [InlineData("quote", "\"no-such-quote\"", "/quote")]
    [InlineData("url", "\"ftp://example.org/r\"", "/url")]
    [InlineData("url", "null", "/url")]
    [InlineData("claim", "\"\"", "/claim")]
    [InlineData("rating", "\" \"", "/rating")]
    [InlineData("reviewedOn", "\"soon\"", "/reviewedOn")]
    [InlineData("language", "\"english!\"", "/language")]
    public async Task Names_the_wrong_field(string field, string json, string pointer)
    {
        await app.Send(HttpMethod.Post, "/people", new { name = "Test Lone Reviewer", key = "test-lone-reviewer" });
        await app.Send(HttpMethod.Post, "/organizations", new { name = "Test Bureau", key = "test-bureau" });
        var answer = await app.Send(HttpMethod.Post, "/reviews", AReview("test-bureau").With(field, JsonNode.Parse(json)));
        answer.Status.ShouldBe(400, answer.Body?.ToJsonString());
        answer.Wrong.ShouldBe([pointer]);
    }

    [Fact]
    public async Task Takes_a_scale_that_goes_down() =>
        await app.Add("/reviews", AReview(await app.HasOrganization("Test Downward")).With("bestRating", 1).With("worstRating", 5).With("ratingValue", 2));

    [Fact]
    public async Task Has_one_address_and_a_number_only_on_a_scale()
    {
        var reviewer = await app.HasOrganization("Test Once");
        var review = AReview(reviewer);
        var first = await app.Add("/reviews", review);
        var again = await app.Send(HttpMethod.Post, "/reviews", review);
        again.Status.ShouldBe(409);
        ((string)again.Body!["detail"]!).ShouldContain($"/api/v1/reviews/{first["id"]}");

        (await app.Send(HttpMethod.Post, "/reviews", AReview(reviewer).With("bestRating", null).With("worstRating", null))).Wrong.ShouldBe(["/ratingValue"]);
        (await app.Send(HttpMethod.Post, "/reviews", AReview(reviewer).With("bestRating", null).With("ratingValue", null))).Wrong.ShouldBe(["/worstRating"]);
    }

    [Theory]
    [InlineData("2024-10-09", "2024-10-09")]
    [InlineData("2024-10", null)]
    [InlineData("2024-10-09~", null)]
    public async Task Reads_as_schema_org_has_it(string reviewedOn, string? published)
    {
        var reviewer = await app.HasOrganization("Test Schema");
        var review = await app.Add("/reviews", AReview(reviewer).With("reviewedOn", reviewedOn).With("claimant", "Test Claimant").With("language", "en"));
        using var answer = await app.Reader.GetAsync(new Uri($"/api/v1/reviews/{review["id"]}/claimreview", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        var expected = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ClaimReview",
            ["url"] = (string)review["url"]!,
            ["claimReviewed"] = "That all bread is round.",
            ["inLanguage"] = "en",
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = "Test Schema" },
            ["reviewRating"] = new JsonObject { ["@type"] = "Rating", ["ratingValue"] = "1", ["bestRating"] = "5", ["worstRating"] = "1", ["alternateName"] = "False" },
            ["itemReviewed"] = new JsonObject { ["@type"] = "Claim", ["author"] = new JsonObject { ["@type"] = "Thing", ["name"] = "Test Claimant" } },
        };
        if (published is not null)
            expected["datePublished"] = published;
        var read = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        JsonNode.DeepEquals(read, expected).ShouldBeTrue(read.ToJsonString());
    }

    [Fact]
    public async Task Is_not_there_where_it_is_not()
    {
        (await app.Send(HttpMethod.Get, "/reviews/999999/claimreview")).Status.ShouldBe(404);
        (await app.Send(HttpMethod.Get, "/quotes/999999/reviews")).Status.ShouldBe(404);
    }

    private static Dictionary<string, object?> AReview(string reviewer) => new()
    {
        ["claim"] = "That all bread is round.",
        ["reviewer"] = reviewer,
        ["url"] = $"https://example.org/review-{Interlocked.Increment(ref n)}",
        ["rating"] = "False",
        ["reviewedOn"] = "2024-10-09",
        ["ratingValue"] = 1,
        ["bestRating"] = 5,
        ["worstRating"] = 1,
    };
}
