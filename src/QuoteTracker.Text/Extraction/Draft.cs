using QuoteTracker.Text.Checking;

namespace QuoteTracker.Text.Extraction;

/// <summary>How the words of a draft stand in the article.</summary>
public enum DraftKind
{
    /// <summary>Whole, in quotation marks (or set apart as speech).</summary>
    Direct,

    /// <summary>Fragments in quotation marks inside the writer's sentence.</summary>
    Partial,

    /// <summary>In the writer's words: <c>said that …</c>.</summary>
    Indirect,

    /// <summary>The act only: <c>criticized the appeal</c>.</summary>
    Reported,

    /// <summary>Somebody did not comment.</summary>
    Silence,
}

/// <summary>A quote as the rules read it in an article, for a person to accept, correct or reject. Offsets are UTF-16 units of the article's text.</summary>
public sealed record Draft
{
    /// <summary>How the words stand there.</summary>
    public required DraftKind Kind { get; init; }

    /// <summary>The words themselves, in order, without their quotation marks; of an indirect one the clause. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>The parts as one statement.</summary>
    public required string Text { get; init; }

    /// <summary>The words that tell of the speaking: <c>said</c>, <c>according to</c>. Null where none stands there, as in a transcript.</summary>
    public Words? Cue { get; init; }

    /// <summary>Who speaks. Null where the article does not say.</summary>
    public DraftSpeaker? Speaker { get; init; }

    /// <summary>The writer's sentence that leads to the words. Null where it says no more than who speaks.</summary>
    public Words? Lead { get; init; }

    /// <summary>Number of the draft (from 0, in the order given) that leads to this one: the indirect statement before its direct words. Null for none.</summary>
    public int? LeadIn { get; init; }

    /// <summary>Whom it was said to, as printed. Null where the article does not say.</summary>
    public DraftAddressee? Addressee { get; init; }

    /// <summary>When it was said. Null where the article does not say.</summary>
    public DraftDay? Day { get; init; }

    /// <summary>How the words came to the article, from the first who had them: <c>told Turan news agency</c>. Empty where it does not say.</summary>
    public IReadOnlyList<DraftChainLink> Chain { get; init; } = [];

    /// <summary>Whether it stands in the headline.</summary>
    public bool InHeadline { get; init; }

    /// <summary>How often drafts made by the same rules were right, 0 to 1: words, kind and speaker together.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why the words were taken for speech of this kind.</summary>
    public required string Because { get; init; }
}

/// <summary>Words of the article and their place.</summary>
/// <param name="Text">As they stand there.</param>
/// <param name="Start">Where they begin, in UTF-16 units.</param>
/// <param name="End">Where they end, exclusive.</param>
public record Words(string Text, int Start, int End)
{
    /// <summary>The words of a text between two places.</summary>
    public static Words Of(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Words(text[start..end], start, end);
    }
}

/// <summary>What can speak.</summary>
public enum DraftSpeakerKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>An organization: <c>the ministry</c>.</summary>
    Organization,

    /// <summary>Several people together: <c>nearly 60 U.S. Congressmen</c>.</summary>
    Group,
}

/// <summary>Who speaks, as the article says.</summary>
/// <param name="Mention">The words beside the cue, with what stands in apposition left out: <c>The MP</c>, <c>He</c>, <c>Ali Karimli</c>.</param>
/// <param name="Kind">What it is, as far as the words tell.</param>
/// <param name="Name">The fullest name that the article gives whoever is meant; of a group its words. Null where it gives none.</param>
/// <param name="Role">The role as the article states it beside the name. Null where it states none.</param>
/// <param name="Because">Why whoever is named is meant: <c>nearest person with that role, two sentences before</c>.</param>
public sealed record DraftSpeaker(Words Mention, DraftSpeakerKind Kind, string? Name, string? Role, string Because)
{
    /// <summary>Other people of the article whom the mention could mean as well. Where there are any, <c>Name</c> is a likely one and no more.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Of a group, how many. Null where the article gives no number.</summary>
    public int? Count { get; init; }

    /// <summary>How exact the number is: <c>exactly</c>, <c>about</c>, <c>nearly</c>, <c>over</c>, <c>atLeast</c>. Null without one.</summary>
    public string? CountQualifier { get; init; }
}

/// <summary>The day of a quote.</summary>
/// <param name="On">EDTF.</param>
/// <param name="Words">The article's words for it: <c>On October 3</c>, <c>Thursday</c>.</param>
/// <param name="IsStated">Whether the article gives it whole; else a part (the year, the date of a weekday) was taken from its day of publication.</param>
/// <param name="Because">Why that day.</param>
public sealed record DraftDay(string On, Words Words, bool IsStated, string Because);

/// <summary>Whom it was said to.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Start">Where that begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Because">Why whoever is named there.</param>
public sealed record DraftAddressee(string Text, int Start, int End, string Because) : Words(Text, Start, End)
{
    internal static DraftAddressee Of(string text, Phrase phrase, Words cue) => new(text[phrase.Start..phrase.End], phrase.Start, phrase.End, $"Named beside “{cue.Text}” as whoever listened.");
}

/// <summary>One step on the way of the words to the article.</summary>
/// <param name="Through">Who had them, as printed: <c>Turan news agency</c>; or what they stand in: <c>a statement</c>, <c>X</c>.</param>
/// <param name="Cue">The words that say so: <c>told Turan news agency</c>.</param>
/// <param name="IsOutlet">Whether it is somebody who passes words on (an agency, a paper, a broadcaster), not a document or a place of publication.</param>
/// <param name="Because">Why it is a step of these words.</param>
public sealed record DraftChainLink(Words Through, Words Cue, bool IsOutlet, string Because)
{
    // What somebody told an agency once is said so once.
    internal DraftChainLink Again(string name) => this with { Because = $"Said of {name} before (“{Cue.Text}”), and of these words nothing else." };
}
