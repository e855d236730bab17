using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>The sentence about opinions is from article 19 of the Universal Declaration of Human Rights, shortened.</summary>
public sealed class ReadingSpanish
{
    private static readonly Extractor Spanish = LanguageFiles.Of("es");

    [Fact]
    public void The_speaker_stands_after_the_words() =>
        Spanish.Single("«No firmaremos este tratado», dijo Juan Testador.")
            .ShouldBe(DraftKind.Direct, "No firmaremos este tratado", "dijo", "Juan Testador", "Juan Testador");

    [Fact]
    public void The_auxiliary_is_of_the_cue()
    {
        var draft = Spanish.Single("\"La situación es grave\", ha afirmado el alcalde Juan Testador en una rueda de prensa.");

        draft.ShouldBe(DraftKind.Direct, "La situación es grave", "ha afirmado", "Juan Testador", "Juan Testador");
        draft.Speaker!.Role.ShouldBe("alcalde");
        draft.Chain.ShouldHaveSingleItem().Through.Text.ShouldBe("una rueda de prensa");
    }

    [Fact]
    public void A_role_is_whoever_has_it()
    {
        var drafts = Spanish.Drafts("La ministra de Justicia, Ana Ejemplo, declaró el miércoles que la ley se votará. «Es una decisión definitiva», añadió la ministra. «No volveremos sobre ella».", "es", "2024-10-10");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "la ley se votará", "declaró", "Ana Ejemplo", "Ana Ejemplo");
        drafts[0].Day!.On.ShouldBe("2024-10-09");
        drafts[1].ShouldBe(DraftKind.Direct, "Es una decisión definitiva. No volveremos sobre ella", "añadió", "la ministra", "Ana Ejemplo");
    }

    [Fact]
    public void According_to_and_as_she_explained()
    {
        var drafts = Spanish.Drafts("Según Juan Testador, el presupuesto está aprobado. Según explicó la directora Ana Ejemplo, las obras han terminado. De acuerdo con la policía, no hay heridos.");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Indirect, "el presupuesto está aprobado", "Según", "Juan Testador", "Juan Testador");
        drafts[1].ShouldBe(DraftKind.Indirect, "las obras han terminado", "Según explicó", "Ana Ejemplo", "Ana Ejemplo");
        drafts[2].ShouldBe(DraftKind.Indirect, "no hay heridos", "De acuerdo con", "la policía", "policía");
    }

    [Fact]
    public void A_verb_without_a_subject_is_of_whoever_spoke_last()
    {
        var drafts = Spanish.Drafts("El diputado Juan Testador calificó el acuerdo de «error histórico». Afirmó que el Gobierno debe dimitir.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Partial, "error histórico", "calificó", "Juan Testador", "Juan Testador");
        drafts[1].ShouldBe(DraftKind.Indirect, "el Gobierno debe dimitir", "Afirmó", "Juan Testador", "Juan Testador");
        drafts[1].Confidence.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_pronoun_is_told_from_the_article_by_standing_alone()
    {
        var drafts = Spanish.Drafts("Juan Testador ganó las elecciones. «Estoy contento», dijo él. Según él, el resultado es justo.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Estoy contento", "dijo", "él", "Juan Testador");
        drafts[1].ShouldBe(DraftKind.Indirect, "el resultado es justo", "Según", "él", "Juan Testador");
    }

    [Fact]
    public void The_date_may_be_whole()
    {
        var draft = Spanish.Single("El 3 de octubre de 2024, Juan Testador escribió en X: «Toda persona tiene derecho a la libertad de opinión y de expresión».");

        draft.ShouldBe(DraftKind.Direct, "Toda persona tiene derecho a la libertad de opinión y de expresión", "escribió", "Juan Testador", "Juan Testador");
        (draft.Day!.On, draft.Day.IsStated).ShouldBe(("2024-10-03", true));
    }

    [Fact]
    public void The_writer_speaks_inside_the_marks() =>
        Spanish.Single("«La crisis, dijo Ana Ejemplo, no ha terminado. Habrá más despidos».")
            .ShouldBe(DraftKind.Direct, "La crisis no ha terminado. Habrá más despidos", "dijo", "Ana Ejemplo", "Ana Ejemplo");

    [Fact]
    public void The_words_go_before_a_verb_of_thinking() =>
        Spanish.Single("La medida es injusta, opina la economista Ana Ejemplo.")
            .ShouldBe(DraftKind.Indirect, "La medida es injusta", "opina", "Ana Ejemplo", "Ana Ejemplo");

    [Fact]
    public void An_organization_informs_and_its_spokesman_does_not()
    {
        Spanish.Single("El Ministerio de Asuntos Exteriores informó de que el embajador regresará.")
            .ShouldBe(DraftKind.Indirect, "el embajador regresará", "informó", "El Ministerio de Asuntos Exteriores", "Ministerio de Asuntos Exteriores");
        Spanish.Single("El portavoz del ministerio declinó hacer comentarios.")
            .ShouldBe(DraftKind.Silence, "El portavoz del ministerio declinó hacer comentarios", "declinó hacer comentarios", "El portavoz del ministerio", null);
        Spanish.Single("Los diputados criticaron el llamamiento de los congresistas estadounidenses.")
            .ShouldBe(DraftKind.Reported, "el llamamiento de los congresistas estadounidenses", "criticaron", "Los diputados", "Los diputados");
    }

    [Fact]
    public void The_name_after_the_role_is_the_subject_of_both_verbs()
    {
        var drafts = Spanish.Drafts("El líder de la oposición, Diego Muestra, le acusó de mentir y aseguró que \"el país no puede esperar más\". «Estamos preocupados», señalan desde la asociación de vecinos.");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Reported, "de mentir", "acusó", "Diego Muestra", "Diego Muestra");
        drafts[1].ShouldBe(DraftKind.Direct, "el país no puede esperar más", "aseguró", "Diego Muestra", "Diego Muestra");
        drafts[2].ShouldBe(DraftKind.Direct, "Estamos preocupados", "señalan", "la asociación de vecinos", "asociación de vecinos");
    }
}
