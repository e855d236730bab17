using QuoteTracker.Extraction;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Store;

namespace QuoteTracker.Pages.Curating;

/// <summary>A draft as a form has it. Whatever differs from what was read is a correction.</summary>
public sealed record DraftForm
{
    /// <summary>The speaker is somebody on record.</summary>
    public const string Known = "known";

    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>How they stand in the source.</summary>
    public string Kind { get; init; } = "direct";

    /// <summary>Names or slugs, several with semicolons between; the full name of somebody new. Empty where nobody is known.</summary>
    public string Speakers { get; init; } = "";

    /// <summary><see cref="Known"/>, or what is new: person, organization, group.</summary>
    public string As { get; init; } = Known;

    /// <summary>As the source states it.</summary>
    public string Role { get; init; } = "";

    /// <summary>EDTF.</summary>
    public string SaidOn { get; init; } = "";

    /// <summary>How the day is known.</summary>
    public string DateBasis { get; init; } = "stated";

    /// <summary>The source's words before.</summary>
    public string LeadIn { get; init; } = "";

    /// <summary>To whom: a name or slug.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>As it was read, what is a field of one line on one line: what was read must come back as it went.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="speaker">The name of the known speaker; null where nobody known speaks.</param>
    /// <param name="addressee">That of the known addressee; null where it is nobody known.</param>
    public static DraftForm Of(ExtractedDraft draft, string? speaker, string? addressee) => new()
    {
        Text = draft.Text?.Trim().ReplaceLineEndings("\n") ?? "",
        Kind = KindOf(draft),
        Speakers = speaker ?? draft.Speaker?.Proposed?.Name ?? "",
        As = draft.Speaker is { Resolved: null, Proposed: { } proposed } ? Words.Of(proposed.Type) : Known,
        Role = Short.Of(draft.Speaker?.Role, 300) ?? "",
        SaidOn = draft.Day?.On ?? "",
        DateBasis = Words.Of(draft.Day?.Basis ?? Store.Sources.DateBasis.Stated),
        LeadIn = Short.Of(draft.Lead?.Text, 2_000) ?? "",
        Addressee = addressee ?? "",
    };

    /// <summary>As it was sent. Of several who may be meant, the chosen one speaks, unless somebody was typed.</summary>
    internal static DraftForm Of(FormFields fields)
    {
        var typed = fields["speakers"].Trim();
        return new()
        {
            Text = fields["text"].Trim().ReplaceLineEndings("\n"),
            Kind = fields["kind"],
            Speakers = typed.Length == 0 ? fields["candidate"].Trim() : typed,
            As = fields["as"] is { Length: > 0 } kind ? kind : Known,
            Role = fields["role"].Trim(),
            SaidOn = fields["saidOn"].Trim(),
            DateBasis = fields["dateBasis"],
            LeadIn = fields["leadIn"].Trim(),
            Addressee = fields["addressee"].Trim(),
        };
    }

    /// <summary>Each speaker as it was typed.</summary>
    public IReadOnlyList<string> SpeakerList => Speakers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The kind of a draft in the words of quotes.</summary>
    public static string KindOf(ExtractedDraft draft) => Words.Of(draft.Kind);
}
