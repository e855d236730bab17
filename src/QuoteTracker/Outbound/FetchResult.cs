namespace QuoteTracker.Outbound;

/// <summary>What came of a fetch: a <see cref="FetchedPage"/> or a <see cref="FetchFailure"/>, nothing else.</summary>
internal abstract record FetchResult
{
    private protected FetchResult()
    {
    }
}

/// <summary>A page as it was sent.</summary>
/// <param name="FinalUrl">Where it was in the end, without a fragment.</param>
/// <param name="MediaType">One of <see cref="PageType.Readable"/>, lower case.</param>
/// <param name="Charset">As the header names it; null where it names none.</param>
/// <param name="Bytes">Decompressed, never more than the limit; not yet decoded.</param>
/// <param name="Redirects">The addresses that pointed on, first the one that was asked for; empty where none did.</param>
internal sealed record FetchedPage(Uri FinalUrl, string MediaType, string? Charset, byte[] Bytes, IReadOnlyList<Uri> Redirects) : FetchResult;

/// <summary>Why there is no page.</summary>
/// <param name="Fault">For programs.</param>
/// <param name="Detail">For people: a sentence on what to do something about.</param>
/// <param name="Status">The answer's status with <see cref="FetchFault.BadStatus"/>, else null.</param>
internal sealed record FetchFailure(FetchFault Fault, string Detail, int? Status = null) : FetchResult;

/// <summary>What went wrong with a fetch.</summary>
internal enum FetchFault
{
    /// <summary>The address, or one that it leads to, is none that this program may ask. Asking again is of no use.</summary>
    AddressNotAllowed,

    /// <summary>DNS knows no such host.</summary>
    NotFound,

    /// <summary>No connection, no safe connection, or one that broke off.</summary>
    Unreachable,

    /// <summary>The whole was not there in time.</summary>
    TimedOut,

    /// <summary>The body is larger than the limit.</summary>
    TooLarge,

    /// <summary>The body is no page of text.</summary>
    WrongType,

    /// <summary>More redirects than the limit, or a circle of them.</summary>
    TooManyRedirects,

    /// <summary>The server answered, but with no page.</summary>
    BadStatus,

    /// <summary>The URL, or what the server sent, can't be understood.</summary>
    Invalid,
}
