using Microsoft.EntityFrameworkCore;

namespace QuoteTracker.Store.Speakers;

/// <summary>The registers that identifiers are from.</summary>
public static class IdentifierSchemes
{
    private const int Bound = 50;

    /// <summary>The first fifty in the alphabet. A look into the index for each, whatever the number of speakers.</summary>
    public static async Task<List<string>> IdentifierSchemesAsync(this QuoteDb db, CancellationToken cancel)
    {
        var schemes = new List<string>();
        var last = "";
        while (schemes.Count < Bound && await db.Set<SpeakerIdentifier>().Where(identifier => string.Compare(identifier.Scheme, last) > 0).OrderBy(identifier => identifier.Scheme).Select(identifier => identifier.Scheme).FirstOrDefaultAsync(cancel) is { } next)
        {
            schemes.Add(next);
            last = next;
        }

        return schemes;
    }
}
