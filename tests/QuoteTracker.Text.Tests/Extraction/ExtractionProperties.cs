using CsCheck;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>What holds for any text at all.</summary>
public sealed class ExtractionProperties
{
    private static readonly string[] Bits =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "「", "」", "\n", "\n\n", ". ", ", ", ": ", "? ", "(", ")", "— ", "… ", " ", "said", " said ", " told ", "according to ", "In his view, ", " that ", "he", " she ", "who ",
        "Ann Bell", "Bell", "Mr. Gray", "the mayor", "The MP ", "nearly 60 lawmakers ", "the ministry ", " declined to comment", "We will go", "road", "Thursday", "October 3", "BELL: ", "U.S.", "'s ", " of ", "and ", "\ud83d\ude00", "Ə",
    ];

    private static readonly Gen<string> AnyArticle = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Every_part_has_a_place_in_the_text_and_drafts_stand_in_order() => AnyArticle.Sample(text =>
    {
        var drafts = LanguageFiles.English.Drafts(text, publishedOn: "2024-10-05");

        drafts.Zip(drafts.Skip(1)).ShouldAllBe(pair => pair.First.Parts[0].Start <= pair.Second.Parts[0].Start);
        foreach (var draft in drafts)
        {
            draft.Confidence.ShouldBeInRange(0, 1);
            draft.Parts.Zip(draft.Parts.Skip(1)).ShouldAllBe(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
            draft.LeadIn?.ShouldBeInRange(0, drafts.Count - 1);
        }
    }, iter: 3_000);

    [Fact]
    public void Words_in_marks_are_those_of_one_draft_at_most() => AnyArticle.Sample(text =>
    {
        var parts = LanguageFiles.English.Drafts(text).Where(draft => draft.Kind is DraftKind.Direct or DraftKind.Partial).SelectMany(draft => draft.Parts).OrderBy(part => part.Start).ToList();

        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
    }, iter: 3_000);

    [Fact]
    public void The_same_text_gives_the_same_drafts() => AnyArticle.Sample(text =>
        LanguageFiles.English.Drafts(text).Select(draft => (draft.Kind, draft.Text, draft.Speaker?.Name, draft.Confidence)).ShouldBe(LanguageFiles.English.Drafts(text).Select(draft => (draft.Kind, draft.Text, draft.Speaker?.Name, draft.Confidence))), iter: 500);

    [Fact]
    public void Empty_lines_at_the_beginning_only_move_the_places() => AnyArticle.Sample(text =>
        LanguageFiles.English.Drafts("\n\n" + text.TrimStart()).Select(draft => (draft.Kind, draft.Text)).ShouldBe(LanguageFiles.English.Drafts(text.TrimStart()).Select(draft => (draft.Kind, draft.Text))), iter: 1_000);

    [Fact]
    public void A_language_without_a_list_is_read_by_its_marks()
    {
        var drafts = new Extractor(SpeechCues.None).Read(new Article("Ann Bell: “We will all go there together.”", "xx"), TestContext.Current.CancellationToken);

        drafts.ShouldHaveSingleItem().Text.ShouldBe("We will all go there together.");
    }

    [Fact]
    public void Any_headline_is_checked() => AnyArticle.Sample(text =>
    {
        var article = new Article(text, "en", text.Split('\n')[0]);
        foreach (var finding in HeadlineCheck.Of(article, LanguageFiles.English.Read(article, TestContext.Current.CancellationToken), LanguageFiles.Cues("en")))
            (finding.IsOnRecordOnly ? article.Title! : article.Text)[finding.Words.Start..finding.Words.End].ShouldBe(finding.Words.Text);
    }, iter: 1_000);
}
