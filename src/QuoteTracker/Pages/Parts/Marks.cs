using Microsoft.AspNetCore.Components;
using QuoteTracker.Text;

namespace QuoteTracker.Pages.Parts;

/// <summary>A text with some of its stretches inside an element.</summary>
internal static class Marks
{
    /// <summary>The text; what of it is in a stretch stands in the element, such as <c>mark</c>.</summary>
    public static RenderFragment In(string text, IEnumerable<(int Start, int Length)> stretches, string element) => builder =>
    {
        foreach (var run in MarkedText.Cut(text, stretches.Select(stretch => (stretch.Start, stretch.Length, true))))
        {
            if (run.Marks.Count > 0)
                builder.OpenElement(0, element);
            builder.AddContent(1, run.Text);
            if (run.Marks.Count > 0)
                builder.CloseElement();
        }
    };
}
