using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Http;
using QuoteTracker.Speakers;
using QuoteTracker.Store;
using QuoteTracker.Text;

namespace QuoteTracker.Reconciliation;

/// <summary>Values of properties, asked for some speakers.</summary>
/// <param name="Ids">Slugs or ids.</param>
/// <param name="Properties">Which.</param>
public sealed record ExtensionQuery(IReadOnlyList<string> Ids, IReadOnlyList<AskedProperty> Properties);

/// <summary>A property asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Settings">See <see cref="PropertySetting"/>; may be left out.</param>
public sealed record AskedProperty(string Id, IReadOnlyDictionary<string, JsonElement>? Settings = null);

/// <summary>Values of properties.</summary>
/// <param name="Meta">The properties, as asked.</param>
/// <param name="Rows">By speaker as asked, by property: the values. Empty where there are none, and for whom is not in this database.</param>
public sealed record ExtensionResponse(IReadOnlyList<PropertyMeta> Meta, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<PropertyValue>>> Rows);

/// <summary>A property of the answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">In words.</param>
/// <param name="Type">What its values are, where they are speakers; else absent.</param>
public sealed record PropertyMeta(string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SpeakerType? Type);

/// <summary>Reads and answers such questions.</summary>
internal static class Extension
{
    private const int MaxIds = 1_000, MaxProperties = 50;

    private const string Allowed = """Ids and properties: {"ids":["…"],"properties":[{"id":"organization","settings":{"on":"2024-10-05"}}]}, at most 1,000 ids and 50 properties.""";

    /// <summary>The question; null with the errors where it is wrong.</summary>
    public static ExtensionQuery? Read(string json, JsonSerializerOptions options, List<FieldError> errors)
    {
        if (AskedInForm.Json<ExtensionQuery>(AskedInForm.Extend, json, Allowed, options, errors) is not { } query)
            return null;
        if (query.Ids.Count > MaxIds)
            errors.Add(Wrong("/ids", "These are too many ids at once.", $"{query.Ids.Count}", $"At most {MaxIds:N0}."));
        if (query.Properties.Count > MaxProperties)
            errors.Add(Wrong("/properties", "These are too many properties at once.", $"{query.Properties.Count}", $"At most {MaxProperties}."));
        for (var i = 0; i < query.Properties.Count; i++)
        {
            var asked = query.Properties[i];
            if (OfferedProperty.Of(asked.Id) is null)
                errors.Add(Wrong($"/properties/{i}/id", "There is no such property here.", asked.Id, OfferedProperty.Allowed));
            if (Setting(asked, PropertySetting.On) is { } on && !Edtf.TryParse(on, out _, out var problem))
                errors.Add(Wrong($"/properties/{i}/settings/on", problem, on, "An EDTF date, such as 2024-10-05."));
            if (Setting(asked, PropertySetting.Limit) is { } limit && Number(limit) is null)
                errors.Add(Wrong($"/properties/{i}/settings/limit", "This is no number of values.", limit, "A whole number from 1; 0 for all."));
        }

        return errors.Count == 0 ? query : null;
    }

    public static async Task<ExtensionResponse> Answer(ExtensionQuery query, QuoteDb db, CancellationToken cancel)
    {
        var known = await KnownSpeakers.Load(db, query.Ids, cancel);
        var ids = query.Ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, known.IdOf);
        var facts = new SpeakerFacts(db, [.. ids.Values.OfType<long>().Distinct()], cancel);
        var rows = ids.Keys.ToDictionary(id => id, _ => new Dictionary<string, IReadOnlyList<PropertyValue>>());
        foreach (var asked in query.Properties)
        {
            var values = await facts.Of(asked.Id, Setting(asked, PropertySetting.On) is { } on ? Edtf.Parse(on) : null);
            var most = Setting(asked, PropertySetting.Limit) is { } limit && Number(limit) is > 0 and var number ? number : int.MaxValue;
            foreach (var (id, speaker) in ids)
                rows[id][asked.Id] = speaker is { } one ? [.. values[one].Take(most)] : [];
        }

        return new ExtensionResponse(
            [.. query.Properties.Select(asked => new PropertyMeta(asked.Id, OfferedProperty.Of(asked.Id)!.Name, asked.Id == OfferedProperty.OfOrganization ? SpeakerType.Of("organization") : null))],
            rows.ToDictionary(row => row.Key, row => (IReadOnlyDictionary<string, IReadOnlyList<PropertyValue>>)row.Value));
    }

    // Clients send settings as they were typed: "5", 5, "".
    private static string? Setting(AskedProperty asked, string name) =>
        asked.Settings?.TryGetValue(name, out var value) == true && value.ValueKind != JsonValueKind.Null ? Texts.Of(value) is [var text] ? text.Trim() is { Length: > 0 } typed ? typed : null : value.GetRawText() : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static FieldError Wrong(string pointer, string detail, string? given, string allowed) =>
        FieldError.In(AskedInForm.Extend, detail, given, allowed) with { Pointer = pointer };
}
