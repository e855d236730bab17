using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>A quote as others cite it: whose words, when, where they are written down, and the version that was seen here.</summary>
/// <param name="quote">The quote.</param>
/// <param name="address">Its address at this server.</param>
internal sealed class Citation(QuoteResponse quote, string address)
{
    /// <summary>The styles, with their media types.</summary>
    public static readonly IReadOnlyDictionary<string, string> Styles = new Dictionary<string, string>
    {
        ["text"] = "text/plain; charset=utf-8",
        ["bibtex"] = "application/x-bibtex; charset=utf-8",
        ["ris"] = "application/x-research-info-systems; charset=utf-8",
        ["csl"] = "application/vnd.citationstyles.csl+json; charset=utf-8",
    };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Permalink => $"{address}/versions/{quote.Version}";

    private OccurrenceResponse? Place => quote.Occurrences is [var first, ..] ? first : null;

    private IEnumerable<string> Speakers => quote.Speakers.Select(said => said.Speaker.Name);

    // Only the words of a direct or partial quote are the speaker's: others are told without marks.
    private string Words => quote.Kind is Store.Quotes.QuoteKind.Direct or Store.Quotes.QuoteKind.Partial ? $"“{Inner(quote.Text)}”" : $"{quote.Text} ({Store.Words.Of(quote.Kind)})";

    // Marks inside of marks are single ones.
    private static string Inner(string text) => text.Replace('“', '‘').Replace('”', '’');

    // Who cites words that were taken back, denied or never sourced must say so.
    private string Doubts => string.Concat(quote.Flags.Where(flag => flag != "translation").Append(quote.Unsourced ? "unsourced" : null).OfType<string>().Select(flag => $"{char.ToUpperInvariant(flag[0])}{flag[1..]}. "));

    private string Note => $"{Doubts}{(quote.DateBasis is { } basis && basis != Store.Sources.DateBasis.Stated ? $"Day {Store.Words.Of(basis)}. " : "")}{(quote.IsRendering ? "Rendering of another language. " : "")}QuoteTracker, {quote.Key}, version {quote.Version}, {Permalink}";

    /// <summary>In one of the <see cref="Styles"/>.</summary>
    public string In(string style) => style switch
    {
        "bibtex" => BibTeX(),
        "ris" => Ris(),
        "csl" => Csl(),
        _ => Plain(),
    };

    private string Plain()
    {
        var who = quote.Speakers.Count == 0 ? "" : $"{string.Join(" and ", Speakers)}{(quote.SaidOn is null ? ": " : ", ")}";
        var when = quote.SaidOn is { } day ? $"{DayInWords.Of(day)}{(quote.DateBasis == Store.Sources.DateBasis.Stated ? "" : $" ({Store.Words.Of(quote.DateBasis!.Value)})")}: " : "";
        var where = Place is { } place ? $" In “{Inner(place.Source.Title)}”{(place.Source.Url is { } url ? $", {url}" : "")}." : " No source on record.";
        var stop = quote.Text.Length > 0 && ".!?…".Contains(quote.Text[^1], StringComparison.Ordinal) && Words.EndsWith('”') ? "" : ".";
        return $"{who}{when}{Words}{stop}{where} {Note}.";
    }

    private string BibTeX()
    {
        var fields = new List<(string Name, string? Value)>
        {
            // Inside a second pair of braces a name is one: nobody becomes "Mustafa, Fazil" by guess.
            ("author", string.Join(" and ", Speakers.Select(name => $"{{{Escaped(name)}}}"))),
            ("title", $"{{{Escaped(Words)}}}"),
            ("year", Year),
            ("month", Exact is { Length: >= 7 } month ? month[5..7].TrimStart('0') : null),
            ("day", Exact is { Length: 10 } day ? day[8..].TrimStart('0') : null),
            ("howpublished", Place is { } place ? Escaped($"In: {place.Source.Title}") : null),
            ("url", Place?.Source.Url ?? Permalink),
            ("note", Escaped(Note)),
        };
        return $"@misc{{{quote.Key},\n{string.Join(",\n", fields.Where(field => field.Value is { Length: > 0 }).Select(field => $"  {field.Name} = {{{field.Value}}}"))}\n}}\n";
    }

    // BibTeX's own signs.
    private static string Escaped(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '%' or '&' or '#' or '$' or '_' => $"\\{c}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '\r' or '\n' => " ",
        _ => c.ToString(),
    }));

    private string Ris()
    {
        var lines = new List<(string Tag, string? Value)> { ("TY", "GEN") };
        lines.AddRange(Speakers.Select(name => ("AU", (string?)name)));
        lines.AddRange([("TI", Words), ("T2", Place?.Source.Title), ("PY", Year), ("DA", Exact is { Length: 10 } day ? day.Replace('-', '/') : null), ("UR", Place?.Source.Url ?? Permalink), ("LA", quote.Language), ("N1", Note), ("ID", quote.Key)]);
        return string.Concat(lines.Where(line => line.Value is not null).Select(line => $"{line.Tag}  - {line.Value!.ReplaceLineEndings(" ")}\r\n")) + "ER  - \r\n";
    }

    private string Csl() => new JsonArray(Item()).ToJsonString(Readable);

    /// <summary>As an item of CSL-JSON.</summary>
    public JsonObject Item()
    {
        var item = new JsonObject
        {
            ["id"] = quote.Key,
            ["type"] = "speech",
            ["title"] = Words,
            ["author"] = new JsonArray([.. Speakers.Select(name => new JsonObject { ["literal"] = name })]),
            ["container-title"] = Place?.Source.Title,
            ["issued"] = Issued(),
            ["language"] = quote.Language,
            ["URL"] = Place?.Source.Url ?? Permalink,
            ["note"] = Note,
        };
        foreach (var name in item.Where(one => one.Value is null).Select(one => one.Key).ToList())
            item.Remove(name);
        return item;
    }

    private string? Year => Day is { } day && day.Earliest.Year == day.Latest.Year ? $"{day.Earliest.Year}" : null;

    private string? Exact => Http.PlainDate.Of(quote.SaidOn);

    private Edtf? Day => Edtf.TryParse(quote.SaidOn, out var day, out _) ? day : null;

    // As exact as it is known: CSL has a range for the rest.
    private JsonObject? Issued()
    {
        if (Day is not { } day || day.Earliest == DateOnly.MinValue || day.Latest == DateOnly.MaxValue)
            return null;
        return quote.SaidOn!.Count(c => c == '-') switch
        {
            2 when day.Earliest == day.Latest => Parts([day.Earliest.Year, day.Earliest.Month, day.Earliest.Day]),
            1 when day.Earliest.Year == day.Latest.Year && day.Earliest.Month == day.Latest.Month => Parts([day.Earliest.Year, day.Earliest.Month]),
            0 when Year is not null => Parts([day.Earliest.Year]),
            _ => new JsonObject { ["raw"] = quote.SaidOn },
        };
    }

    private static JsonObject Parts(int[] parts) => new() { ["date-parts"] = new JsonArray(new JsonArray([.. parts.Select(part => JsonValue.Create(part))])) };
}
