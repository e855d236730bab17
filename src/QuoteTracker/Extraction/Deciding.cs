using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using QuoteTracker.Http;
using QuoteTracker.Quotes;
using QuoteTracker.Store.Extraction;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;

namespace QuoteTracker.Extraction;

/// <summary>
/// Does what people decided on drafts: new speakers, quotes with their places, relations, and the decisions themselves, all of
/// it or none. Quotes and relations are written as any others are.
/// </summary>
internal sealed class Deciding(Desk desk, Source source, Snapshot snapshot)
{
    private readonly List<FieldError> errors = [];
    private readonly List<FieldError> entered = [];
    private readonly KnownText text = new($"{source.Id}", $"{snapshot.Id}", snapshot.Text);
    private readonly NewSpeakers speakers = new(desk);
    private readonly Withdrawing withdrawing = new(desk);

    // What was decided in one call has one time, by which it can be told from what was decided after.
    private readonly DateTimeOffset at = desk.Clock.GetUtcNow();

    /// <summary>Does it; in a transaction that is open.</summary>
    public async Task<Results<Created<DecisionsResponse>, JsonHttpResult<Problem>>> Decide(IReadOnlyList<DecisionRequest> decisions)
    {
        var quotes = await Judge(decisions);
        if (errors.Count > 0)
            return Problems.Invalid(errors);
        if (entered.Count > 0)
            return Problems.QuoteEntered(entered);

        // A refusal further down must leave nothing behind.
        var transaction = desk.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(nameof(Deciding), desk.Cancel);
        await withdrawing.Delete();
        var made = await Add(decisions, quotes);
        var relations = made is null ? [] : await Relate(decisions, made);
        if (errors.Count > 0)
        {
            await transaction.RollbackToSavepointAsync(nameof(Deciding), desk.Cancel);
            desk.Db.ChangeTracker.Clear();
            return Problems.Invalid(errors);
        }

        desk.Db.DraftDecisions.AddRange(decisions.Select((decision, i) => Row(decision, quotes[i], made![i])));
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return TypedResults.Created((string?)null, new DecisionsResponse([.. decisions.Select((decision, i) => new MadeOfDraft(decision.Decision, made![i]?.Key, made[i]?.Id))], speakers.Added, relations));
    }

    // What each draft becomes; null for one that becomes none. All that can be seen without writing is looked at here.
    private async Task<List<DecidedQuote?>> Judge(IReadOnlyList<DecisionRequest> decisions)
    {
        var known = await DraftsOnRecord.Of(desk.Db, source.Id, snapshot.Id, desk.Cancel);
        var seen = new HashSet<(int, QuoteKind)>();
        var quotes = new List<DecidedQuote?>();
        foreach (var (i, decision) in decisions.Index())
        {
            var draft = decision.Draft;
            var faults = DraftFaults.Of(draft, text.Text, $"/decisions/{i}/draft").ToList();
            errors.AddRange(faults);
            if (faults.Count > 0)
            {
                quotes.Add(null);
                continue;
            }

            if (!seen.Add((draft.Parts[0].Start, draft.Kind)))
                errors.Add(FieldError.At($"/decisions/{i}/draft", "This draft is decided on twice.", null, "Each draft once."));
            if (decision.Decision == DraftVerdict.Withdrawn)
                withdrawing.Add(i, known.Decision(draft));
            else if (known.Decision(draft) is { QuoteKey: { } key } before)
                errors.Add(FieldError.At($"/decisions/{i}/draft", $"{before.By} {Store.Words.Of(before.Verdict)} this draft before: it is the quote {key}.", null, "A draft that became no quote; or delete that quote first."));
            else if (decision is { Decision: DraftVerdict.Accepted, Quote: null } && known.Entered(draft) is { } there)
                entered.Add(FieldError.At($"/decisions/{i}/draft", $"These words stand in this source as the quote {there}.", there, "A quote with the draft, where it is another one; or nothing."));
            quotes.Add(!decision.BecomesQuote ? null : decision.Quote ?? AsRead(draft, i));
        }

        errors.AddRange(await withdrawing.Faults());
        errors.AddRange(Circles(decisions));
        return quotes;
    }

    private DecidedQuote AsRead(ExtractedDraft draft, int i)
    {
        var quote = DraftQuotes.Of(draft, text.Text, source.Language);
        if (quote.Speakers.Count == 0)
        {
            errors.Add(FieldError.At($"/decisions/{i}/quote", draft.Speaker is null ? "The draft does not say who speaks." : "The draft does not say for sure who is meant.", draft.Speaker?.Mention,
                "The quote that it becomes, with who said it."));
        }
        else if (quote.Speakers[0].New is { } proposed)
        {
            errors.AddRange(new ProposedSpeakerRules().Broken(proposed).Select(error => error with { Pointer = $"/decisions/{i}/draft/speaker/proposed{error.Pointer}" }));
        }

        return quote;
    }

    // Each elaborates at most one other, so a way that comes back is a circle.
    private static IEnumerable<FieldError> Circles(IReadOnlyList<DecisionRequest> decisions)
    {
        foreach (var (i, decision) in decisions.Index().Where(one => Number(one.Item.Elaborates) is not null))
        {
            var (next, steps) = (Number(decision.Elaborates), 0);
            for (; next is { } n && n < decisions.Count && steps <= decisions.Count && n != i; steps++)
                next = Number(decisions[n].Elaborates);
            if (Number(decision.Elaborates) is { } to && (to >= decisions.Count || !decisions[to].BecomesQuote))
                yield return FieldError.At($"/decisions/{i}/elaborates", "There is no decision with this number that makes a quote.", $"{to}", $"0 to {decisions.Count - 1}, of a draft that is accepted or corrected.");
            else if (next == i)
                yield return FieldError.At($"/decisions/{i}/elaborates", "What leads to these words leads back to them.", $"{Number(decision.Elaborates)}", "A decision that doesn't lead back.");
        }
    }

    // The quotes, each at the place of its decision; null where they are refused.
    private async Task<List<Quote?>?> Add(IReadOnlyList<DecisionRequest> decisions, List<DecidedQuote?> quotes)
    {
        var slugs = new List<List<string>>();
        foreach (var (decision, quote) in decisions.Zip(quotes))
        {
            slugs.Add([]);

            // What was proposed when it was read may be on record by now.
            foreach (var said in quote?.Speakers ?? [])
                slugs[^1].Add(said.New is { } wanted ? (decision.Quote is null ? await speakers.OnRecord(wanted) : null) ?? await speakers.Slug(wanted) : said.Speaker!);
        }

        await desk.Db.SaveChangesAsync(desk.Cancel);
        var wanting = Enumerable.Range(0, quotes.Count).Where(i => quotes[i] is not null).ToList();
        var batch = new QuoteBatch(desk, BatchMode.Together);
        await batch.Judge([.. wanting.Select(i => new Part<QuoteRequest>(DraftQuotes.Request(quotes[i]!, slugs[i], decisions[i].Draft, text), []))]);
        if (batch.Errors is { Count: > 0 } wrong)
        {
            errors.AddRange(wrong.Select(error => AtDecision(error, wanting, decisions)));
            return null;
        }

        await desk.Db.AddNewAsync(batch.Good, desk.Cancel);
        var made = quotes.ConvertAll(_ => (Quote?)null);
        foreach (var (place, quote) in wanting.Zip(batch.Good))
            made[place] = quote;
        return made;
    }

    private async Task<List<string>> Relate(IReadOnlyList<DecisionRequest> decisions, List<Quote?> made)
    {
        var wanted = decisions.Index().Where(one => one.Item.Elaborates is not null).Select(one => (one.Index, From: made[one.Index]!.Key, To: Number(one.Item.Elaborates) is { } n ? made[n]!.Key : (string)one.Item.Elaborates!)).ToList();
        var known = await KnownQuotes.Load(desk.Db, wanted.SelectMany(one => new[] { one.From, one.To }), desk.Cancel);
        var relations = new List<Relation>();
        foreach (var (i, from, to) in wanted)
        {
            var (relation, wrong) = (new Relation { Key = Keys.New() }, new List<FieldError>());
            await relation.Write(new RelationRequest(from, RelationKind.Elaborates, to), known, desk.Db, wrong, desk.Cancel, relations);
            errors.AddRange(wrong.Select(error => error with { Pointer = $"/decisions/{i}/elaborates" }));
            relations.Add(relation);
        }

        if (errors.Count > 0)
            return [];
        desk.Db.AddRange(relations);
        await desk.Db.SaveChangesAsync(desk.Cancel);
        return relations.ConvertAll(relation => relation.Key);
    }

    private DraftDecision Row(DecisionRequest decision, DecidedQuote? quote, Quote? made)
    {
        var draft = decision.Draft;
        var (read, changes) = DecisionResponse.Kept(GivenDraft.Held(draft, text.Text), quote is null ? null : DraftQuotes.Of(draft, text.Text, source.Language), quote);
        return new DraftDecision
        {
            SourceId = source.Id,
            SnapshotId = snapshot.Id,
            Kind = draft.Kind,
            Start = draft.Parts[0].Start,
            End = draft.Parts[^1].End,
            Language = source.Language,
            Cue = draft.Cue is { } cue ? Short.Of(text.Text[cue.Start..cue.End], 300)?.ToLowerInvariant() : null,
            Verdict = decision.Decision,
            Draft = read,
            Changes = changes,
            QuoteKey = made?.Key,
            Reason = decision.Reason,
            By = desk.Db.Author.Name!,
            At = at,
        };
    }

    // "/quotes/3/text" of the batch, as the caller sent it: in the quote, or in the draft that it was made of.
    private static FieldError AtDecision(FieldError error, List<int> wanting, IReadOnlyList<DecisionRequest> decisions)
    {
        var steps = error.Pointer!.Split('/', 4);
        var i = wanting[int.Parse(steps[2], System.Globalization.CultureInfo.InvariantCulture)];
        var field = steps.Length > 3 ? $"/{steps[3]}" : "";
        return decisions[i].Quote is null
            ? error with { Pointer = $"/decisions/{i}/draft", Detail = $"In the quote that it becomes, {field}: {error.Detail}" }
            : error with { Pointer = $"/decisions/{i}/quote{field}" };
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;
}
