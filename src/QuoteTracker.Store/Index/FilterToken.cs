using QuoteTracker.Store.Quotes;

namespace QuoteTracker.Store.Index;

/// <summary>What a search row can be filtered by, as words of a column of their own: a filter in the index costs nothing a match.</summary>
public static class FilterToken
{
    /// <summary>Dated to a stretch of <see cref="SearchRow.LongSpan"/> days or more.</summary>
    public const string LongSpan = "long";

    /// <summary>Said by this speaker.</summary>
    public static string Speaker(long id) => $"s{id}";

    /// <summary>Said by this organization, in its name, or by a group drawn from it.</summary>
    public static string Organization(long id) => $"o{id}";

    /// <summary>Stands in this source.</summary>
    public static string Source(long id) => $"d{id}";

    /// <summary>Of this kind.</summary>
    public static string Kind(QuoteKind kind) => $"k-{Words.Of(kind)}";

    /// <summary>With this status.</summary>
    public static string Status(QuoteStatus status) => $"x-{Words.Of(status)}";

    /// <summary>On this topic (a slug).</summary>
    public static string Topic(string slug) => $"t-{slug}";

    /// <summary>In this language, whole tag, lower case.</summary>
    public static string Language(string tag) => $"l-{tag.ToLowerInvariant()}";
}
