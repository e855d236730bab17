using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Index;

/// <summary>
/// What a search row can be filtered by, as words of a column of their own: a filter in the index costs nothing a match.
/// They begin with a low line, which no word does.
/// </summary>
public static class FilterToken
{
    /// <summary>Dated to a stretch of <see cref="SearchRow.LongSpan"/> days or more.</summary>
    public const string LongSpan = "_long";

    /// <summary>Said by this speaker.</summary>
    public static string Speaker(long id) => $"_s{id}";

    /// <summary>Said by this organization, in its name, or by a group drawn from it.</summary>
    public static string Organization(long id) => $"_o{id}";

    /// <summary>Stands in this source.</summary>
    public static string Source(long id) => $"_d{id}";

    /// <summary>Stands in a source of this publisher.</summary>
    public static string Publisher(long id) => $"_p{id}";

    /// <summary>Of this kind.</summary>
    public static string Kind(QuoteKind kind) => $"_k-{Words.Of(kind)}";

    /// <summary>With this status.</summary>
    public static string Status(QuoteStatus status) => $"_x-{Words.Of(status)}";

    /// <summary>On this topic (a slug).</summary>
    public static string Topic(string slug) => $"_t-{slug}";

    /// <summary>In this language, whole tag, lower case.</summary>
    public static string Language(string tag) => $"_l-{tag.ToLowerInvariant()}";

    /// <summary>What a token counts for, with its value: an id, a word, a slug or a tag. Null for a status and for <see cref="LongSpan"/>.</summary>
    public static Facet? Read(ReadOnlySpan<char> token, out ReadOnlySpan<char> value)
    {
        value = token.Length > 2 ? token[(token[2] == '-' ? 3 : 2)..] : default;
        return token is "_long" || token.Length < 3 ? null : token[1] switch
        {
            's' => Facet.Speaker,
            'o' => Facet.Organization,
            'd' => Facet.Source,
            'p' => Facet.Publisher,
            'k' => Facet.Kind,
            't' => Facet.Topic,
            'l' => Facet.Language,
            _ => null,
        };
    }
}
