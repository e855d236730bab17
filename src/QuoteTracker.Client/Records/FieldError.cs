namespace QuoteTracker.Client;

/// <summary>One wrong field of a request.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the field in the body. Absent for a query parameter.</param>
/// <param name="Parameter">Name of the query parameter. Absent for a field of the body.</param>
/// <param name="Detail">What is wrong with it.</param>
/// <param name="Given">What was sent, cut off after 200 characters. Absent where nothing was sent.</param>
/// <param name="Allowed">What may be sent.</param>
public sealed record FieldError(string? Pointer, string? Parameter, string Detail, string? Given, string? Allowed);
