using System.Globalization;
using QuoteTracker.Client;

namespace QuoteTracker.Tests;

/// <summary>The .NET client asks a seeded server.</summary>
public sealed class ClientReads(SeededApp app) : IClassFixture<SeededApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private QuoteTrackerClient Quotes => field ??= new(app.Reader);

    [Fact]
    public async Task Searches_by_words_and_by_who()
    {
        var page = await Quotes.Search(new SearchTerms { Q = "independence", Speaker = "fazil-mustafa", Kind = [QuoteKind.Direct], Facets = ["kind", "year"] }, Cancel);

        page.Total.ShouldBe(new Total(4, "eq"));
        page.Items.Count.ShouldBe(4);
        page.NextCursor.ShouldBeNull();
        page.Items.ShouldAllBe(found => found.Quote.Kind == QuoteKind.Direct && found.Quote.Speakers.Any(speaker => speaker.Speaker.Slug == "fazil-mustafa"));
        var (start, length) = page.Items[0].Highlights[0];
        page.Items[0].Quote.Text.Substring(start, length).ShouldStartWith("independen");
        page.Ranking!.Bounded.ShouldBeFalse();
        page.Facets!.Kind!.Values.ShouldContain(value => value.Value == "direct" && value.Count == 4);
        page.Facets.Year!.Values.ShouldHaveSingleItem().Value.ShouldBe("2024");
        page.Facets.Topic.ShouldBeNull();
        page.SearchedInstead.ShouldBeNull();
    }

    [Fact]
    public async Task Takes_every_filter_of_a_search()
    {
        var one = await Quotes.Search(new SearchTerms
        {
            Q = "independence \"pro-Armenian stance\"",
            Speaker = "fazil-mustafa",
            Source = "mps-response",
            Kind = [QuoteKind.Direct, QuoteKind.Partial],
            Language = "en",
            From = "2024-09",
            To = "2024-11",
            Status = QuoteStatus.Published,
            Sort = SearchOrder.Oldest,
            Limit = 1,
        }, Cancel);
        one.Items.ShouldHaveSingleItem().Quote.Key.ShouldBe("mustafa-1");

        (await Quotes.Search(new SearchTerms { To = "2020" }, Cancel)).Total.Value.ShouldBe(0);
        (await Quotes.Search(new SearchTerms { Topic = ["no-such-topic"] }, Cancel)).Total.Value.ShouldBe(0);
        (await Quotes.Search(new SearchTerms { Q = "independence (", Forgive = true }, Cancel)).SearchedInstead.ShouldNotBeNull();
    }

    [Fact]
    public async Task Goes_through_all_pages()
    {
        var whole = await Quotes.Search(new SearchTerms { Limit = 1000 }, Cancel);
        var read = new List<string>();
        await foreach (var found in Quotes.SearchAll(new SearchTerms { Limit = 7 }, Cancel))
            read.Add(found.Quote.Key);

        read.Count.ShouldBeGreaterThan(14);
        read.ShouldBe(whole.Items.Select(found => found.Quote.Key));
    }

    [Fact]
    public async Task Reads_a_quote_with_its_evidence_and_again_only_when_it_changed()
    {
        var read = await Quotes.GetQuote("mustafa-3", Cancel);
        var quote = read.Value;

        quote.Text.ShouldStartWith("We are not the ones deteriorating relations with America. ");
        quote.SaidOn.ShouldBe("2024-10");
        quote.DateBasis.ShouldBe(DateBasis.Inferred);
        quote.IsRendering.ShouldBeTrue();
        quote.Addressee!.Slug.ShouldBe("turan");
        quote.Relations.ShouldContain(relation => relation.Kind == "elaborates");
        var place = quote.Occurrences.ShouldHaveSingleItem();
        place.Anchor.ShouldBe(AnchorState.Exact);
        var text = await Quotes.TextOf(place.Source.Key, cancel: Cancel);
        text[place.PositionSelector.Start..place.PositionSelector.End].ShouldBe(place.QuoteSelector.Exact);
        (await Quotes.TextOf(place.Source.Key, place.Snapshot, Cancel)).ShouldBe(text);

        (await Quotes.GetQuoteIfChanged("mustafa-3", read.ETag, Cancel)).ShouldBeNull();
        (await Quotes.GetQuoteIfChanged("mustafa-3", "\"0-0\"", Cancel))!.ETag.ShouldBe(read.ETag);
        (await Quotes.GetQuote(quote.Id.ToString(CultureInfo.InvariantCulture), Cancel)).Value.Key.ShouldBe("mustafa-3");
    }

    [Fact]
    public async Task Reads_quotes_by_their_ids()
    {
        var (first, second) = ((await Quotes.GetQuote("mustafa-3", Cancel)).Value.Id, (await Quotes.GetQuote("mustafa-1", Cancel)).Value.Id);
        (await Quotes.GetQuotes([first, second], Cancel)).Select(quote => quote.Key).ShouldBe(["mustafa-3", "mustafa-1"]);
    }

    [Fact]
    public async Task Checks_words()
    {
        var answer = await Quotes.Check(new CheckRequest("We are the ones deteriorating relations with America.", "fazil-mustafa"), Cancel);
        answer.Verdict.ShouldBe(Verdict.Altered);
        answer.Attribution.ShouldBe(AttributionVerdict.Same);
        answer.Changes.ShouldHaveSingleItem().ShouldBe(new WordChange(ChangeKind.Negation, "not", "", new TextSpan(7, 0), new TextSpan(7, 3)));
        answer.Best!.Quote.Key.ShouldBe("mustafa-3");
        answer.Best.Evidence.ShouldHaveSingleItem().Anchor.ShouldBe(AnchorState.Exact);

        var several = await Quotes.CheckMany([new("We are not the ones deteriorating relations with America."), new("The moon over the harbour is made of blue cheese.")], Cancel);
        several.Select(one => one.Verdict).ShouldBe([Verdict.Excerpt, Verdict.NotFound]);
        several[0].Attribution.ShouldBeNull();
        several[1].Best.ShouldBeNull();
    }

    [Fact]
    public async Task Scans_a_draft()
    {
        const string draft = "# Notes\n\n\"We are not the ones deteriorating relations with America,\" said Fazil Mustafa.";
        var found = await Quotes.Scan(new ScanRequest(draft, ScanFormat.Markdown), Cancel);

        var quotation = found.Quotations.ShouldHaveSingleItem();
        quotation.Line.ShouldBe(3);
        draft.Substring(quotation.Given.Start, quotation.Given.Length).ShouldStartWith("We are not");
        quotation.Speaker!.Name.ShouldBe("Fazil Mustafa");
        quotation.Check!.Verdict.ShouldBe(Verdict.Excerpt);
        found.Summary.Verdicts["excerpt"].ShouldBe(1);
    }

    [Fact]
    public async Task Finds_speakers_and_reads_who_they_are()
    {
        var suggested = await Quotes.FindSpeakers("fazil mu", SpeakerType.Person, 5, Cancel);
        suggested.Items.ShouldHaveSingleItem().Slug.ShouldBe("fazil-mustafa");

        var read = await Quotes.GetPerson("fazil-mustafa", Cancel);
        read.Value.Name.ShouldBe("Fazil Mustafa");
        (await Quotes.GetPersonIfChanged("fazil-mustafa", read.ETag, Cancel)).ShouldBeNull();

        var roles = await Quotes.RolesOf("fazil-mustafa", "2024-10-05", Cancel);
        roles.ShouldContain(role => role.Membership.Organization.Slug == "milli-majlis" && role.Certainty == "held");
        (await Quotes.RolesOf("fazil-mustafa", cancel: Cancel)).Count.ShouldBeGreaterThanOrEqualTo(roles.Count);
    }

    [Fact]
    public async Task Reads_a_source()
    {
        var read = await Quotes.GetSource("mps-response", Cancel);
        read.Value.Kind.ShouldBe(SourceKind.Article);
        read.Value.Snapshots.ShouldHaveSingleItem().Characters.ShouldBeGreaterThan(1000);
        (await Quotes.GetSourceIfChanged("mps-response", read.ETag, Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData(CitationStyle.Text, "Fazil Mustafa")]
    [InlineData(CitationStyle.Bibtex, "@")]
    [InlineData(CitationStyle.Ris, "TY  - ")]
    [InlineData(CitationStyle.Csl, "\"title\"")]
    public async Task Cites(CitationStyle style, string part) => (await Quotes.Cite("mustafa-3", style, Cancel)).ShouldContain(part);

    [Fact]
    public async Task Exports_in_every_form()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            await using var stream = await Quotes.Export(format, new SearchTerms { Speaker = "fazil-mustafa", Limit = 1, Facets = ["all"] }, cancel: Cancel);
            using var kept = new MemoryStream();
            await stream.CopyToAsync(kept, Cancel);
            kept.Length.ShouldBeGreaterThan(500, format.ToString());
        }

        using var lines = new StreamReader(await Quotes.Export(ExportFormat.Jsonl, new SearchTerms { Q = "independence" }, withReferences: true, Cancel));
        (await lines.ReadToEndAsync(Cancel)).ShouldContain("\"type\":\"person\"");
    }
}
