using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using QuoteTracker.Store.Index;

namespace QuoteTracker.Search;

/// <summary>A number that tells searches apart, so that a cursor is taken by its own search alone.</summary>
internal static class SearchMark
{
    /// <summary>The same for the same words, filters and days; not 0.</summary>
    public static int Of(SearchTerms terms, SearchQuestion question)
    {
        var filters = string.Join('|', question.Filters.Select(tokens => string.Join(',', tokens)));
        var asked = $"{terms.Q}\n{filters}\n{question.From:o}\n{question.To:o}";
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(asked))) | 1;
    }
}
