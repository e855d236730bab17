using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Pages.Showing;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Pages.Curating;

/// <summary>Speakers as curators type them: a slug, or a name that is one speaker's. Never a guess between two.</summary>
internal static class NamedSpeakers
{
    private const string OneKnown = "A known name.";

    /// <summary>The slugs; or what is wrong with the names, and who may have been meant.</summary>
    public static async Task<(List<string> Slugs, List<FieldError> Wrong)> Of(IReadOnlyList<string> typed, ApiCalls api, string pointer)
    {
        var (slugs, wrong) = (new List<string>(), new List<FieldError>());
        foreach (var name in typed)
        {
            if (name.Length == 0)
            {
                wrong.Add(FieldError.At(pointer, "This is empty.", null, OneKnown));
                continue;
            }

            var begun = (await api.Get<SuggestionResponse>($"/speakers?limit=20&q={Uri.EscapeDataString(name)}")).Value?.Items ?? [];

            // A suggestion may begin with what was typed; who is written down as a speaker has these words in a name, whole.
            var found = begun.Where(one => one.Slug == name || Wording.HasWords(one.Matched, name)).ToList();
            var named = found.FindAll(one => one.Matched.Equals(name, StringComparison.OrdinalIgnoreCase));
            if ((found.Find(one => one.Slug == name)?.Slug ?? Only(named) ?? (await BySlug(name, api))?.Slug ?? Only(found)) is { } slug)
                slugs.Add(slug);
            else
                wrong.Add(FieldError.At(pointer, found.Count == 0 ? "Nobody in this database has this name." : "Several have this name.", name, found.Count == 0 ? OneKnown : string.Join("; ", found.Take(5).Select(other => $"{other.Slug} ({other.Summary ?? other.Name})"))));
        }

        return (slugs, wrong);
    }

    /// <summary>Those of a quote's form; the form with the addressee's slug.</summary>
    public static async Task<(QuoteForm Form, List<string> Speakers, List<FieldError> Wrong, bool IsSpeakerUnknown)> In(QuoteForm form, ApiCalls api)
    {
        var (speakers, wrong) = await Of(form.SpeakerList, api, "/speakers");
        var (addressees, wrongAddressee) = await Of(form.Addressee.Length == 0 ? [] : [form.Addressee], api, "/addressee");
        return (form with { Addressee = addressees is [var addressee] ? addressee : form.Addressee }, speakers, [.. wrong, .. wrongAddressee], wrong.Count > 0);
    }

    private static string? Only(List<SuggestedSpeaker> found) => found is [var one] ? one.Slug : null;

    /// <summary>A speaker of whatever kind; null where nobody has this slug.</summary>
    public static async Task<Reading.ListedSpeaker?> BySlug(string slug, ApiCalls api)
    {
        foreach (var room in Addresses.SpeakerRooms)
        {
            if (slug.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && (await api.Get<Reading.ListedSpeaker>($"/{room}/{slug}")).Value is { } found)
                return found;
        }

        return null;
    }
}
