using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.Reconciliation;

/// <summary>Whether what is known of somebody agrees with candidates.</summary>
/// <param name="Average">0: nothing agrees, 1: everything does; null where there is nothing to compare.</param>
/// <param name="IsIdentified">An identifier is this candidate's.</param>
/// <param name="IsAgainst">Something doesn't agree.</param>
internal sealed record PropertyGrade(double? Average, bool IsIdentified, bool IsAgainst)
{
    public static readonly PropertyGrade None = new(null, false, false);
}

/// <summary>Grades candidates by what is known.</summary>
internal static class PropertyGrades
{
    /// <summary>What a property may be compared by.</summary>
    public static bool IsCompared(string pid) => OfferedProperty.Of(pid) is not null && pid is not (OfferedProperty.OfQuotes or OfferedProperty.OfFirst or OfferedProperty.OfLast);

    /// <summary>By candidate. Properties that are not offered here, and those that a candidate has no value of, say nothing.</summary>
    public static async Task<Dictionary<long, PropertyGrade>> Of(IReadOnlyList<KnownProperty> known, IReadOnlyCollection<long> candidates, QuoteDb db, CancellationToken cancel)
    {
        var facts = new SpeakerFacts(db, candidates, cancel);
        var grades = candidates.ToDictionary(id => id, _ => new List<(double Grade, bool IsIdentifier)>());
        foreach (var property in known.Where(property => IsCompared(property.Pid)))
        {
            var (values, given) = (await facts.Of(property.Pid), Texts.In(property.V));
            foreach (var id in candidates)
            {
                if (given.Count > 0 && values[id].SelectMany(value => value.Texts).ToList() is { Count: > 0 } texts && Grade(property.Pid, given, texts) is { } grade)
                    grades[id].Add((grade, property.Pid.StartsWith(OfferedProperty.Identifier, StringComparison.Ordinal)));
            }
        }

        return grades.ToDictionary(pair => pair.Key, pair => pair.Value.Count == 0 ? PropertyGrade.None
            : new PropertyGrade(pair.Value.Average(one => one.Grade), pair.Value.Exists(one => one is { IsIdentifier: true, Grade: 1 }), pair.Value.Exists(one => one.Grade < NameScore.Near / 100)));
    }

    /// <summary>An identifier as it is or at the end of its address: http://www.wikidata.org/entity/Q1.</summary>
    public static IEnumerable<string> Identifiers(IEnumerable<string> given) => given.SelectMany(text => new[] { text.Trim(), text.Trim().Split('/')[^1] }).Distinct(StringComparer.Ordinal);

    private const int LongestName = 300;

    private static double? Grade(string pid, IReadOnlyList<string> given, List<string> values) => pid switch
    {
        OfferedProperty.OfBirth or OfferedProperty.OfDeath => given.Max(text => values.Max(value => Days(text, value))),

        // What others say of somebody in other words says nothing against it.
        OfferedProperty.OfSummary => given.Any(text => values.Exists(value => Wording.HasWords(value, text))) ? 1 : null,
        OfferedProperty.OfRole => given.Max(text => values.Max(value => Wording.HasWords(value, text) || Wording.HasWords(text, value) ? 1 : Names(text, value))),
        _ when pid.StartsWith(OfferedProperty.Identifier, StringComparison.Ordinal) => Identifiers(given).Any(values.Contains) ? 1 : 0,
        _ => given.Max(text => values.Max(value => text == value ? 1 : Names(text, value))),
    };

    private static double Names(string text, string value) => text.Length <= LongestName && SpelledName.Of(text) is { } one && SpelledName.Of(value) is { } other ? NameScore.Of(one, other) / 100 : 0;

    // "1960" and "1960-05-01" may be the same day.
    private static double? Days(string text, string value) =>
        !Edtf.TryParse(text.Split('T')[0], out var one, out _) || !Edtf.TryParse(value, out var other, out _) ? null
        : one.Earliest <= other.Latest && other.Earliest <= one.Latest ? 1 : 0;
}
