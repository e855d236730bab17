using QuoteTracker.Quotes;
using QuoteTracker.Store.Quotes;
using QuoteTracker.Text;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Check;

/// <summary>What a reader must be told beside a verdict.</summary>
internal static class CheckFlags
{
    /// <summary>Those of the quote, and then: <c>cutsContext</c>, <c>insertsMeaning</c>, <c>gapNotMarked</c>, <c>headline</c> or <c>otherWording</c>, <c>rendering</c>, <c>indirect</c>, <c>quotedWords</c>, <c>unsourced</c>, <c>otherDay</c>.</summary>
    public static List<string> Of(Judged best, MarkedWords asked, QuoteResponse quote, bool cutsContext, bool insertsMeaning, string? on)
    {
        var flags = quote.Flags.ToList();
        Add(cutsContext, "cutsContext");
        Add(insertsMeaning, "insertsMeaning");
        Add(best.LacksMarkOfGap(asked), "gapNotMarked");
        Add(best.At is { InHeadline: true }, "headline");
        Add(best.At is { InHeadline: false }, "otherWording");
        Add(quote.IsRendering, "rendering");
        Add(best.Verdict == Verdict.Altered && quote.Kind is QuoteKind.Indirect or QuoteKind.Reported or QuoteKind.Silence, "indirect");
        Add(best.Comparison.Likeness is Likeness.Run && new InnerQuotations(quote.Text).Contain(best.Comparison.Stored), "quotedWords");
        Add(quote.Unsourced, "unsourced");
        Add(on is not null && quote.SaidOn is { } said && !Overlap(Edtf.Parse(on), Edtf.Parse(said)), "otherDay");
        return flags;

        void Add(bool holds, string flag)
        {
            if (holds)
                flags.Add(flag);
        }
    }

    /// <summary>Whether what was left out or put in turns the meaning: then the words are not simply met, whatever the verdict.</summary>
    public static bool Turned(CheckResponse answer) => answer.Flags.Contains("cutsContext") || answer.Flags.Contains("insertsMeaning");

    private static bool Overlap(Edtf one, Edtf other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;
}
