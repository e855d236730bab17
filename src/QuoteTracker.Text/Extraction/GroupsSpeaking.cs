using System.Globalization;

namespace QuoteTracker.Text.Extraction;

/// <summary>Groups that speak, with their counts. "The Congressmen" are those that were told of before.</summary>
/// <param name="cues">The cues of the language.</param>
internal sealed class GroupsSpeaking(SpeechCues cues)
{
    private readonly Dictionary<string, DraftSpeaker> known = new(StringComparer.Ordinal);

    /// <summary>The group that a phrase means.</summary>
    public DraftSpeaker Of(Phrase phrase, Words mention)
    {
        var items = phrase.Items.Where(item => item.IsWord).ToList();
        var head = items.FindLast(item => cues.Is("group", item.Folded))?.Folded;
        var (count, qualifier) = Count(items);
        if (head is not null && count is null && items.Count <= 2 && cues.Is("article", items[0].Folded) && known.TryGetValue(head, out var before))
            return before with { Mention = mention, Because = $"The group that was told of before: {before.Name}." };
        var group = new DraftSpeaker(mention, DraftSpeakerKind.Group, mention.Text, null, "Several people, named together beside the cue.") { Count = count, CountQualifier = qualifier };
        if (head is not null)
            known[head] = group;
        return group;
    }

    private (int? Count, string? Qualifier) Count(List<Item> items)
    {
        int? count = null;
        for (var i = 0; i < items.Count && count is null; i++)
        {
            if (int.TryParse(items[i].Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || int.TryParse(cues.Value("number", items[i].Folded), out number))
                count = number;
        }

        if (count is null)
            return (null, null);
        for (var length = 1; length <= 3; length++)
        {
            for (var i = 0; i + length <= items.Count; i++)
            {
                if (cues.Value("about", string.Join(' ', items.Skip(i).Take(length).Select(item => item.Folded))) is { } qualifier)
                    return (count, qualifier);
            }
        }

        return (count, "exactly");
    }
}
