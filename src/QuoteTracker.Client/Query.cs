using System.Globalization;
using System.Text;

namespace QuoteTracker.Client;

/// <summary>The parameters of an address.</summary>
internal sealed class Query
{
    private readonly StringBuilder text = new();

    public Query With(string name, string? value)
    {
        if (value is not null)
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public Query With(string name, int? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    public Query With(string name, IEnumerable<string> values) => With(name, string.Join(',', values) is { Length: > 0 } joined ? joined : null);

    public override string ToString() => text.ToString();
}
