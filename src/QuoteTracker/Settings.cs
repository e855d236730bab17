namespace QuoteTracker;

/// <summary>What the operator chose.</summary>
/// <param name="Data">Folder of the database and the admin key's file.</param>
/// <param name="Urls">Where to listen; with semicolons between.</param>
/// <param name="AdminKey">The admin key; null to have one made.</param>
/// <param name="Seeds">Folder of records for an empty database; null for none.</param>
internal sealed record Settings(string Data, string Urls, string? AdminKey, string? Seeds)
{
    public const string DefaultUrls = "http://localhost:5280";

    public string DatabaseFile => Path.Combine(Data, "quotetracker.db");

    public string AdminKeyFile => Path.Combine(Data, "admin.key");
}
