using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Tests;

/// <summary>What verify finds after somebody changed the file with another program.</summary>
public sealed class Verifying(EverythingApp app) : IClassFixture<EverythingApp>, IDisposable
{
    private readonly ForgedCopy copy = new(app.Folder);

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData("UPDATE Speakers SET Name = 'Forged' WHERE Slug = 'x-person'", "The person x-person")]
    [InlineData("UPDATE Speakers SET Classification = 'forged' WHERE Slug = 'x-organization'", "The organization x-organization")]
    [InlineData("UPDATE Speakers SET Count = 4 WHERE Slug = 'x-group'", "The group x-group")]
    [InlineData("UPDATE Speakers SET Slug = 'x-forged' WHERE Slug = 'x-person'", "The person x-forged")]
    [InlineData("UPDATE Speakers SET Version = 2 WHERE Slug = 'x-person'", "The person x-person")]
    [InlineData("UPDATE SpeakerNames SET Name = 'Forged' WHERE Place = 1", "The person x-person")]
    [InlineData("UPDATE SpeakerNames SET Name = 'Forged' WHERE Place = 0 AND Name LIKE 'Person%'", "The person x-person")]
    [InlineData("UPDATE SpeakerNames SET Folded = ' forged ' WHERE Place = 1", "The person x-person")]
    [InlineData("UPDATE NameWords SET Word = 'forged' WHERE Word = 'второй'", "The names of x-person")]
    [InlineData("DELETE FROM NameWords WHERE Word = 'vtoroy'", "The names of x-person")]
    [InlineData("INSERT INTO NameWords SELECT SpeakerId, Place, 'forged' FROM SpeakerNames WHERE Name = 'Office of x'", "The names of x-organization")]
    [InlineData("UPDATE SpeakerIdentifiers SET Identifier = 'forged'", "The person x-person")]
    [InlineData("DELETE FROM SpeakerLinks", "The person x-person")]
    [InlineData("DELETE FROM GroupMembers", "The group x-group")]
    [InlineData("UPDATE Memberships SET Role = 'Forged'", "The membership x-membership")]
    [InlineData("UPDATE Memberships SET EarliestDay = '1999-01-01'", "The membership x-membership")]
    [InlineData("UPDATE Sources SET Title = 'Forged'", "The source x-source")]
    [InlineData("UPDATE Snapshots SET CapturedAt = CapturedAt - 1 WHERE Id = 1", "The source x-source")]
    [InlineData("UPDATE Snapshots SET Text = Text || 'forged' WHERE Id = 1", "Snapshot 1 is not the text")]
    [InlineData("UPDATE DeletedSnapshots SET Text = 'forged'", "Snapshot 3 of a deleted source is not the text")]
    [InlineData("INSERT INTO SnapshotPages (SnapshotId, Url, MediaType, Compressed, Sha256) SELECT Id, 'https://example.org', 'text/html', x'00', Sha256 FROM Snapshots WHERE Id = 1", "The page of snapshot 1")]
    [InlineData("UPDATE Quotes SET Text = 'Forged.' WHERE Key = 'x-quote'", "The quote x-quote")]
    [InlineData("UPDATE Quotes SET EarliestDay = '1999-01-01' WHERE Key = 'x-quote'", "The quote x-quote")]
    [InlineData("UPDATE Quotes SET Topics = '[\"forged\"]' WHERE Key = 'x-quote'", "The quote x-quote")]
    [InlineData("UPDATE Attributions SET RoleAsStated = 'Forged' WHERE RoleAsStated IS NOT NULL", "The quote x-quote")]
    [InlineData("UPDATE Occurrences SET AttributedTo = 'Forged'", "The quote x-quote")]
    [InlineData("UPDATE Occurrences SET Start = Start - 1, \"End\" = \"End\" - 1", "its words don't stand at offset")]
    [InlineData("UPDATE ChainLinks SET Cue = 'forged'", "The quote x-quote")]
    [InlineData("UPDATE Relations SET Kind = 'denies'", "The relation x-relation")]
    [InlineData("UPDATE Reviews SET Rating = 'True'", "The review x-review")]
    [InlineData("UPDATE AccessKeys SET Hash = substr(Hash, 2) || '0'", "The key admin")]
    [InlineData("DELETE FROM PassageIndex WHERE rowid >> 27 = 1", "The words of snapshot 1 are not in the index")]
    [InlineData("INSERT INTO PassageIndex (rowid, words) VALUES ((77 << 27) + 5, 'forged')", "The index has words of snapshot 77 that should not be there")]
    [InlineData("DELETE FROM ReviewIndex", "The words of review 1 are not in the index")]
    [InlineData("INSERT INTO ReviewIndex (rowid, words) VALUES (77, 'forged')", "The index has words of review 77 that should not be there")]
    [InlineData("UPDATE LaterAnchors SET Score = 0.99", "is not found in snapshot 2 as is kept")]
    [InlineData("DELETE FROM LaterAnchors", "nobody looked for it in snapshot 2")]
    [InlineData("UPDATE LaterAnchors SET SnapshotId = 1", "snapshot 1 is no later capture")]
    [InlineData("INSERT INTO Relations (Key, Version, FromId, Kind, ToId) SELECT 'x-forged', 1, ToId, 'denies', FromId FROM Relations", "The relation x-forged (2) has no revision")]
    [InlineData("DELETE FROM Relations", "The relation x-relation (1) is gone, and no revision says so")]
    [InlineData("DELETE FROM Revisions", "The quote x-quote (1) has no revision")]
    [InlineData("DELETE FROM Revisions WHERE Number = (SELECT max(Number) FROM Revisions)", "is not as its last revision left it, version 1")]
    [InlineData("DELETE FROM Revisions WHERE Number = 3", "The history jumps from revision 2 to 4")]
    [InlineData("UPDATE Revisions SET \"By\" = 'nobody' WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET Reason = 'forged' WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET At = At - 1 WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET Key = 'forged' WHERE Number = 3", "Revision 3 (person forged, version 1)")]
    [InlineData("UPDATE Revisions SET Operation = 2 WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET Hash = zeroblob(32) WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET StateHash = zeroblob(32) WHERE Number = 3", "Revision 3 (person x-person, version 1)")]
    [InlineData("UPDATE Revisions SET Before = replace(Before, 'MP', 'PM') WHERE Before IS NOT NULL AND Kind = 'quote'", "(quote x-quote, version 2)")]
    [InlineData("UPDATE Revisions SET After = replace(After, 'MP', 'PM') WHERE After IS NOT NULL AND Kind = 'quote'", "(quote x-quote, version 2)")]
    public async Task Names_what_was_changed_behind_the_programs_back(string sql, string fault)
    {
        (await copy.Faults()).ShouldBeEmpty();

        copy.Forge(sql).ShouldBeGreaterThan(0);

        (await copy.Faults()).ShouldContain(found => found.Contains(fault), sql);
    }

    [Fact]
    public async Task Tells_of_one_forged_revision_once()
    {
        copy.Forge("UPDATE Revisions SET \"By\" = 'nobody' WHERE Number = 3");
        (await copy.Faults()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Before", "the state before it is not what the version before it left")]
    [InlineData("After", "its state is not what its hash was made of")]
    [InlineData("Lost", "has lost its first version")]
    public async Task Is_not_fooled_by_a_chain_made_anew(string what, string fault)
    {
        copy.Forge(what switch
        {
            "Before" => "UPDATE Revisions SET Before = replace(Before, 'MP', 'PM') WHERE Before IS NOT NULL",
            "After" => "UPDATE Revisions SET After = replace(After, 'MP', 'PM') WHERE After IS NOT NULL",
            _ => "UPDATE Revisions SET Before = NULL",
        });
        await Rechain();

        var faults = await copy.Faults();

        faults.ShouldContain(found => found.Contains("x-quote") && found.Contains(fault));
        faults.ShouldNotContain(found => found.Contains("doesn't follow"));
    }

    [Fact]
    public async Task Finds_a_record_among_thousands()
    {
        await using (var db = copy.Open())
        {
            db.Author.Name = "test";
            foreach (var some in Enumerable.Range(0, 2_300).Chunk(100))
            {
                db.AddRange(some.Select(n => new Person { Slug = $"x-{n}", Name = $"Person {n}", Names = { SpeakerName.Of(0, $"Person {n}") } }));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
                db.ChangeTracker.Clear();
            }
        }

        (await copy.Faults()).ShouldBeEmpty();
        copy.Forge("UPDATE Speakers SET BirthDate = '1999' WHERE Slug = 'x-2200'; DELETE FROM NameWords WHERE SpeakerId = (SELECT Id FROM Speakers WHERE Slug = 'x-1100'); DELETE FROM SpeakerNames WHERE SpeakerId = (SELECT Id FROM Speakers WHERE Slug = 'x-1100'); DELETE FROM Speakers WHERE Slug = 'x-1100'");
        (await copy.Faults()).ShouldBe(["The person x-1100 (1104) is gone, and no revision says so.", "The person x-2200 (2204) is not as its last revision left it, version 1."]);
    }

    [Fact]
    public async Task Is_content_again_after_a_reindex_of_names()
    {
        copy.Forge("DELETE FROM NameWords");
        (await copy.Faults()).Count.ShouldBe(3);

        await using var db = copy.Open();
        await db.ReindexAsync(null, TestContext.Current.CancellationToken);

        (await copy.Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_how_far_it_is()
    {
        var told = new Told();
        await using var db = copy.Open();
        await db.VerifyAsync(told, TestContext.Current.CancellationToken);
        told.Counts.ShouldNotBeEmpty();
        told.Counts.ShouldBe(told.Counts.Order());
    }

    // What somebody would do who knows how the chain is made.
    private async Task Rechain()
    {
        await using var db = copy.Open();
        var hash = RevisionChain.Start;
        foreach (var revision in await db.Revisions.AsNoTracking().OrderBy(r => r.Number).ToListAsync(TestContext.Current.CancellationToken))
        {
            hash = RevisionChain.Next(hash, revision);
            copy.Forge($"UPDATE Revisions SET Hash = x'{Convert.ToHexString(hash)}' WHERE Number = {revision.Number}");
        }
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }
}
