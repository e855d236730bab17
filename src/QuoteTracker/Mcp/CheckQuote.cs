using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using QuoteTracker.Check;
using QuoteTracker.Http;

namespace QuoteTracker.Mcp;

/// <summary>Did somebody say these words?</summary>
internal sealed class CheckQuote(IOptions<JsonOptions> json) : QuestionTool<CheckRequest, CheckResponse>("check_quote", "Did somebody say these words?", About, Arguments, json)
{
    /// <summary>What the outcomes mean, for the tools that give them.</summary>
    public const string Outcomes = """
        verdict: verbatim (a stored quote's words), excerpt (a run of words inside one), elided (runs of one, in order, gaps marked), altered (a quote's words with changes: don't use them as a quotation), stitched (parts of several quotes joined as one), reported (only an indirect statement has them: they are the writer's words, not the speaker's), notFound (not in this database), tooShort (too few words to tell).
        notFound never means that the words were not said, and nothing else may be concluded from it; say that they are not in this database.
        changes lists each change with its kind; negation, number and name change the meaning. Likeness decides nothing: one dropped "not" makes the words altered.
        attribution, where a speaker was asked about: same, member (a group's that the speaker belongs to), different (someone else's on record), unknown.
        flags must be told beside the verdict: among them retracted, denied, corrected, cutsContext (what was left out turns the meaning), insertsMeaning, headline, rendering (a translation), indirect, unsourced, inSourceText (no quote here, but the words stand in a captured text).
        """;

    private const string About = $"""
        Checks a quotation against this database: whose words they are, what was changed in them, and where they are written down. Use it before you repeat a quotation, attribute words to somebody, or judge whether a quotation is right. It reads only.
        {Outcomes}
        """;

    private static readonly ToolArguments Arguments = new ToolArguments()
        .Required("text", "The words as you met them, 1 to 10,000 characters, in the language you met them in. Quotation marks around them don't matter; … and […] mark what is left out, words in [brackets] are an editor's.", Letters.AtMost(10_000))
        .Optional("speaker", "Who is said to have said them: id, slug or name, whole or in part, in any script. Left out: anybody.", Letters.AtMost(300))
        .Optional("on", "The day they are said to be from, as EDTF: 2024-10-05, 2024-10, 2024. Left out: any day.")
        .Optional("language", "BCP 47 tag of the words, such as en or az. Left out: English, where the stored words don't say otherwise.");

    protected override async Task<Results<Ok<CheckResponse>, JsonHttpResult<Problem>>> Answer(CheckRequest question, ToolCall call) =>
        await CheckRoutes.Answer(question, call.Http, new Checker(call.Db, call.Quotes, call.Clock, call.Cancel, call.Services.GetRequiredService<Embeddings>()));

    protected override void Tell(CheckResponse answer, Telling telling)
    {
        telling.Check(answer);
        var searched = answer.Searched;
        telling.Line($"Looked through: {searched.Quotes.Value} quotes, {searched.Snapshots.Value} captured texts, {searched.Reviews.Value} reviewed claims of this database{(searched.Quotes.Relation == "gte" ? ", or more" : "")}.");
    }
}
