using QuoteTracker.Http;
using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Extraction;

/// <summary>What is wrong with a draft that comes from outside: offsets that are none, words that stand elsewhere, more than anybody reads.</summary>
internal static class DraftFaults
{
    private const int MostParts = 100, MostSteps = 20, MostCandidates = 300, Longest = 500;

    /// <summary>The faults of all that were read in one text, with pointers that begin with <paramref name="pointer"/>: besides those of each, drafts that are there twice, and lead-ins that lead nowhere.</summary>
    public static IEnumerable<FieldError> Of(IReadOnlyList<ExtractedDraft> drafts, string text, string pointer)
    {
        var seen = new HashSet<(int, QuoteKind)>();
        foreach (var (i, draft) in drafts.Index())
        {
            foreach (var fault in Of(draft, text, $"{pointer}/{i}"))
                yield return fault;
            if (draft.Parts.Count > 0 && !seen.Add((draft.Parts[0].Start, draft.Kind)))
                yield return FieldError.At($"{pointer}/{i}", "This draft is there twice.", null, "Of those that begin at one place, one of each kind.");
            if (draft.LeadIn is >= 0 and { } lead && (lead >= i || drafts[lead].Kind != QuoteKind.Indirect))
                yield return FieldError.At($"{pointer}/{i}/leadIn", "No such draft leads to this one.", $"{lead}", "The number of an earlier draft, of an indirect quote.");
        }
    }

    /// <summary>The faults of one, with pointers that begin with <paramref name="pointer"/>.</summary>
    public static IEnumerable<FieldError> Of(ExtractedDraft draft, string text, string pointer)
    {
        if (draft.Parts.Count is 0 or > MostParts)
            yield return FieldError.At($"{pointer}/parts", "A draft has words.", $"{draft.Parts.Count} items", $"1 to {MostParts} parts.");
        for (var (i, from) = (0, 0); i < draft.Parts.Count; i++)
        {
            var part = draft.Parts[i];
            if (Outside(part.Start, part.End, text, $"{pointer}/parts/{i}") is { } outside)
                yield return outside;
            else if (part.Start < from)
                yield return FieldError.At($"{pointer}/parts/{i}/start", "The parts are not in order, or one lies in another.", $"{part.Start}", $"{from} or more.");
            from = Math.Max(from, part.End);
        }

        foreach (var (name, field, words, start, end) in Words(draft).Concat(Steps(draft)))
        {
            if (Outside(start, end, text, $"{pointer}/{name}") is { } outside)
                yield return outside;
            else if (words?.Length > Math.Max(Longest, end - start))
                yield return TooLong($"{pointer}/{name}/{field}", words.Length);
        }

        foreach (var (name, words) in Told(draft))
        {
            if (words?.Length > Longest)
                yield return TooLong($"{pointer}/{name}", words.Length);
        }

        if (draft.Speaker?.Candidates is { Count: > MostCandidates } candidates)
            yield return FieldError.At($"{pointer}/speaker/candidates", "These are too many.", $"{candidates.Count} items", $"At most {MostCandidates}.");
        if (draft.Chain is { Count: > MostSteps } chain)
            yield return FieldError.At($"{pointer}/chain", "These are too many.", $"{chain.Count} items", $"At most {MostSteps} steps.");
        if (draft.Day is { } said && !QuoteTracker.Text.Edtf.TryParse(said.On, out _, out var problem))
            yield return FieldError.At($"{pointer}/day/on", problem, said.On, "An EDTF level 1 date.");
        if (draft.LeadIn < 0)
            yield return FieldError.At($"{pointer}/leadIn", "There is no such draft.", $"{draft.LeadIn}", "The number of another draft, from 0.");
        if (draft.Confidence is not (>= 0 and <= 1))
            yield return FieldError.At($"{pointer}/confidence", "This is out of range.", $"{draft.Confidence}", "0 to 1.");
    }

    private static IEnumerable<(string Name, string Field, string? Words, int Start, int End)> Words(ExtractedDraft draft)
    {
        if (draft.Cue is { } cue)
            yield return ("cue", "text", cue.Text, cue.Start, cue.End);
        if (draft.Lead is { } lead)
            yield return ("lead", "text", lead.Text, lead.Start, lead.End);
        if (draft.Speaker is { } speaker)
            yield return ("speaker", "mention", speaker.Mention, speaker.Start, speaker.End);
        if (draft.Addressee is { } addressee)
            yield return ("addressee", "text", addressee.Text, addressee.Start, addressee.End);
        if (draft.Day is { } day)
            yield return ("day", "text", day.Text, day.Start, day.End);
    }

    private static IEnumerable<(string Name, string Field, string? Words, int Start, int End)> Steps(ExtractedDraft draft)
    {
        foreach (var (i, step) in (draft.Chain ?? []).Index())
        {
            yield return ($"chain/{i}/through", "text", step.Through.Text, step.Through.Start, step.Through.End);
            yield return ($"chain/{i}/cue", "text", step.Cue.Text, step.Cue.Start, step.Cue.End);
        }
    }

    // What stands in no text, and can't be read from it anew.
    private static IEnumerable<(string Name, string? Words)> Told(ExtractedDraft draft) =>
    [
        ("because", draft.Because),
        ("speaker/name", draft.Speaker?.Name),
        ("speaker/role", draft.Speaker?.Role),
        ("speaker/because", draft.Speaker?.Because),
        ("speaker/resolved", draft.Speaker?.Resolved),
        ("speaker/proposed/name", draft.Speaker?.Proposed?.Name),
        ("speaker/proposed/description", draft.Speaker?.Proposed?.Description),
        ("addressee/resolved", draft.Addressee?.Resolved),
        ("addressee/because", draft.Addressee?.Because),
        ("day/because", draft.Day?.Because),
        .. (draft.Speaker?.Candidates ?? []).Select((slug, i) => ($"speaker/candidates/{i}", (string?)slug)),
        .. (draft.Chain ?? []).Select((step, i) => ($"chain/{i}/resolved", step.Resolved)),
        .. (draft.Chain ?? []).Select((step, i) => ($"chain/{i}/because", step.Because)),
    ];

    private static FieldError TooLong(string pointer, int length) => FieldError.At(pointer, "This is too long.", $"{length} characters", $"At most {Longest} characters.");

    // A half of a character is no word of any text.
    private static FieldError? Outside(int start, int end, string text, string pointer) =>
        start < 0 || end <= start || end > text.Length || char.IsLowSurrogate(text[start]) || (end < text.Length && char.IsLowSurrogate(text[end]))
            ? FieldError.At($"{pointer}/start", "This is no part of the text.", $"{start} to {end}", $"start before end, in whole characters, 0 to {text.Length} in UTF-16 units.")
            : null;
}
