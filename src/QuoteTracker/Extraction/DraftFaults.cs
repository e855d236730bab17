using QuoteTracker.Http;

namespace QuoteTracker.Extraction;

/// <summary>What is wrong with a draft that comes from outside: offsets that are none, words that stand elsewhere.</summary>
internal static class DraftFaults
{
    private const int MostParts = 100, MostSteps = 20;

    /// <summary>The faults, with pointers that begin with <paramref name="pointer"/>. <paramref name="count"/> is how many drafts there are; null where others may be left out.</summary>
    public static IEnumerable<FieldError> Of(ExtractedDraft draft, string text, string pointer, int? count = null)
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
            from = part.End;
        }

        var words = new (string Name, int Start, int End)?[]
        {
            draft.Cue is { } cue ? ("cue", cue.Start, cue.End) : null,
            draft.Lead is { } lead ? ("lead", lead.Start, lead.End) : null,
            draft.Speaker is { } speaker ? ("speaker", speaker.Start, speaker.End) : null,
            draft.Addressee is { } addressee ? ("addressee", addressee.Start, addressee.End) : null,
            draft.Day is { } day ? ("day", day.Start, day.End) : null,
        };
        var steps = (draft.Chain ?? []).SelectMany((step, i) => new (string Name, int Start, int End)?[] { ($"chain/{i}/through", step.Through.Start, step.Through.End), ($"chain/{i}/cue", step.Cue.Start, step.Cue.End) });
        foreach (var (name, start, end) in words.Concat(steps).OfType<(string, int, int)>())
        {
            if (Outside(start, end, text, $"{pointer}/{name}") is { } outside)
                yield return outside;
        }

        if (draft.Chain is { Count: > MostSteps } chain)
            yield return FieldError.At($"{pointer}/chain", "These are too many.", $"{chain.Count} items", $"At most {MostSteps} steps.");
        if (draft.Day is { } said && !QuoteTracker.Text.Edtf.TryParse(said.On, out _, out var problem))
            yield return FieldError.At($"{pointer}/day/on", problem, said.On, "An EDTF level 1 date.");
        if (draft.LeadIn is { } leadIn && (leadIn < 0 || leadIn >= count))
            yield return FieldError.At($"{pointer}/leadIn", "There is no such draft.", $"{leadIn}", "The number of another draft, from 0.");
        if (draft.Confidence is not (>= 0 and <= 1))
            yield return FieldError.At($"{pointer}/confidence", "This is out of range.", $"{draft.Confidence}", "0 to 1.");
    }

    // A half of a character is no word of any text.
    private static FieldError? Outside(int start, int end, string text, string pointer) =>
        start < 0 || end <= start || end > text.Length || char.IsLowSurrogate(text[start]) || (end < text.Length && char.IsLowSurrogate(text[end]))
            ? FieldError.At($"{pointer}/start", "This is no part of the text.", $"{start} to {end}", $"start before end, in whole characters, 0 to {text.Length} in UTF-16 units.")
            : null;
}
