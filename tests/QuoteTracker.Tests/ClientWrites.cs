using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using QuoteTracker.Client;

namespace QuoteTracker.Tests;

/// <summary>The .NET client adds and changes records with a key.</summary>
public sealed class ClientWrites(App app) : IClassFixture<App>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private QuoteTrackerClient Quotes => field ??= new(app.Reader, App.AdminKey);

    [Fact]
    public async Task Adds_a_source_and_a_quote_that_stands_in_it()
    {
        var paper = await Quotes.AddOrganization(new OrganizationRequest("The Harbour Paper", Classification: "newspaper"), cancel: Cancel);
        var person = await Quotes.AddPerson(new PersonRequest("Ada Example", OtherNames: [new OtherName("A. Example")], BirthDate: "1970"), cancel: Cancel);
        var source = await Quotes.AddSource(new SourceRequest("The pier", "en", Kind: SourceKind.Letter, Publisher: paper.Value.Slug, Text: "Ada Example said: \"The pier must stay open.\""), cancel: Cancel);

        var added = await Quotes.AddQuote(new QuoteRequest("The pier must stay open.", QuoteKind.Direct, "en", [new QuoteSpeakerRequest(person.Value.Slug, "councillor")],
            SaidOn: "2024-05~", Topics: ["pier"], Occurrences: [new OccurrenceRequest(source.Value.Key, "The pier must stay open.")]), cancel: Cancel);

        added.Value.Occurrences.ShouldHaveSingleItem().PositionSelector.Start.ShouldBe(19);
        added.Value.Status.ShouldBe(QuoteStatus.Published);
        added.Value.Unsourced.ShouldBeFalse();
        (await Quotes.GetQuote(added.Value.Key, Cancel)).ETag.ShouldBe(added.ETag);
        (await Quotes.GetPerson(person.Value.Slug, Cancel)).ETag.ShouldBe(person.ETag);
        (await Quotes.Search(new SearchTerms { Q = "\"the pier must\"", Publisher = "the-harbour-paper", Topic = ["pier", "quay"] }, Cancel)).Total.Value.ShouldBe(1);
    }

    [Fact]
    public async Task Sent_twice_with_one_word_adds_once()
    {
        var first = await Quotes.AddPerson(new PersonRequest("Bo Twice"), "add-bo", "met at the desk", Cancel);
        var second = await Quotes.AddPerson(new PersonRequest("Bo Twice"), "add-bo", "met at the desk", Cancel);
        second.Value.Id.ShouldBe(first.Value.Id);

        var quote = new QuoteRequest("Once is enough for us all.", QuoteKind.Direct, "en", [new(first.Value.Slug)]);
        (await Quotes.AddQuote(quote, "say-once", cancel: Cancel)).Value.Id.ShouldBe((await Quotes.AddQuote(quote, "say-once", cancel: Cancel)).Value.Id);
        (await app.Get($"/people/{first.Value.Slug}/versions"))["items"]![0]!["reason"]!.GetValue<string>().ShouldBe("met at the desk");
    }

    [Fact]
    public async Task Replaces_patches_and_deletes_what_was_read_and_nothing_newer()
    {
        var slug = await app.HasPerson("Cy Changer");
        var before = await Quotes.AddQuote(new QuoteRequest("We will wait.", QuoteKind.Direct, "en", [new(slug)]), cancel: Cancel);
        var key = before.Value.Key;

        var replaced = await Quotes.ReplaceQuote(key, new QuoteRequest("We will not wait.", QuoteKind.Direct, "en", [new(slug)], SaidOn: "2023"), before.ETag, "misheard", Cancel);
        replaced.Value.Version.ShouldBe(2);
        replaced.ETag.ShouldNotBe(before.ETag);

        var patched = await Quotes.PatchQuote(key, new JsonObject { ["saidOn"] = null, ["dateBasis"] = null, ["topics"] = new JsonArray("waiting") }, replaced.ETag, cancel: Cancel);
        patched.Value.SaidOn.ShouldBeNull();
        patched.Value.Topics.ShouldBe(["waiting"]);
        patched.Value.Text.ShouldBe("We will not wait.");

        var stale = await Should.ThrowAsync<QuoteTrackerException>(Quotes.DeleteQuote(key, before.ETag, cancel: Cancel));
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        stale.ETag.ShouldBe(patched.ETag);

        await Quotes.DeleteQuote(key, patched.ETag, "withdrawn", Cancel);
        var gone = await Should.ThrowAsync<QuoteTrackerException>(Quotes.GetQuote(key, Cancel));
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Type.ShouldBe("/docs/errors#gone");
    }

    [Fact]
    public async Task Tries_an_import_and_makes_it()
    {
        const string lines = """
            {"type":"person","key":"dee-lines","name":"Dee Lines"}
            {"type":"quote","key":"dee-1","text":"Lines are all we have.","kind":"direct","language":"en","speakers":[{"speaker":"dee-lines"}]}
            {"type":"quote","key":"dee-2","text":"Nobody here said it.","kind":"direct","language":"en","speakers":[{"speaker":"nobody-here"}]}
            """;
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(lines));

        var tried = await Quotes.TryImport(file, ImportFormat.Jsonl, cancel: Cancel);
        (tried.Added, tried.Rejected).ShouldBe((2, 1));
        tried.RejectedLines.ShouldHaveSingleItem().Line.ShouldBe(3);
        (await Should.ThrowAsync<QuoteTrackerException>(Quotes.GetPerson("dee-lines", Cancel))).Status.ShouldBe(HttpStatusCode.NotFound);

        // The caller's stream is still open, and can be sent again.
        file.Position = 0;
        var made = await Quotes.StartImport(file, ImportFormat.Jsonl, wait: true, reason: "from a notebook", cancel: Cancel);
        made.State.ShouldBe(ImportState.Done);
        (made.Added, made.Rejected, made.Reason).ShouldBe((2, 1, "from a notebook"));
        (await Quotes.GetImport(made.Id, Cancel)).RejectedLines!.ShouldHaveSingleItem().Pointer.ShouldBe("/speakers/0/speaker");
        (await Quotes.GetQuote("dee-1", Cancel)).Value.Speakers[0].Speaker.Slug.ShouldBe("dee-lines");
    }

    [Fact]
    public async Task Imports_a_table_of_somebody_elses()
    {
        const string mapping = """
            {"records":[{"type":"quote","fields":{"/text":{"column":"Words"},"/kind":{"value":"direct"},"/language":{"value":"en"},"/speakers/0/speaker":{"column":"Who"}}}]}
            """;
        var slug = await app.HasPerson("Ef Table");
        using var table = new MemoryStream(Encoding.UTF8.GetBytes($"Words;Who\nTables turn at noon.;{slug}\n"));

        var tried = await Quotes.TryImport(table, ImportFormat.Csv, new ImportTerms { Mapping = mapping }, Cancel);

        tried.RejectedLines.ShouldBeEmpty();
        tried.Added.ShouldBe(1);
    }
}
