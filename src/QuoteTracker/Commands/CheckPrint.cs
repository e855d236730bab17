using QuoteTracker.Check;
using QuoteTracker.Store;
using QuoteTracker.Text.Checking;

namespace QuoteTracker.Commands;

/// <summary>An answer to a check as a person reads it: the verdict, the words with their changes, the place.</summary>
internal static class CheckPrint
{
    private const string Red = "\e[31m", Green = "\e[32m", Bold = "\e[1m", Plain = "\e[0m";

    /// <summary>Writes it; without colour, removed words stand in [-…-] and added ones in {+…+}.</summary>
    public static void To(TextWriter writer, string asked, CheckResponse answer, bool isColoured)
    {
        var verdict = Words.Of(answer.Verdict) + (answer.Attribution is { } attribution ? $", {Words.Of(attribution)}" : "");
        writer.WriteLine(isColoured ? $"{Bold}{verdict}{Plain}" : verdict);
        writer.WriteLine(answer.Message);
        if (answer.Changes.Count > 0)
            writer.WriteLine($"  {Marked(asked.Trim(), asked.Length - asked.TrimStart().Length, answer.Changes, isColoured)}");
        if (answer.Best is { } best)
        {
            writer.WriteLine($"  {best.Quote.Key}: {best.Quote.Text}");
            foreach (var place in best.Evidence)
                writer.WriteLine($"  {place.Source.Title}{(place.Source.Url is { } url ? $" {url}" : "")} at {place.Start}");
        }

        if (answer.Nearest is { } nearest)
            writer.WriteLine($"  Nearest: {nearest.Key}: {nearest.Text} {nearest.Why}");
        if (answer.Flags.Count > 0)
            writer.WriteLine($"  {string.Join(", ", answer.Flags)}");
        foreach (var insertion in answer.Insertions)
            writer.WriteLine($"  put in: {insertion.Text}");
        foreach (var cut in answer.Cuts)
            writer.WriteLine($"  left out: {cut}");
    }

    private static string Marked(string asked, int skipped, IReadOnlyList<WordChange> changes, bool isColoured)
    {
        var (marked, at) = (new System.Text.StringBuilder(), 0);
        foreach (var change in changes.Where(change => change.Asked.Start - skipped >= at))
        {
            marked.Append(asked, at, change.Asked.Start - skipped - at);
            if (change.Removed.Length > 0)
                marked.Append(isColoured ? $"{Red}{change.Removed}{Plain}" : $"[-{change.Removed}-]").Append(change.Asked.Length == 0 ? " " : "");
            if (change.Added.Length > 0)
                marked.Append(isColoured ? $"{Green}{change.Added}{Plain}" : $"{{+{change.Added}+}}");
            at = change.Asked.Start - skipped + change.Asked.Length;
        }

        return marked.Append(asked, at, asked.Length - at).ToString();
    }
}
