using System.Globalization;
using System.Net;
using System.Text.Json;

namespace QuoteTracker.Benchmarks.Search;

/// <summary>Questions as requests to our API. Deep pages need the cursors that lead to them.</summary>
internal sealed class OurPaths
{
    private readonly Dictionary<int, string> cursors = [];

    /// <summary>Follows the pages from the first one, as a reader would, to have the cursors of those that are asked.</summary>
    public static async Task<OurPaths> Of(string server, Questions questions)
    {
        var paths = new OurPaths();
        var last = Enumerable.Range(0, 100).Max(i => questions.Of(QueryClass.DeepPage, i).Page);
        var first = $"{server}/api/v1/quotes?q={questions.Of(QueryClass.DeepPage, 0).Word}&sort=newest&limit={Question.PageSize}";
        for (var (page, url) = (1, first); page < last; page++)
        {
            using var answer = JsonDocument.Parse((await Load.Get(url)).Body);
            if (answer.RootElement.GetProperty("nextCursor").GetString() is not { } cursor)
                break;
            paths.cursors[page + 1] = WebUtility.UrlEncode(cursor);
            url = $"{first}&cursor={paths.cursors[page + 1]}";
        }

        return paths;
    }

    /// <summary>Path and parameters; null for a page past the last.</summary>
    public string? Of(Question question) => question.Class switch
    {
        QueryClass.Phrase => Quotes($"\"{question.Words[0]} {question.Words[1]}\""),
        QueryClass.AnyOfEight => Quotes(string.Join(" OR ", question.Words)),
        QueryClass.Prefix => Quotes($"{question.Word}*"),
        QueryClass.Near => Quotes($"{question.Words[0]} NEAR/5 {question.Words[1]}"),
        QueryClass.Exclusion => Quotes($"{question.Words[0]} -{question.Words[1]}"),
        QueryClass.OfSpeaker => Quotes(question.Word) + $"&speaker=speaker-{question.Speaker}",
        QueryClass.InYears => Quotes(question.Word) + $"&from={Day(question.From)}&to={Day(question.To)}",
        QueryClass.Facets => Quotes(question.Word) + "&facets=all",
        QueryClass.DeepPage => cursors.TryGetValue(question.Page, out var cursor) ? Quotes(question.Word) + $"&sort=newest&cursor={cursor}" : null,
        QueryClass.Newest => $"/api/v1/quotes?limit={Question.PageSize}",
        QueryClass.NamesAsTyped => $"/api/v1/speakers?q={question.Word}",
        _ => Quotes(question.Word),
    };

    /// <summary>How many items an answer has, without reading all of it: each has one list of highlights, or one slug.</summary>
    public static int Items(Question question, ReadOnlySpan<byte> body) =>
        body.Count(question.Class == QueryClass.NamesAsTyped ? "\"slug\":"u8 : "\"highlights\":"u8);

    private static string Quotes(string q) => $"/api/v1/quotes?limit={Question.PageSize}&q={WebUtility.UrlEncode(q)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
