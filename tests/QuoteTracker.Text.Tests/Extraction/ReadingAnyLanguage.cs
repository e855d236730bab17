using CsCheck;
using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>What holds for any text in any language that has a list.</summary>
public sealed class ReadingAnyLanguage
{
    private static readonly string[] Bits =
    [
        "“", "”", "\"", "’", "«", "»", "„", "»", "\n", "\n— ", "— ", ", — ", ". — ", ". ", ", ", ": ", "? ", "…", " ", "-", "'", "Ə", "İ", "ß", "\ud83d\ude00",
        "сказал ", "Иван Тестов", "Тестова ", "по словам ", "что ", "он ", "журналистам ", "агентству ", "«Пример» ", "сообщили ", "Turan agentliyinə ", "açıqlamasında ", "партия ", "Мы пойдём", "deyib", " ki, ", "deyə ", "Rəşad Testov ", "Testovun sözlərinə görə, ", "nazirlik ", "Biz gedirik", "dedi", " diye konuştu", "Testoğlu'nun ", "Bakan Ahmet Testoğlu, ",
        "sagte ", "fügte sie hinzu", "Erika Mustermann ", "der Minister ", "am 3. Oktober ", "dass ", "a déclaré ", ", a-t-il dit, ", "qu'il ", "l'économiste ", "Jean Testeur ", "Selon ", "dijo ", "según ", "él", "de que ", "Juan Testador ", "el miércoles ",
    ];

    private static readonly Gen<string> AnyArticle = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[0, 50].Select(string.Concat);

    public static TheoryData<string> Languages => [.. LanguageFiles.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_part_has_a_place_in_the_text_and_is_of_one_draft(string language)
    {
        var extractor = LanguageFiles.Of(language);
        AnyArticle.Sample(text =>
        {
            var drafts = extractor.Drafts(text, language, "2024-10-10");
            var parts = drafts.Where(draft => draft.Kind is DraftKind.Direct or DraftKind.Partial).SelectMany(draft => draft.Parts).OrderBy(part => part.Start).ToList();

            parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
            drafts.Zip(drafts.Skip(1)).ShouldAllBe(pair => pair.First.Parts[0].Start <= pair.Second.Parts[0].Start);
        }, iter: 1_000);
    }
}
