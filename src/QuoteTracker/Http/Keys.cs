namespace QuoteTracker.Http;

/// <summary>Stable keys for records that came without one.</summary>
internal static class Keys
{
    /// <summary>A UUID of version 7: unlike a number, it means the same record in every database that it is copied to.</summary>
    public static string New() => Guid.CreateVersion7().ToString("D");
}
