using FluentValidation;
using QuoteTracker.History;
using QuoteTracker.Http;
using QuoteTracker.Sources;
using QuoteTracker.Speakers;
using QuoteTracker.Store.History;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Quotes;

/// <summary>Many quotes on their way in: each is judged as if it came alone, but what they refer to is looked up once for all.</summary>
internal sealed class QuoteBatch(Desk desk, BatchMode mode)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<(Quote? Quote, Problem? Problem)> judged = [];

    // Which earlier one of the batch has the key that one asks for too.
    private readonly Dictionary<int, int> twins = [];

    /// <summary>Those that can be added, in the order of the request.</summary>
    public IReadOnlyCollection<Quote> Good => [.. judged.Select(one => one.Quote).OfType<Quote>()];

    /// <summary>All that is wrong, with pointers into the batch.</summary>
    public IReadOnlyList<FieldError> Errors => [.. judged.SelectMany((one, i) => one.Problem is { } problem ? InBatch(problem, i) : [])];

    /// <summary>What became of each, once the good ones are written.</summary>
    public QuoteBatchResponse Response => new(
        judged.Count(one => one.Quote is not null),
        judged.Count(one => one.Problem is not null),
        [.. judged.Select((one, i) => one.Quote is { } quote
            ? new QuoteResult(i, StatusCodes.Status201Created, quote.Id, quote.Key, $"/api/v1/quotes/{quote.Id}")
            : new QuoteResult(i, one.Problem!.Status, Problem: twins.TryGetValue(i, out var first) ? AlreadyThere(judged[first].Quote!.Id) : one.Problem))]);

    /// <summary>Looks at all of them.</summary>
    public async Task Judge(IReadOnlyList<Part<QuoteRequest>> parts)
    {
        var rules = desk.Http.RequestServices.GetRequiredService<IValidator<QuoteRequest>>();
        var wrong = parts.Select(part => part.Value is { } quote ? rules.Broken(quote) : part.Errors).ToList();
        var good = parts.Where((_, i) => wrong[i].Count == 0).Select(part => part.Value!).ToList();
        var speakers = await KnownSpeakers.Load(desk.Db, good.SelectMany(quote => quote.SpeakerReferences()), desk.Cancel);
        var sources = await KnownSources.Load(desk.Db, good.SelectMany(quote => quote.SourceReferences()), desk.Cancel);
        var keys = good.Select(quote => quote.Key).OfType<string>().ToList();
        var there = await KnownQuotes.Load(desk.Db, keys, desk.Cancel);
        var ends = await desk.Db.EndsAsync(RecordKind.Quote, [.. keys.Where(key => there.IdOf(key) is null)], desk.Cancel);

        for (var i = 0; i < parts.Count; i++)
        {
            var problem = wrong[i].Count > 0 ? Problems.Invalid(wrong[i]).Value : Taken(parts[i].Value!.Key, i, there, ends);
            judged.Add(problem is null ? Written(parts[i].Value!, speakers, sources) : (null, problem));
            if (parts[i].Value?.Key is { } key && (mode == BatchMode.Together || judged[i].Quote is not null))
                seen.TryAdd(key, i);
        }
    }

    private (Quote? Quote, Problem? Problem) Written(QuoteRequest request, KnownSpeakers speakers, KnownSources sources)
    {
        var errors = new List<FieldError>();
        var quote = QuoteWrites.New(request, desk.Clock.GetUtcNow());
        quote.Write(request, speakers, sources, errors);
        return errors.Count == 0 ? (quote, null) : (null, Problems.Invalid(errors).Value);
    }

    private static Problem? AlreadyThere(long id) => Problems.AlreadyThere("quote", $"/api/v1/quotes/{id}").Value;

    private Problem? Taken(string? key, int place, KnownQuotes there, Dictionary<string, Revision> ends)
    {
        if (key is null)
            return null;
        if (there.IdOf(key) is { } known)
            return AlreadyThere(known);
        if (ends.TryGetValue(key, out var end))
            return Absence.OfKey(end, key, $"/api/v1/quotes/{end.RecordId}/versions").Value;
        if (!seen.TryGetValue(key, out var first))
            return null;
        if (mode == BatchMode.Each)
            twins[place] = first;
        return mode == BatchMode.Each
            ? AlreadyThere(0)
            : Problems.Invalid(FieldError.At("/key", $"This key is that of /quotes/{first} too.", key, "A key of its own, or leave it out.")).Value;
    }

    private static IEnumerable<FieldError> InBatch(Problem problem, int index) => problem.Errors is { } errors
        ? errors.Select(error => error with { Pointer = $"/quotes/{index}{error.Pointer}" })
        : [FieldError.At($"/quotes/{index}/key", problem.Detail!, null, "A key that is free, or leave it out.")];
}
