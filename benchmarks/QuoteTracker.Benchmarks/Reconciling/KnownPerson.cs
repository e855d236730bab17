using System.Text.Json;

namespace QuoteTracker.Benchmarks.Reconciling;

/// <summary>A person of a Popolo file, with all names.</summary>
internal sealed record KnownPerson(string Slug, string Name, IReadOnlyList<string> Others)
{
    public IEnumerable<string> Latin => Others.Prepend(Name).Where(IsLatin).Distinct();

    public IEnumerable<string> OtherScripts => Others.Where(name => !IsLatin(name)).Distinct();

    public static List<KnownPerson> Read(string file)
    {
        using var popolo = JsonDocument.Parse(File.ReadAllText(file));
        return [.. popolo.RootElement.GetProperty("persons").EnumerateArray().Select((person, i) => new KnownPerson(
            $"person-{i}", person.GetProperty("name").GetString()!,
            person.TryGetProperty("other_names", out var others) ? [.. others.EnumerateArray().Select(other => other.GetProperty("name").GetString()!).Distinct()] : []))];
    }

    /// <summary>Writes them in the exchange format, with all their names or with the one shown alone.</summary>
    public static void Write(StreamWriter writer, IEnumerable<KnownPerson> people, bool withOthers)
    {
        foreach (var person in people)
            writer.WriteLine(JsonSerializer.Serialize(new { type = "person", key = person.Slug, name = person.Name, otherNames = withOthers ? person.Others.Where(name => name != person.Name).Select(name => new { name }) : [] }));
    }

    private static bool IsLatin(string name) => name.All(c => c < 0x370);
}
