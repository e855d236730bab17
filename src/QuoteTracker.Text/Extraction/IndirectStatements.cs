using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>Makes statements of what is told in the writer's words.</summary>
/// <param name="contents">Finds what an act tells of.</param>
/// <param name="cues">The cues of the language.</param>
internal sealed class IndirectStatements(Contents contents, SpeechCues cues)
{
    private const int Fewest = 2;

    /// <summary>Those of a sentence, acts left out that tell of words in marks.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="acts">Its acts, in order.</param>
    /// <param name="quoted">What stands in marks in it.</param>
    public List<Statement> In(Sentence sentence, IReadOnlyList<Act> acts, IReadOnlyList<Statement> quoted)
    {
        var found = new List<Statement>();
        var covered = -1;
        foreach (var act in acts)
        {
            if (act.Kind == ActKind.Silence)
            {
                found.Add(new Statement { Kind = DraftKind.Silence, Parts = [SilenceIn(sentence, act, acts)], Sentence = sentence, Act = act, Tie = Tie.Beside });
                continue;
            }

            // "shared his views": what follows is no statement, unless "that" leads to it.
            if (cues.Match("speak", sentence.Items, act.First) > 0 && !(act.To + 1 < sentence.Items.Count && cues.Is("that", sentence.Items[act.To + 1].Folded)))
                continue;

            // What somebody else is said to have said is a part of it.
            if (act.First <= covered)
                continue;
            if (act.IsNegated || IsAsked(act) || (act is { First: 0, Speaker: null } && act.Last + 1 < sentence.Items.Count && cues.Is("unless", sentence.Items[act.Last + 1].Folded)))
            {
                covered = Math.Max(covered, act.Last);
                continue;
            }

            if (quoted.Any(one => one.Act == act && ((one.Kind == DraftKind.Partial && !sentence.Leads) || one.Tie is Tie.Beside)))
            {
                covered = Math.Max(covered, contents.Of(act, acts).Select(content => content.Last).DefaultIfEmpty(-1).Max());
                continue;
            }

            var content = contents.Of(act, acts).Select(one => Without(sentence, one)).Where(one => one.Last >= one.First && Words(sentence, one) >= Fewest).ToList();
            if (content.Count == 0 || content.Exists(one => OnlyPieces(sentence, one) || EndsInDirect(sentence, one, quoted)))
                continue;
            covered = Math.Max(covered, content.Max(one => one.Last));
            found.Add(new Statement { Kind = KindOf(act, sentence, content[0]), Parts = [.. content.Select(one => Contents.Span(sentence, one))], Sentence = sentence, Act = act, Tie = Tie.LedBy });
        }

        return found;
    }

    // Words in marks at the end, with what leads to them: ": “…”".
    private static (int First, int Last) Without(Sentence sentence, (int First, int Last) content)
    {
        var items = sentence.Items;
        var colon = Enumerable.Range(content.First, content.Last - content.First + 1).FirstOrDefault(i => items[i].Is(":") && i < content.Last && items[i + 1].IsPiece, -1);
        var last = colon < 0 ? content.Last : colon;
        while (last >= content.First && items[last].Kind == ItemKind.Sign && !items[last].Is(")") && !items[last].Is("%"))
            last--;
        return (content.First, last);
    }

    private static int Words(Sentence sentence, (int First, int Last) content) => sentence.Items.Skip(content.First).Take(content.Last - content.First + 1).Count(item => item.IsWord);

    // "she recalled thinking, “…”": the direct words are the statement.
    private static bool EndsInDirect(Sentence sentence, (int First, int Last) content, IReadOnlyList<Statement> quoted) =>
        sentence.Items[content.Last].IsPiece && quoted.Any(one => one.Kind == DraftKind.Direct && one.Start >= sentence.Items[content.Last].Start && one.Start < sentence.Items[content.Last].End);

    private static bool OnlyPieces(Sentence sentence, (int First, int Last) content) => sentence.Items.Skip(content.First).Take(content.Last - content.First + 1).All(item => !item.IsWord);

    // "criticized the appeal": an object alone, no clause, no infinitive.
    private DraftKind KindOf(Act act, Sentence sentence, (int First, int Last) content) =>
        act.Kind == ActKind.Does && !sentence.Items.Skip(content.First).Take(content.Last - content.First + 1).Any(item => item.IsWord && (cues.Is("clause", item.Folded) || cues.Is("that", item.Folded)))
        && !(cues.Is("clause", sentence.Items[act.Last].Folded)) ? DraftKind.Reported : DraftKind.Indirect;

    // "Did she say that …?", "If she says that …": nobody tells that it was said.
    private bool IsAsked(Act act) => act.Sentence.Items[^1].Is("?") || (act.From > 0 && cues.Is("unless", act.Sentence.Items[act.From - 1].Folded));

    // Whoever was silent twice stands before the first verb alone.
    private static int Begin(Act before, Act act) => act.From > before.Last ? act.From : act.First;

    // The sentence; where it tells of several who were silent, the part that is of this one.
    private TextSpan SilenceIn(Sentence sentence, Act act, IReadOnlyList<Act> acts)
    {
        var silences = acts.Where(other => other.Kind == ActKind.Silence).ToList();
        var at = silences.IndexOf(act);
        var first = at == 0 ? 0 : Begin(silences[at - 1], act);
        var last = at + 1 < silences.Count ? Math.Max(act.Last, Begin(act, silences[at + 1]) - 1) : sentence.Items.Count - 1;
        while (last > act.Last && ((sentence.Items[last].Kind == ItemKind.Sign && sentence.Items[last].Text is "." or "!" or "," or ";") || (sentence.Items[last].IsWord && cues.Is("boundary", sentence.Items[last].Folded))))
            last--;
        return new TextSpan(sentence.Items[first].Start, sentence.Items[last].End - sentence.Items[first].Start);
    }
}
