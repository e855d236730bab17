using QuoteTracker.Pages.Parts;
using QuoteTracker.Quotes;
using QuoteTracker.Store;

namespace QuoteTracker.Pages.Curating;

/// <summary>A quote as a form has it: words as they are typed, nothing judged yet.</summary>
public sealed record QuoteForm
{
    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>How they stand in the source.</summary>
    public string Kind { get; init; } = "direct";

    /// <summary>Names, slugs or ids, several with semicolons between.</summary>
    public string Speakers { get; init; } = "";

    /// <summary>Of the first speaker, as the source states it.</summary>
    public string Role { get; init; } = "";

    /// <summary>EDTF.</summary>
    public string SaidOn { get; init; } = "";

    /// <summary>How the day is known.</summary>
    public string DateBasis { get; init; } = "stated";

    /// <summary>The source's words before.</summary>
    public string LeadIn { get; init; } = "";

    /// <summary>To whom.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>Slugs with commas between.</summary>
    public string Topics { get; init; } = "";

    /// <summary>Of the words.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where they were spoken in another.</summary>
    public string SpokenIn { get; init; } = "";

    /// <summary>Draft, published or retracted.</summary>
    public string Status { get; init; } = "published";

    /// <summary>Whether they stand in a headline.</summary>
    public bool InHeadline { get; init; }

    /// <summary>Offset of the words in the source's text; -1 where nobody knows.</summary>
    public int Start { get; init; } = -1;

    /// <summary>Why a quote is changed; empty where nobody says.</summary>
    public string Reason { get; init; } = "";

    internal static QuoteForm Of(FormFields fields) => new()
    {
        Text = fields["text"].Trim(),
        Kind = fields["kind"],
        Speakers = fields["speakers"].Trim(),
        Role = fields["role"].Trim(),
        SaidOn = fields["saidOn"].Trim(),
        DateBasis = fields["dateBasis"],
        LeadIn = fields["leadIn"].Trim(),
        Addressee = fields["addressee"].Trim(),
        Topics = fields["topics"].Trim(),
        Language = fields["language"].Trim(),
        SpokenIn = fields["spokenIn"].Trim(),
        Status = fields["status"] is { Length: > 0 } status ? status : "published",
        InHeadline = fields["inHeadline"].Length > 0,
        Start = int.TryParse(fields["start"], out var start) ? start : -1,
        Reason = fields["reason"].Trim(),
    };

    internal static QuoteForm Of(QuoteResponse quote) => new()
    {
        Text = quote.Text,
        Kind = Words.Of(quote.Kind),
        Speakers = string.Join("; ", quote.Speakers.Select(said => said.Speaker.Slug)),
        Role = quote.Speakers is [var first, ..] ? first.RoleAsStated ?? "" : "",
        SaidOn = quote.SaidOn ?? "",
        DateBasis = quote.DateBasis is { } basis ? Words.Of(basis) : "stated",
        LeadIn = quote.LeadIn ?? "",
        Addressee = quote.Addressee?.Slug ?? "",
        Topics = string.Join(", ", quote.Topics),
        Language = quote.Language,
        SpokenIn = quote.SpokenIn ?? "",
        Status = Words.Of(quote.Status),
    };

    /// <summary>Each speaker as it was typed.</summary>
    public IReadOnlyList<string> SpeakerList => Speakers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What the API takes, but for the places. <paramref name="before"/> has what a form doesn't ask: roles of the others, capacities.</summary>
    internal Dictionary<string, object?> Body(IReadOnlyList<string> slugs, QuoteResponse? before)
    {
        var known = before?.Speakers.ToDictionary(said => said.Speaker.Slug) ?? [];
        return new()
        {
            ["text"] = Text,
            ["kind"] = Kind,
            ["language"] = Language,
            ["speakers"] = slugs.Select((slug, i) => new { speaker = slug, roleAsStated = i == 0 ? OrNull(Role) : known.GetValueOrDefault(slug)?.RoleAsStated, capacity = known.GetValueOrDefault(slug)?.Capacity?.Slug }).ToList(),
            ["spokenIn"] = OrNull(SpokenIn),
            ["spokenInBasis"] = SpokenIn.Length == 0 ? null : before?.SpokenInBasis is { } basis && before.SpokenIn == SpokenIn ? Words.Of(basis) : "inferred",
            ["saidOn"] = OrNull(SaidOn),
            ["dateBasis"] = SaidOn.Length == 0 ? null : DateBasis,
            ["leadIn"] = OrNull(LeadIn),
            ["addressee"] = OrNull(Addressee),
            ["topics"] = Topics.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ["status"] = Status,
        };
    }

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
