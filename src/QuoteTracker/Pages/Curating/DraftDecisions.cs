using QuoteTracker.Extraction;
using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;

namespace QuoteTracker.Pages.Curating;

/// <summary>What a curator decided of a draft, as the API takes it: accepted as it was read, or corrected; with its lead-in, where they come together.</summary>
/// <param name="desk">What lies there.</param>
/// <param name="at">The draft's number.</param>
/// <param name="seen">The draft as the form showed it.</param>
/// <param name="sent">The form as it came back.</param>
/// <param name="reason">Why, in the curator's words; null where nobody says.</param>
internal sealed class DraftDecisions(DraftDesk desk, int at, DraftForm seen, DraftForm sent, string? reason)
{
    private readonly ExtractedDraft draft = AsRead(desk.Drafts[at]);

    /// <summary>A draft as it was read, whatever became of it since.</summary>
    public static ExtractedDraft AsRead(ExtractedDraft draft) => draft with { Decision = null, Entered = null };

    /// <summary>The decisions; or what is wrong with the form.</summary>
    public async Task<(List<object> Decisions, List<FieldError> Wrong)> Of(bool isWithLead, ApiCalls api)
    {
        if (sent.Speakers.Length == 0)
            return ([], [NobodySpeaks()]);
        var isSpeakerAsRead = (sent.Speakers, sent.As) == (seen.Speakers, seen.As);
        var (speakers, wrong) = await Speakers(isSpeakerAsRead, api);
        var (addressees, unknown) = await NamedSpeakers.Of(sent.Addressee.Length == 0 || sent.Addressee == seen.Addressee ? [] : [sent.Addressee], api, "/addressee");
        if (wrong.Count + unknown.Count > 0)
            return ([], [.. wrong, .. unknown]);

        var decisions = new List<object>();
        object? elaborates = draft.LeadIn is { } led ? desk.Drafts[led].Decision?.Quote ?? desk.Drafts[led].Entered : null;
        if (isWithLead && desk.PairedLead(at) is { } lead)
        {
            decisions.Add(Lead(AsRead(desk.Drafts[lead]), isSpeakerAsRead, speakers));
            elaborates = 0;
        }

        var addressee = sent.Addressee.Length == 0 ? null : sent.Addressee == seen.Addressee ? draft.Addressee?.Resolved : addressees[0];
        decisions.Add(sent == seen
            ? new { draft, decision = "accepted", elaborates, reason }
            : new { draft, decision = "corrected", quote = Quote(sent, speakers, addressee), elaborates, reason });
        return (decisions, []);
    }

    private FieldError NobodySpeaks() => draft.Speaker?.Candidates is { Count: > 0 }
        ? FieldError.At("/speakers", "It is not sure who is meant.", null, "Choose one, or name somebody else.")
        : FieldError.At("/speakers", "Nobody is named who speaks.", null, "Name somebody, or reject the draft.");

    private async Task<(List<object> Speakers, List<FieldError> Wrong)> Speakers(bool isAsRead, ApiCalls api)
    {
        if (isAsRead && draft.Speaker?.Resolved is { } known)
            return ([Named(known, 0)], []);
        if (isAsRead && draft.Speaker?.Proposed is { } proposed)
            return ([New(proposed)], []);

        // Who was proposed as new may be on record under the name that was typed.
        var (slugs, wrong) = sent.As == DraftForm.Known || sent.As == seen.As ? await NamedSpeakers.Of(sent.SpeakerList, api, "/speakers") : ([], []);
        return slugs.Count > 0 && wrong.Count == 0 ? ([.. slugs.Select(Named)], [])
            : sent.As == DraftForm.Known ? ([], [.. wrong.Select(OrNew)])
            : ([New(new { type = sent.As, name = sent.Speakers })], []);
    }

    private static FieldError OrNew(FieldError nobody) => nobody with { Allowed = $"{nobody.Allowed?.TrimEnd('.')}; or say below who is new." };

    private object New(object speaker) => new { @new = speaker, roleAsStated = OrNull(sent.Role) };

    private object Named(string slug, int i) => new { speaker = slug, roleAsStated = i == 0 ? OrNull(sent.Role) : null };

    // Who is corrected for the words is so for what leads to them, where both were read as the same speaker's.
    private object Lead(ExtractedDraft lead, bool isSpeakerAsRead, List<object> speakers)
    {
        var said = DraftDesk.SpeakerOf(lead);
        return said is null || (!isSpeakerAsRead && said == DraftDesk.SpeakerOf(draft))
            ? new { draft = lead, decision = "corrected", quote = Quote(DraftForm.Of(lead, null, null), speakers, lead.Addressee?.Resolved), reason }
            : new { draft = lead, decision = "accepted" };
    }

    // Where it stands is the API's to say: at the corrected words, or at the draft's own.
    private Dictionary<string, object?> Quote(DraftForm form, List<object> speakers, string? addressee) => new()
    {
        ["text"] = form.Text,
        ["kind"] = form.Kind,
        ["language"] = desk.Read.Language,
        ["speakers"] = speakers,
        ["saidOn"] = OrNull(form.SaidOn),
        ["dateBasis"] = form.SaidOn.Length == 0 ? null : form.DateBasis,
        ["leadIn"] = OrNull(form.LeadIn),
        ["addressee"] = addressee,
    };

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
