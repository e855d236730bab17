using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>The sentence about opinions is from article 5 of Germany's Basic Law, shortened.</summary>
public sealed class ReadingGerman
{
    private static readonly Extractor German = LanguageFiles.Of("de");

    [Fact]
    public void The_marks_stand_low_and_high() =>
        German.Single("„Wir werden diesen Vertrag nicht unterschreiben“, sagte Erika Mustermann.")
            .ShouldBe(DraftKind.Direct, "Wir werden diesen Vertrag nicht unterschreiben", "sagte", "Erika Mustermann", "Erika Mustermann");

    [Fact]
    public void A_clause_follows_day_place_and_comma_and_a_verb_is_parted()
    {
        var drafts = German.Drafts("Außenministerin Erika Mustermann sagte am Mittwoch in Berlin, der Vertrag werde unterzeichnet. „Das ist endgültig“, fügte sie hinzu. „Wir ändern nichts mehr.“", "de", "2024-10-10");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "der Vertrag werde unterzeichnet", "sagte", "Erika Mustermann", "Erika Mustermann");
        (drafts[0].Speaker!.Role, drafts[0].Day!.On).ShouldBe(("Außenministerin", "2024-10-09"));
        drafts[1].ShouldBe(DraftKind.Direct, "Das ist endgültig. Wir ändern nichts mehr.", "fügte", "sie", "Erika Mustermann");
        drafts[1].Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void The_subject_may_follow_the_verb()
    {
        var draft = German.Drafts("Am 3. Oktober sagte der SPD-Politiker Max Beispiel: „Jeder hat das Recht, seine Meinung frei zu äußern.“", "de", "2024-10-10").ShouldHaveSingleItem();

        draft.ShouldBe(DraftKind.Direct, "Jeder hat das Recht, seine Meinung frei zu äußern.", "sagte", "Max Beispiel", "Max Beispiel");
        (draft.Speaker!.Role, draft.Day!.On).ShouldBe(("SPD-Politiker", "2024-10-03"));
    }

    [Fact]
    public void A_noun_with_a_capital_is_no_name()
    {
        German.Single("Der Bauer sagte: „Es reicht.“").ShouldBe(DraftKind.Direct, "Es reicht.", "sagte", "Der Bauer", "Bauer");
        German.Single("Der Vertrag sei gültig, betonte die Anwältin Erika Mustermann.")
            .ShouldBe(DraftKind.Indirect, "Der Vertrag sei gültig", "betonte", "Erika Mustermann", "Erika Mustermann");
    }

    [Fact]
    public void A_role_alone_stands_after_so()
    {
        var draft = German.Single("»Wir sind bereit«, so der Minister.");

        draft.ShouldBe(DraftKind.Direct, "Wir sind bereit", "so", "der Minister", null);
        draft.Speaker!.Role.ShouldBe("Minister");
    }

    [Fact]
    public void According_to_stands_before_or_after()
    {
        var drafts = German.Drafts("Laut Mustermann ist der Haushalt beschlossen. Ministerin Erika Mustermann ist zufrieden. Nach Angaben des Ministeriums ist die Brücke gesperrt. Wie die Polizei mitteilte, gab es keine Verletzten. Dem Ministerium zufolge dauern die Gespräche an.");

        drafts.Count.ShouldBe(4);
        drafts[0].ShouldBe(DraftKind.Indirect, "ist der Haushalt beschlossen", "Laut", "Mustermann", "Erika Mustermann");
        drafts[1].ShouldBe(DraftKind.Indirect, "ist die Brücke gesperrt", "Nach Angaben", "des Ministeriums", "Ministeriums");
        drafts[2].ShouldBe(DraftKind.Indirect, "gab es keine Verletzten", "Wie die Polizei mitteilte", "die Polizei", "Polizei");
        drafts[3].ShouldBe(DraftKind.Indirect, "dauern die Gespräche an", "zufolge", "Dem Ministerium", "Ministerium");
    }

    [Fact]
    public void A_fragment_is_partial_and_a_pronoun_is_whoever_spoke()
    {
        var drafts = German.Drafts("Der Landwirt Max Beispiel hat erklärt, dass die Ernte schlecht ausfalle. Er sagte, er habe „so etwas noch nie erlebt“.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "die Ernte schlecht ausfalle", "hat erklärt", "Max Beispiel", "Max Beispiel");
        drafts[1].ShouldBe(DraftKind.Partial, "so etwas noch nie erlebt", "sagte", "Er", "Max Beispiel");
    }

    [Fact]
    public void The_writer_stands_between_two_parts()
    {
        var draft = German.Single("„Die Lage“, sagte Max Beispiel, „ist ernst.“");

        draft.ShouldBe(DraftKind.Direct, "Die Lage ist ernst.", "sagte", "Max Beispiel", "Max Beispiel");
        draft.Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void Who_does_not_comment_is_silent() =>
        German.Single("Der Sprecher des Ministeriums wollte sich nicht äußern.")
            .ShouldBe(DraftKind.Silence, "Der Sprecher des Ministeriums wollte sich nicht äußern", "wollte sich nicht äußern", "Der Sprecher des Ministeriums", null);

    [Fact]
    public void A_title_of_a_book_is_no_speech() =>
        German.Drafts("Die Ministerin Erika Mustermann verwies auf das Buch „Mein Weg“.").ShouldBeEmpty();

    [Fact]
    public void An_article_before_a_name_is_no_role()
    {
        var draft = German.Single("Die Deutsche Probehilfe teilte mit: „Wir werden klagen.“");

        draft.ShouldBe(DraftKind.Direct, "Wir werden klagen.", "teilte mit", "Deutsche Probehilfe", "Deutsche Probehilfe");
        draft.Speaker!.Role.ShouldBeNull();
    }
}
