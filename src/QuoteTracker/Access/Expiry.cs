using System.Globalization;

namespace QuoteTracker.Access;

/// <summary>When a key ends, as an operator says it: a day, a moment, or a number of days from now.</summary>
internal sealed class Expiry
{
    /// <summary>What may be said.</summary>
    public const string Allowed = "a day (2027-01-31, and it works through that day, UTC), a moment (2027-01-31T12:00Z) or days from now (90d, at most 36500d)";

    private const int MaxDays = 36_500;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private readonly DateTimeOffset? at;
    private readonly int days;

    private Expiry(DateTimeOffset? at, int days) => (this.at, this.days) = (at, days);

    /// <summary>The expiry of these words; null where they are none.</summary>
    public static Expiry? Read(string text)
    {
        if (text.EndsWith('d'))
            return int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MaxDays ? new(null, days) : null;

        // A card that says 01/27 can be used in January: the day named is the last one, not the first without.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            return new(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero), 0);

        return DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? new(moment, 0)
            : null;
    }

    /// <summary>The moment from which a key made now is refused, one that has passed too.</summary>
    public DateTimeOffset At(DateTimeOffset now) => at ?? now.AddDays(days);

    /// <summary>The moment from which a key made now is refused.</summary>
    /// <exception cref="ArgumentException">That moment has passed.</exception>
    public DateTimeOffset From(DateTimeOffset now)
    {
        var moment = At(now);
        return moment > now ? moment : throw new ArgumentException($"A key that expires at {moment:u} would never have worked.");
    }
}
