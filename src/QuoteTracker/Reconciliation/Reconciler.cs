using Microsoft.EntityFrameworkCore;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Reconciliation;

/// <summary>Finds who is meant. Nobody is called sure on likeness: see docs/reconciliation.md.</summary>
internal sealed class Reconciler(QuoteDb db, CancellationToken cancel)
{
    // Under the first, names have little in common; under the second, a look by single words may find better ones; other
    // properties don't help whose name is under the third.
    private const double Least = 30, Enough = 75, LeastNameWithIdentifier = 50;

    // How much a name and what else is known weigh where both are; and what a type costs that should have been another.
    private const double NameShare = 0.8, OtherType = 10;

    // How many are read whole: more where some of them may be left out or change places.
    private const int Ranked = 50, RankedByName = 15;

    private sealed record Found(long Id, string Slug, string Name, string? Summary, string Type, double? NameScore, PropertyGrade Grade, bool IsOfType)
    {
        public double Score => Math.Round(Math.Max(0, Bare - (IsOfType ? 0 : OtherType)), 1);

        public bool IsIdentified => Grade.IsIdentified && NameScore is null or >= LeastNameWithIdentifier;

        private double Bare => IsIdentified ? 100 : (NameScore, Grade.Average) switch
        {
            ({ } name, { } average) => (NameShare * name) + (100 * (1 - NameShare) * average),
            ({ } name, null) => name,
            (null, { } average) => 100 * average,
            _ => 0,
        };

        public IReadOnlyList<Feature> Features =>
        [
            .. NameScore is { } name ? [new Feature("name", name), new Feature("name_equal", name == 100)] : Array.Empty<Feature>(),
            .. Grade.Average is { } average ? [new Feature("properties", Math.Round(100 * average, 1))] : Array.Empty<Feature>(),
            .. Grade.IsIdentified ? [new Feature("identifier_equal", true)] : Array.Empty<Feature>(),
            new Feature("type", IsOfType),
        ];
    }

    /// <summary>The candidates, best first.</summary>
    public async Task<ReconciliationResult> Answer(ReconciliationQuery query)
    {
        var spelled = query.Query is { Length: <= ReconciliationQuery.MaxLength } name ? SpelledName.Of(name) : null;
        if (query.Query is { } words && spelled is null && words.Trim().Length > 0)
            return new ReconciliationResult([]);

        var known = (query.Properties ?? []).Where(property => PropertyGrades.IsCompared(property.Pid)).ToList();
        var byNameAlone = known.Count == 0 && (query.Types.Count == 0 || query.Strictness == ReconciliationQuery.Should);
        var ids = new HashSet<long>(spelled is null ? [] : await Named(query.Query!, spelled, byNameAlone ? Math.Max(RankedByName, query.Size) : Ranked));
        ids.UnionWith(await Identified(known));
        if (spelled is null)
            ids.UnionWith(await Propertied(known));
        var found = await Read(ids, spelled, known, query);
        return new ReconciliationResult([.. found.Take(query.Size).Select((one, i) =>
            new SpeakerCandidate(one.Slug, one.Name, one.Summary, [SpeakerType.Of(one.Type)], one.Score, i == 0 && IsSure(one, found), one.Features))]);
    }

    // An identifier names one speaker; a name that one alone has, and nobody has nearly, does too. What doesn't agree leaves a doubt.
    private static bool IsSure(Found best, List<Found> found) =>
        best is { Grade.IsAgainst: false, IsOfType: true } && found.TrueForAll(other => other == best || !other.IsIdentified)
        && (best.IsIdentified || (best.NameScore == 100 && found.TrueForAll(other => other == best || !(other.NameScore >= NameScore.Near))));

    private async Task<List<long>> Named(string written, SpelledName spelled, int most)
    {
        var scores = new Dictionary<NameOfSpeaker, double>();
        Add(await db.SameNamesAsync(written, spelled, cancel));
        Add(await db.NearNamesAsync(spelled, cancel));
        if (scores.Values.DefaultIfEmpty().Max() < Enough)
            Add(await db.PartlyNamedAsync(spelled, cancel));
        return [.. scores.Where(one => one.Value >= Least).OrderByDescending(one => one.Value).ThenBy(one => one.Key.SpeakerId).Select(one => one.Key.SpeakerId).Distinct().Take(most)];

        void Add(List<NameOfSpeaker> names)
        {
            foreach (var name in names.Where(name => !scores.ContainsKey(name)))
                scores[name] = Score(name.Name, spelled);
        }
    }

    private static double Score(string name, SpelledName spelled) => SpelledName.Of(name) is { } other ? NameScore.Of(spelled, other) : 0;

    private async Task<List<long>> Identified(List<KnownProperty> known)
    {
        var found = new List<long>();
        foreach (var property in known.Where(property => property.Pid.StartsWith(OfferedProperty.Identifier, StringComparison.Ordinal)))
        {
            var (scheme, values) = (property.Pid[OfferedProperty.Identifier.Length..], PropertyGrades.Identifiers(Texts.In(property.V)).ToList());
            found.AddRange(await db.Set<SpeakerIdentifier>().Where(identifier => identifier.Scheme == scheme && values.Contains(identifier.Identifier)).Select(identifier => identifier.SpeakerId).ToListAsync(cancel));
        }

        return found;
    }

    // Without a name: those who have one of these names, or a role in one of these organizations.
    private async Task<List<long>> Propertied(List<KnownProperty> known)
    {
        var found = new List<long>();
        foreach (var property in known)
        {
            var texts = Texts.In(property.V);
            foreach (var text in texts.Where(text => property.Pid is OfferedProperty.OfName or OfferedProperty.OfOtherNames && text.Length <= ReconciliationQuery.MaxLength).Take(5))
                found.AddRange(SpelledName.Of(text) is { } spelled ? await Named(text, spelled, Ranked) : []);
            if (property.Pid == OfferedProperty.OfOrganization)
                found.AddRange(await db.Memberships.Where(role => texts.Contains(role.Organization!.Slug) || texts.Contains(role.Organization.Name)).Select(role => role.PersonId).Distinct().OrderBy(id => id).Take(10 * Ranked).ToListAsync(cancel));
        }

        return found;
    }

    private async Task<List<Found>> Read(HashSet<long> ids, SpelledName? spelled, List<KnownProperty> known, ReconciliationQuery query)
    {
        var speakers = await db.Speakers.AsNoTracking().Where(speaker => ids.Contains(speaker.Id))
            .Select(speaker => new { speaker.Id, speaker.Slug, speaker.Name, speaker.Summary, Type = EF.Property<string>(speaker, "Type"), Names = speaker.Names.Select(name => name.Name).ToList() }).ToListAsync(cancel);
        var kept = speakers.Where(speaker => IsKept(speaker.Type, query)).ToList();
        var grades = known.Count == 0 ? [] : await PropertyGrades.Of(known, [.. kept.Select(speaker => speaker.Id)], db, cancel);
        return [.. kept.Select(one => new Found(
                one.Id, one.Slug, one.Name, one.Summary, one.Type, spelled is null ? null : one.Names.Max(name => Score(name, spelled)), grades.GetValueOrDefault(one.Id, PropertyGrade.None),
                query.Types.Count == 0 || query.Types.Contains(one.Type)))
            .Where(one => one.Score >= Least).OrderByDescending(one => one.Score).ThenByDescending(one => one.IsIdentified).ThenByDescending(one => one.NameScore).ThenBy(one => one.Name.Length).ThenBy(one => one.Id)];
    }

    // A speaker has one type.
    private static bool IsKept(string type, ReconciliationQuery query) => query.Types.Count == 0 || query.Strictness switch
    {
        ReconciliationQuery.Should => true,
        ReconciliationQuery.Every => query.Types.All(asked => asked == type),
        _ => query.Types.Contains(type),
    };
}
