using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Reading;

namespace QuoteTracker.Pages.Curating;

/// <summary>Whoever a draft names, as they are on record.</summary>
/// <param name="Form">The draft, ready to be changed.</param>
/// <param name="Speaker">The known speaker; null where nobody known speaks.</param>
/// <param name="Candidates">Those who may be meant, where it is not clear which.</param>
/// <param name="Addressee">To whom; null for nobody known.</param>
/// <param name="Chain">Who passed the words on, step by step; null for nobody known.</param>
public sealed record DraftNames(DraftForm Form, ListedSpeaker? Speaker, IReadOnlyList<ListedSpeaker> Candidates, ListedSpeaker? Addressee, IReadOnlyList<ListedSpeaker?> Chain)
{
    internal static async Task<DraftNames> Of(DraftDesk desk, int at, ApiCalls api)
    {
        var draft = desk.Drafts[at];
        var speaker = await Known(draft.Speaker?.Resolved, api);
        var addressee = await Known(draft.Addressee?.Resolved, api);
        var candidates = new List<ListedSpeaker>();
        foreach (var slug in draft.Speaker?.Candidates ?? [])
        {
            if (await Known(slug, api) is { } candidate)
                candidates.Add(candidate);
        }

        var chain = new List<ListedSpeaker?>();
        foreach (var link in draft.Chain ?? [])
            chain.Add(await Known(link.Resolved, api));
        return new DraftNames(DraftForm.Of(draft, speaker?.Name, addressee?.Name), speaker, candidates, addressee, chain);
    }

    private static async Task<ListedSpeaker?> Known(string? slug, ApiCalls api) => slug is null ? null : await NamedSpeakers.BySlug(slug, api);
}
