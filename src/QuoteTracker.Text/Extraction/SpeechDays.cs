using System.Globalization;

namespace QuoteTracker.Text.Extraction;

/// <summary>Reads the day beside an act of speech: <c>on Thursday</c>, <c>On October 3</c>.</summary>
/// <param name="text">The article.</param>
/// <param name="publishedOn">Its day of publication, EDTF. Null where not known.</param>
/// <param name="cues">The cues of its language.</param>
internal sealed class SpeechDays(string text, string? publishedOn, SpeechCues cues)
{
    private readonly DateOnly? published = DateOnly.TryParseExact(publishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    private readonly int? year = publishedOn is { Length: >= 4 } && int.TryParse(publishedOn.AsSpan(0, 4), CultureInfo.InvariantCulture, out var number) ? number : null;

    private readonly int? monthOfPublication = publishedOn is { Length: >= 7 } && int.TryParse(publishedOn.AsSpan(5, 2), CultureInfo.InvariantCulture, out var part) ? part : null;

    /// <summary>The day of an act; null where its sentence gives none beside it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="isContent">Whether an item is of what was said: its days are no days of the saying.</param>
    public DraftDay? Of(Act act, Func<int, bool> isContent)
    {
        var items = act.Sentence.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].IsWord && !isContent(i) && (Date(items, i) ?? Weekday(items, i) ?? Relative(items, i)) is { } found)
                return found;
        }

        return null;
    }

    // October 3, 2024; 3 October; October.
    private DraftDay? Date(IReadOnlyList<Item> items, int at)
    {
        if (items[at].IsOfName || !(items[at].IsCapital || cues.Has("small-months")) || !int.TryParse(cues.Value("month", items[at].Folded), out var month))
            return null;
        var (first, last) = (at, at);
        int? date = null;
        if (at + 1 < items.Count && Number(items[at + 1]) is >= 1 and <= 31 and var after)
            (date, last) = (after, at + 1);
        else if (NumberBefore(items, at) is var place and >= 0 && Number(items[place]) is >= 1 and <= 31 and var before)
            (date, first) = (before, place);
        var next = last + 1 < items.Count && (items[last + 1].IsComma || items[last + 1].IsPossessive || cues.Is("ofDate", items[last + 1].Folded)) ? last + 2 : last + 1;
        if (next < items.Count && Number(items[next]) is >= 1500 and <= 2200 and var stated)
        {
            last = next;
            return Day(stated, month, date, items, first, last, null);
        }

        if (year is not { } known || (date is null && first == 0 && items[at].Text.Length < 4))
            return null;

        // A day after that of publication was in the year before.
        var because = $"The year is that of publication ({publishedOn}).";
        if (published is { } on && date is not null && DateOnly.TryParseExact($"{known:D4}-{month:D2}-{date:D2}", "yyyy-MM-dd", out var same) && same > on)
            (known, because) = (known - 1, BeforeIt);
        else if (date is null && monthOfPublication is { } now && month > now)
            (known, because) = (known - 1, BeforeIt);
        return Day(known, month, date, items, first, last, because);
    }

    // "3 October", "3. Oktober", "3 de octubre".
    private int NumberBefore(IReadOnlyList<Item> items, int at) => at > 1 && (items[at - 1].Is(".") || cues.Is("ofDate", items[at - 1].Folded)) ? at - 2 : at - 1;

    private string BeforeIt => $"The year is the one before that of publication ({publishedOn}), or the day would be later than the article.";

    // Why: null where the article gives it whole.
    private DraftDay? Day(int inYear, int month, int? date, IReadOnlyList<Item> items, int first, int last, string? because)
    {
        var edtf = date is null ? $"{inYear:D4}-{month:D2}" : $"{inYear:D4}-{month:D2}-{date:D2}";
        return Edtf.TryParse(edtf, out _, out _) ? new DraftDay(edtf, Words.Of(text, items[first].Start, items[last].End), because is null, because ?? "The sentence gives it with its year.") : null;
    }

    private DraftDay? Weekday(IReadOnlyList<Item> items, int at)
    {
        if (published is not { DayNumber: > 7 } on || !int.TryParse(cues.Value("weekday", items[at].Folded), out var weekday))
            return null;
        var back = ((int)on.DayOfWeek + 7 - (weekday % 7)) % 7;
        return Before(on, back, items[at], $"The last such day up to that of publication ({publishedOn}).");
    }

    private DraftDay? Relative(IReadOnlyList<Item> items, int at) => published is { DayNumber: > 7 } on && int.TryParse(cues.Value("daybefore", items[at].Folded), out var back)
        ? Before(on, back, items[at], $"Counted from the day of publication ({publishedOn}).") : null;

    private DraftDay Before(DateOnly on, int days, Item word, string because) => new(on.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Words.Of(text, word.Start, word.End), false, because);

    // "2024-cü": the ending of an ordinal is left out.
    private int? Number(Item item) => item.IsWord && int.TryParse(cues.Ending("ordinal", item.Folded) is { Length: > 0 } ending && ending.Length < item.Text.Length ? item.Text[..^ending.Length] : item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
