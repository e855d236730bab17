using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>The program's own lists of cues, and the seed's article.</summary>
internal static class LanguageFiles
{
    public static Extractor English { get; } = Of("en");

    public static string SeedArticle => Read("Seed.article");

    /// <summary>The codes of all lists.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. typeof(LanguageFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Languages.", StringComparison.Ordinal)).Select(name => name["Languages.".Length..])];

    public static Extractor Of(string language) => new(Cues(language));

    public static SpeechCues Cues(string language) => SpeechCues.Read(Read($"Languages.{language}").Split('\n'));

    /// <summary>The only draft of a text, its words checked against their places.</summary>
    public static Draft Single(this Extractor extractor, string text, string language = "en") => extractor.Drafts(text, language).ShouldHaveSingleItem();

    /// <summary>All drafts of a text, the words checked against their places.</summary>
    public static IReadOnlyList<Draft> Drafts(this Extractor extractor, string text, string language = "en", string? publishedOn = null, string? title = null)
    {
        var drafts = extractor.Read(new Article(text, language, title, publishedOn));
        foreach (var draft in drafts)
        {
            draft.Parts.ShouldAllBe(part => part.Start >= 0 && part.Length > 0 && part.Start + part.Length <= text.Length);
            if (draft.Parts is [var part])
                draft.Text.ShouldBe(text.Substring(part.Start, part.Length));
            foreach (var words in new[] { draft.Cue, draft.Addressee, draft.Speaker?.Mention, draft.Lead, draft.Day?.Words }.OfType<Words>())
                words.Text.ShouldBe(text[words.Start..words.End]);
        }

        return drafts;
    }

    /// <summary>A file by its name in the assembly.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(LanguageFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
