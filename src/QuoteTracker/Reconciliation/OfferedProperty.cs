using System.Text.Json.Serialization;
using QuoteTracker.Store;
using QuoteTracker.Store.Speakers;

namespace QuoteTracker.Reconciliation;

/// <summary>A property of speakers that can be asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">In words.</param>
/// <param name="Description">What its values are.</param>
public sealed record OfferedProperty(string Id, string Name, string Description)
{
    internal const string OfName = "name", OfOtherNames = "otherName", OfSummary = "description", OfBirth = "birthDate", OfDeath = "deathDate",
        OfClassification = "classification", OfOrganization = "organization", OfRole = "role", OfQuotes = "quotes", OfFirst = "firstSaid", OfLast = "lastSaid",
        Identifier = "identifier:";

    private static readonly (OfferedProperty Property, string[] Types)[] Known =
    [
        (new(OfName, "Name", "The name shown."), []),
        (new(OfOtherNames, "Other names", "Every other name, in all scripts and spellings."), []),
        (new(OfSummary, "Description", "Who or what this is, in a sentence."), []),
        (new(OfOrganization, "Organization", "Where the person has a role; on a day where that is set."), ["person"]),
        (new(OfRole, "Role", "The roles of the person; on a day where that is set."), ["person"]),
        (new(OfBirth, "Born", "A day, or EDTF where it is not known to the day."), ["person"]),
        (new(OfDeath, "Died", "A day, or EDTF where it is not known to the day."), ["person"]),
        (new(OfClassification, "Kind of organization", "Such as party or parliament."), ["organization"]),
        (new(OfQuotes, "Number of quotes", "Published quotes in this database."), []),
        (new(OfFirst, "First quote said on", "The day of the earliest published quote, EDTF where it is not known to the day."), []),
        (new(OfLast, "Last quote said on", "The day of the latest published quote, EDTF where it is not known to the day."), []),
    ];

    internal static OfferedProperty OfScheme(string scheme) => new(Identifier + scheme, $"Identifier: {scheme}", $"The identifier in the register {scheme}.");

    /// <summary>The property with this id; null for one that is not offered.</summary>
    internal static OfferedProperty? Of(string id) => id.StartsWith(Identifier, StringComparison.Ordinal) && id.Length is > 11 and <= 111
        ? OfScheme(id[Identifier.Length..])
        : Array.Find(Known, known => known.Property.Id == id).Property;

    internal static string Allowed { get; } = $"{string.Join(", ", Known.Select(known => known.Property.Id))}, {Identifier}SCHEME.";

    /// <summary>Those of a type (null: of any), and one for each register that somebody has an identifier in.</summary>
    internal static async Task<List<OfferedProperty>> All(QuoteDb db, string? type, CancellationToken cancel) =>
        [.. Known.Where(known => type is null || known.Types.Length == 0 || known.Types.Contains(type)).Select(known => known.Property), .. type == "group" ? [] : (await db.IdentifierSchemesAsync(cancel)).Select(OfScheme)];
}

/// <summary>A value of a property: one of its parts.</summary>
/// <param name="Id">Of another speaker: its id.</param>
/// <param name="Name">Of another speaker: its name.</param>
/// <param name="Str">A text.</param>
/// <param name="Int">A number.</param>
/// <param name="Date">A day, as a moment of it.</param>
public sealed record PropertyValue(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Str = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Int = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Date = null)
{
    private const string Midnight = "T00:00:00Z";

    /// <summary>A day that is known to the day is a date; of any other what is known stands as a text.</summary>
    internal static PropertyValue Day(string edtf) =>
        edtf.Length == 10 && DateOnly.TryParseExact(edtf, "yyyy-MM-dd", out _) ? new PropertyValue(Date: edtf + Midnight) : new PropertyValue(Str: edtf);

    /// <summary>What it says, to compare with.</summary>
    internal IEnumerable<string> Texts => new[] { Id, Name, Str, Date?.Replace(Midnight, "", StringComparison.Ordinal) }.OfType<string>();
}
