namespace QuoteTracker.Client;

/// <summary>Another name of a speaker.</summary>
/// <param name="Name">As written, 1 to 300 characters.</param>
/// <param name="Language">BCP 47 tag of its language. Null when not said.</param>
/// <param name="Note">What kind of name it is. Null when plain.</param>
public sealed record OtherName(string Name, string? Language = null, string? Note = null);

/// <summary>An identifier in another register.</summary>
/// <param name="Scheme">The register.</param>
/// <param name="Identifier">The identifier there. It names one speaker only.</param>
public sealed record IdentifierOf(string Scheme, string Identifier);

/// <summary>An address about a speaker.</summary>
/// <param name="Url">http or https.</param>
/// <param name="Note">What is there. Null when not said.</param>
public sealed record LinkTo(string Url, string? Note = null);
