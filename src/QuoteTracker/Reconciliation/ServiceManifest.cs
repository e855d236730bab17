using System.Text.Json.Serialization;

namespace QuoteTracker.Reconciliation;

/// <summary>What this service is and offers, in the shape of the Reconciliation Service API 0.2.</summary>
/// <param name="Versions">Of the protocol.</param>
/// <param name="Name">Shown in a client's list of services.</param>
/// <param name="IdentifierSpace">What stands before an id in a speaker's address.</param>
/// <param name="SchemaSpace">Where types and properties are explained.</param>
/// <param name="Documentation">For people.</param>
/// <param name="ServiceVersion">Of this program.</param>
/// <param name="DefaultTypes">All there are.</param>
/// <param name="View">A speaker's page.</param>
/// <param name="Preview">A speaker's small page.</param>
/// <param name="Suggest">Entities, types and properties as they are typed.</param>
/// <param name="Extend">Values of properties.</param>
public sealed record ServiceManifest(
    IReadOnlyList<string> Versions, string Name, string IdentifierSpace, string SchemaSpace, string Documentation, string ServiceVersion,
    IReadOnlyList<SpeakerType> DefaultTypes, AddressOf View, PreviewOf Preview, SuggestServices Suggest, ExtendService Extend)
{
    internal static ServiceManifest At(string server) => new(
        ["0.2"], "QuoteTracker: speakers", $"{server}/speakers/", $"{server}/docs/reconciliation", $"{server}/docs/reconciliation",
        typeof(ServiceManifest).Assembly.GetName().Version!.ToString(3), SpeakerType.All, new AddressOf($"{server}/speakers/{{{{id}}}}"),
        new PreviewOf($"{server}/reconcile/preview?id={{{{id}}}}", 400, 160),
        new SuggestServices(new ServiceAt(server, "/reconcile/suggest/entity"), new ServiceAt(server, "/reconcile/suggest/type"), new ServiceAt(server, "/reconcile/suggest/property")),
        new ExtendService(new ServiceAt(server, "/reconcile/extend/propose"), PropertySetting.All));
}

/// <summary>A kind of speaker.</summary>
/// <param name="Id"><c>person</c>, <c>organization</c> or <c>group</c>.</param>
/// <param name="Name">In words.</param>
public sealed record SpeakerType(string Id, string Name)
{
    internal static readonly IReadOnlyList<SpeakerType> All = [new("person", "Person"), new("organization", "Organization"), new("group", "Group")];

    internal static SpeakerType Of(string id) => All.First(type => type.Id == id);
}

/// <summary>An address with <c>{{id}}</c> in it.</summary>
/// <param name="Url">The address.</param>
public sealed record AddressOf(string Url);

/// <summary>Where a speaker's small page is, and its size in pixels.</summary>
/// <param name="Url">The address, with <c>{{id}}</c> in it.</param>
/// <param name="Width">Of the frame.</param>
/// <param name="Height">Of the frame.</param>
public sealed record PreviewOf(string Url, int Width, int Height);

/// <summary>Where suggestions are.</summary>
/// <param name="Entity">Of speakers.</param>
/// <param name="Type">Of types.</param>
/// <param name="Property">Of properties.</param>
public sealed record SuggestServices(ServiceAt Entity, ServiceAt Type, ServiceAt Property);

/// <summary>An address in two parts.</summary>
/// <param name="Url">The server.</param>
/// <param name="Path">The path.</param>
public sealed record ServiceAt([property: JsonPropertyName("service_url")] string Url, [property: JsonPropertyName("service_path")] string Path);

/// <summary>What can be fetched of speakers.</summary>
/// <param name="Propose">Where properties are proposed.</param>
/// <param name="Settings">What can be set for each property.</param>
public sealed record ExtendService(
    [property: JsonPropertyName("propose_properties")] ServiceAt Propose, [property: JsonPropertyName("property_settings")] IReadOnlyList<PropertySetting> Settings);

/// <summary>Something that can be set where values are fetched.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Label">Shown.</param>
/// <param name="Type"><c>text</c> or <c>number</c>.</param>
/// <param name="HelpText">What it does.</param>
public sealed record PropertySetting(string Name, string Label, string Type, [property: JsonPropertyName("help_text")] string HelpText)
{
    internal const string On = "on", Limit = "limit";

    internal static readonly IReadOnlyList<PropertySetting> All =
    [
        new(On, "On the day", "text", "For organization and role: those surely held on this day, an EDTF date such as 2024-10-05. Empty: all."),
        new(Limit, "Limit", "number", "At most so many values; 0 or empty: all."),
    ];
}
