using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>Compares the words that a source uses for a role with a role on record.</summary>
public static class RoleWording
{
    // Each makes another role of the one it stands with: who was a minister is none. English only.
    private static readonly FrozenSet<string> Changing = FrozenSet.ToFrozenSet(
    [
        "former", "formerly", "ex", "onetime", "previous", "past", "late", "then", "retired", "emeritus",
        "acting", "interim", "caretaker", "designate", "elect", "incoming", "candidate", "nominee",
        "deputy", "vice", "assistant", "prime", "shadow", "honorary",
    ]);

    // They hold a role's words together and are none themselves.
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(["a", "an", "and", "at", "for", "from", "in", "of", "on", "the", "to"]);

    /// <summary>
    /// Whether the words can mean the role: they stand in its name or in another name of it, or that in them, one after
    /// another, and words that make another role of it ("former", "deputy") stand in both or in neither.
    /// </summary>
    /// <remarks>They can, no more: "Chairman" agrees with the chairman of anything.</remarks>
    public static bool Agree(string asStated, string role, IReadOnlyList<string> alsoCalled)
    {
        ArgumentNullException.ThrowIfNull(alsoCalled);
        return MeansRole(asStated) && alsoCalled.Prepend(role).Any(name => MeansRole(name)
            && ChangingIn(asStated).SetEquals(ChangingIn(name))
            && (Wording.IsRunOf(name, asStated) || Wording.IsRunOf(asStated, name)));
    }

    private static bool MeansRole(string words) => Words(words).Any(word => !Small.Contains(word) && !Changing.Contains(word));

    private static HashSet<string> ChangingIn(string words) => [.. Words(words).Where(Changing.Contains)];

    private static IEnumerable<string> Words(string text) => Tokenizer.Tokenize(text).Select(token => token.Folded);
}
