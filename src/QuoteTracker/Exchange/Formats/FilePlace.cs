namespace QuoteTracker.Exchange.Formats;

/// <summary>Where a record stands in the file that it came in.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Pointer">JSON pointer to it in a file that is one JSON document, <c>/persons/12</c>; empty in others.</param>
internal readonly record struct FilePlace(int Line, string Pointer = "");
