using QuoteTracker.Hooks;
using QuoteTracker.Store;
using QuoteTracker.Store.Hooks;

namespace QuoteTracker.Pages.Keeping;

/// <summary>Says of a webhook in words what the API says in codes.</summary>
internal static class HookWords
{
    public static string ToldOf(HookResponse hook)
    {
        var kinds = hook.Kinds is null ? "every record" : string.Join(", ", hook.Kinds.Select(Words.Of));
        return hook.Actions is null ? kinds : $"{kinds}: {string.Join(", ", hook.Actions.Select(Words.Of))}";
    }

    public static string State(HookResponse hook) => hook switch
    {
        { State: HookState.Gone } => "gone: its receiver wants no more",
        { Signs: false } => "secret sealed by another server",
        _ => Words.Of(hook.State),
    };
}
