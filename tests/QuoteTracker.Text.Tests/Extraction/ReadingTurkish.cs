using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

public sealed class ReadingTurkish
{
    private static readonly Extractor Turkish = LanguageFiles.Of("tr");

    [Fact]
    public void The_words_stand_between_the_speaker_and_the_verb() =>
        Turkish.Single("Ahmet Testoğlu, \"Bu anlaşmayı imzalamayacağız.\" dedi.")
            .ShouldBe(DraftKind.Direct, "Bu anlaşmayı imzalamayacağız.", "dedi", "Ahmet Testoğlu", "Ahmet Testoğlu");

    [Fact]
    public void Who_said_it_goes_on_in_the_same_sentence()
    {
        var drafts = Turkish.Drafts("\"Bu anlaşmayı imzalamayacağız\" diyen Bakan Ahmet Testoğlu, kararın kesin olduğunu söyledi.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Bu anlaşmayı imzalamayacağız", "diyen", "Ahmet Testoğlu", "Ahmet Testoğlu");
        drafts[1].ShouldBe(DraftKind.Indirect, "kararın kesin olduğunu", "söyledi", "Ahmet Testoğlu", "Ahmet Testoğlu");
        drafts[1].Speaker!.Role.ShouldBe("Bakan");
    }

    [Fact]
    public void A_clause_made_a_noun_is_indirect_speech()
    {
        var drafts = Turkish.Drafts("Dışişleri Bakanı Ahmet Testoğlu, anlaşmanın imzalandığını söyledi. Testoğlu, “Herkes kurallara uymalıdır” ifadelerini kullandı.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "anlaşmanın imzalandığını", "söyledi", "Ahmet Testoğlu", "Ahmet Testoğlu");
        drafts[0].Speaker!.Role.ShouldBe("Dışişleri Bakanı");
        drafts[1].ShouldBe(DraftKind.Direct, "Herkes kurallara uymalıdır", "ifadelerini kullandı", "Testoğlu", "Ahmet Testoğlu");
    }

    [Fact]
    public void Where_it_was_said_is_not_who_said_it() =>
        Turkish.Single("Törende konuşan Belediye Başkanı Ayşe Örnek, \"Yeni yol yıl sonunda açılacak. Herkes davetlidir.\" diye konuştu.")
            .ShouldBe(DraftKind.Direct, "Yeni yol yıl sonunda açılacak. Herkes davetlidir.", "diye konuştu", "Ayşe Örnek", "Ayşe Örnek");

    [Fact]
    public void The_ending_after_the_apostrophe_is_no_part_of_the_name()
    {
        var draft = Turkish.Single("Testoğlu'na göre, fiyatlar artacak. Toplantıya Bakan Ahmet Testoğlu da katıldı.");

        draft.ShouldBe(DraftKind.Indirect, "fiyatlar artacak", "göre", "Testoğlu", "Ahmet Testoğlu");
    }

    [Fact]
    public void The_verb_may_go_before_the_speaker() =>
        Turkish.Single("\"Kararı tanımıyoruz\" dedi Ahmet Testoğlu.").ShouldBe(DraftKind.Direct, "Kararı tanımıyoruz", "dedi", "Ahmet Testoğlu", "Ahmet Testoğlu");

    [Fact]
    public void Words_in_marks_follow_ki_and_a_colon() =>
        Turkish.Single("Sözcü Ayşe Örnek dedi ki: \"Görüşmeler sürüyor.\"").ShouldBe(DraftKind.Direct, "Görüşmeler sürüyor.", "dedi", "Ayşe Örnek", "Ayşe Örnek");

    [Fact]
    public void A_pronoun_is_whoever_spoke_last()
    {
        var drafts = Turkish.Drafts("Ahmet Testoğlu gazetecilere yaptığı açıklamada, \"Bizim tavrımız nettir\" dedi. O, \"Geri adım atmayız\" diye ekledi.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Bizim tavrımız nettir", "dedi", "Ahmet Testoğlu", "Ahmet Testoğlu");
        drafts[1].ShouldBe(DraftKind.Direct, "Geri adım atmayız", "diye ekledi", "O", "Ahmet Testoğlu");
    }

    [Fact]
    public void A_fragment_in_the_writers_sentence_is_partial()
    {
        var draft = Turkish.Single("\"Birlik\" Partisi Genel Başkanı Ayşe Örnek, kararı \"tarihi bir hata\" olarak nitelendirdi.");

        draft.ShouldBe(DraftKind.Partial, "tarihi bir hata", "olarak nitelendirdi", "Ayşe Örnek", "Ayşe Örnek");
        draft.Speaker!.Role.ShouldBe("\"Birlik\" Partisi Genel Başkanı");
    }

    [Fact]
    public void A_group_and_an_organization_speak_or_do_not()
    {
        Turkish.Single("Uzmanlar, depremin büyük olacağını belirtti.").ShouldBe(DraftKind.Indirect, "depremin büyük olacağını", "belirtti", "Uzmanlar", "Uzmanlar");
        Turkish.Single("Milletvekilleri ABD Kongresi'nin çağrısını eleştirdi.").ShouldBe(DraftKind.Reported, "ABD Kongresi'nin çağrısını", "eleştirdi", "Milletvekilleri", "Milletvekilleri");
        Turkish.Single("Bakanlık, iddialar hakkında yorum yapmadı.").ShouldBe(DraftKind.Silence, "Bakanlık, iddialar hakkında yorum yapmadı", "yorum yapmadı", "Bakanlık", "Bakanlık");
    }

    [Fact]
    public void What_somebody_did_is_no_role_and_an_office_before_a_role_is_no_organization()
    {
        var drafts = Turkish.Drafts("Eleştirilere değinen Kemal Denemeci, iddiaların gerçek dışı olduğunu belirtti ve şunları kaydetti: \"Biz her zaman buradayız.\" Dışişleri Bakanlığı Sözcüsü konuya ilişkin yorum yapmadı.");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Indirect, "iddiaların gerçek dışı olduğunu", "belirtti", "Kemal Denemeci", "Kemal Denemeci");
        drafts[0].Speaker!.Role.ShouldBeNull();
        drafts[1].ShouldBe(DraftKind.Direct, "Biz her zaman buradayız.", "kaydetti", "Kemal Denemeci", "Kemal Denemeci");
        (drafts[2].Kind, drafts[2].Speaker!.Kind).ShouldBe((DraftKind.Silence, DraftSpeakerKind.Person));
    }
}
