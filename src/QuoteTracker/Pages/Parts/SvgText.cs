using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace QuoteTracker.Pages.Parts;

/// <summary>Words in a drawing. Razor takes the element's own name for something else.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where, from the left.</summary>
    [Parameter]
    public int X { get; set; }

    /// <summary>Where, from the top.</summary>
    [Parameter]
    public int Y { get; set; }

    /// <summary>Class of the style sheet.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Which of its points stands there: start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "class", Class);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
