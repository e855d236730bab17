using QuoteTracker.Http;
using QuoteTracker.Pages.Parts;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Pages.Curating;

/// <summary>Speakers as curators type them: a slug, or a name that is one speaker's. Never a guess between two.</summary>
internal static class NamedSpeakers
{
    /// <summary>The slugs; or what is wrong with the names, and who may have been meant.</summary>
    public static async Task<(List<string> Slugs, List<FieldError> Wrong)> Of(IReadOnlyList<string> typed, ApiCalls api, string pointer)
    {
        var (slugs, wrong) = (new List<string>(), new List<FieldError>());
        foreach (var name in typed)
        {
            if (name.Length == 0)
            {
                wrong.Add(FieldError.At(pointer, "This is empty.", null, "A known name."));
                continue;
            }

            var begun = (await api.Get<SuggestionResponse>($"/speakers?limit=20&q={Uri.EscapeDataString(name)}")).Value?.Items ?? [];

            // A suggestion may begin with what was typed; who is written down as a speaker has these words in a name, whole.
            var found = begun.Where(one => one.Slug == name || HasWords(one.Matched, name)).ToList();
            var meant = found.Where(one => one.Slug == name || $"{one.Id}" == name).DefaultIfEmpty(found.Where(one => one.Matched.Equals(name, StringComparison.OrdinalIgnoreCase)) is var same && same.Count() == 1 ? same.Single() : null).FirstOrDefault();
            if (meant is null && await ByKey(name, api) is { } known)
                slugs.Add(known);
            else if ((meant ?? (found.Count == 1 ? found[0] : null)) is { } one)
                slugs.Add(one.Slug);
            else
                wrong.Add(FieldError.At(pointer, found.Count == 0 ? "Nobody in this database has this name." : "Several have this name.", name, found.Count == 0 ? "A known name." : string.Join("; ", found.Take(5).Select(other => $"{other.Slug} ({other.Summary ?? other.Name})"))));
        }

        return (slugs, wrong);
    }

    /// <summary>Whether a name has all these words, whole: "MP" is no word of "Azerbaijani MPs".</summary>
    public static bool HasWords(string name, string words)
    {
        var parts = Tokenizer.Tokenize(name).Select(word => word.Folded).ToHashSet();
        return Tokenizer.Tokenize(words).All(word => parts.Contains(word.Folded));
    }

    private static async Task<string?> ByKey(string name, ApiCalls api)
    {
        foreach (var room in new[] { "people", "organizations", "groups" })
        {
            if (name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && (await api.Get<Reading.ListedSpeaker>($"/{room}/{name}")).Value is { } found)
                return found.Slug;
        }

        return null;
    }
}
