using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using QuoteTracker.Http;
using QuoteTracker.Store;
using QuoteTracker.Store.Index;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Store.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Search;

/// <summary>Makes a question to the index of what was asked: names become ids, dates become days.</summary>
internal sealed class SearchQuestions(QuoteDb db, CancellationToken cancel)
{
    private const int MostTopics = 50;

    private readonly List<IReadOnlyList<string>> filters = [];

    /// <summary>What was wrong; empty when the question is good.</summary>
    public List<FieldError> Errors { get; } = [];

    /// <summary>The filters that named nobody outright, with the speakers who were asked for instead; null when there are none.</summary>
    public IReadOnlyList<DidYouMean>? DidYouMean => Meant.Told.Count > 0 ? Meant.Told : null;

    private MeantSpeakers Meant => field ??= new MeantSpeakers(db, Errors, cancel);

    /// <summary>The question. Filters inside the words count like parameters: all must hold. Where <paramref name="forgive"/>, a query that can't be read becomes one that can.</summary>
    public async Task<SearchQuestion> Of(SearchTerms query, bool forgive = false)
    {
        var parsed = new ParsedSearch(null, []);
        if (query.Q is { } q && !SearchParser.TryParse(q, out parsed, out var problem) && !(forgive && Forgiven(q, out parsed)))
        {
            Errors.Add(FieldError.In("q", $"At character {problem!.Position + 1}: found {problem.Found}.", q, problem.Expected));
            return new SearchQuestion(null, []);
        }

        var (from, to) = (Day(query.From)?.Earliest, Day(query.To)?.Latest);
        await Add("speaker", query.Speaker);
        await Add("org", query.Organization, "organization");
        await Add("source", query.Source);
        await Add("publisher", query.Publisher);
        await Add("kind", query.Kind);
        await Add("topic", query.Topic);
        await Add("lang", query.Language, "language");
        await Add("status", query.Status);
        foreach (var filter in parsed!.Filters)
        {
            var before = Errors.Count;
            if (filter.Name is "from" or "to" or "on")
                Narrow(filter, ref from, ref to);
            else
                await Add(filter.Name, filter.Value, "q");
            for (; before < Errors.Count; before++)
                Errors[before] = Errors[before] with { Detail = $"At character {filter.Position + 1}: {Errors[before].Detail}" };
        }

        if (from > to && Errors.Count == 0)
            Errors.Add(FieldError.In("q", "The range is turned round: it ends before it starts.", query.Q, "A from that is not after the to."));

        return new SearchQuestion(parsed.Words, filters, from, to);
    }

    /// <summary>The query that is searched instead of the one given; null where it is that one.</summary>
    public string? Instead { get; private set; }

    private bool Forgiven(string q, [NotNullWhen(true)] out ParsedSearch? parsed)
    {
        Instead = SearchForgiving.Forgive(q);
        if (Instead.Length > 0 && SearchParser.TryParse(Instead, out parsed, out _))
            return true;

        // No word at all: nothing can be searched instead.
        (Instead, parsed) = (null, null);
        return false;
    }

    private static Edtf? Day(string? text) => text is null ? null : Edtf.Parse(text);

    private void Narrow(SearchFilter filter, ref DateOnly? from, ref DateOnly? to)
    {
        if (!Edtf.TryParse(filter.Value, out var day, out var wrong))
        {
            Errors.Add(FieldError.In("q", $"{filter.Name}: {wrong}", filter.Value, "An EDTF date, such as 2024-10."));
            return;
        }

        if (filter.Name is "from" or "on" && (from is null || day.Earliest > from))
            from = day.Earliest;
        if (filter.Name is "to" or "on" && (to is null || day.Latest < to))
            to = day.Latest;
    }

    private async Task Add(string filter, string? value, string? parameter = null)
    {
        if (value is null)
            return;
        parameter ??= filter;
        switch (filter)
        {
            case "speaker" when await Meant.Of(db.Speakers, null, value, parameter) is { } ids:
                filters.Add([.. ids.Select(FilterToken.Speaker)]);
                break;
            case "org" when await Meant.Of(db.Organizations, "organization", value, parameter) is { } ids:
                filters.Add([.. ids.Select(FilterToken.Organization)]);
                break;
            case "publisher" when await Meant.Of(db.Organizations, "organization", value, parameter) is { } ids:
                filters.Add([.. ids.Select(FilterToken.Publisher)]);
                break;
            case "source":
                if (await db.Sources.Known(value).Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel) is { } source)
                    filters.Add([FilterToken.Source(source)]);
                else
                    Errors.Add(FieldError.In(parameter, "There is no such source in this database.", value, "The id or key of a source."));
                break;
            case "kind":
                var kinds = SearchTerms.List(value.ToLowerInvariant());
                if (kinds.All(Words.All<QuoteKind>().Contains))
                    filters.Add([.. kinds.Select(kind => FilterToken.Kind(Words.Parse<QuoteKind>(kind))).Distinct()]);
                else
                    Errors.Add(FieldError.In(parameter, "This is not a kind.", value, $"{string.Join(", ", Words.All<QuoteKind>())}."));
                break;
            case "status":
                if (Words.All<QuoteStatus>().Contains(value))
                    filters.Add([FilterToken.Status(Words.Parse<QuoteStatus>(value))]);
                else
                    Errors.Add(FieldError.In(parameter, "This is not a status.", value, $"{string.Join(", ", Words.All<QuoteStatus>())}."));
                break;
            case "topic":
                var topics = SearchTerms.List(value.ToLowerInvariant());
                if (topics.Length > MostTopics)
                    Errors.Add(FieldError.In(parameter, "These are too many topics.", value, $"At most {MostTopics}."));
                else if (topics.All(FieldRules.IsSlug))
                    filters.Add([.. topics.Select(FilterToken.Topic).Distinct()]);
                else
                    Errors.Add(FieldError.In(parameter, "This is not a topic.", value, FieldRules.SlugAllowed));
                break;
            case "lang":
                if (FieldRules.IsLanguage(value))
                    filters.Add([FilterToken.Language(value)]);
                else
                    Errors.Add(FieldError.In(parameter, "This is not a language tag.", value, FieldRules.LanguageAllowed));
                break;
        }
    }
}
