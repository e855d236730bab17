using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

internal static class DraftChecks
{
    /// <summary>Says what a draft must be: kind, words, cue, and who speaks, as printed and as named.</summary>
    public static Draft ShouldBe(this Draft draft, DraftKind kind, string text, string cue, string mention, string? name)
    {
        (draft.Kind, draft.Text, draft.Cue?.Text, draft.Speaker?.Mention.Text, draft.Speaker?.Name).ShouldBe((kind, text, cue, mention, name));
        return draft;
    }
}
