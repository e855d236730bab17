using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

public sealed class ReadingAzerbaijani
{
    private static readonly Extractor Azerbaijani = LanguageFiles.Of("az");

    [Fact]
    public void Words_in_marks_follow_a_colon() =>
        Azerbaijani.Single("Rəşad Testov belə deyib: \"Biz bu müqaviləni imzalamayacağıq\".")
            .ShouldBe(DraftKind.Direct, "Biz bu müqaviləni imzalamayacağıq", "deyib", "Rəşad Testov", "Rəşad Testov");

    [Fact]
    public void The_verb_stands_at_the_end_after_the_speaker() =>
        Azerbaijani.Single("\"Biz bu müqaviləni imzalamayacağıq\", – deyə Rəşad Testov bildirib.")
            .ShouldBe(DraftKind.Direct, "Biz bu müqaviləni imzalamayacağıq", "bildirib", "Rəşad Testov", "Rəşad Testov");

    [Fact]
    public void A_clause_follows_ki()
    {
        var draft = Azerbaijani.Single("Deputat Aygün Sınaqova jurnalistlərə bildirib ki, qanun layihəsi payızda müzakirə olunacaq.");

        draft.ShouldBe(DraftKind.Indirect, "qanun layihəsi payızda müzakirə olunacaq", "bildirib", "Aygün Sınaqova", "Aygün Sınaqova");
        draft.Addressee!.Text.ShouldBe("jurnalistlərə");
        draft.Speaker!.Role.ShouldBe("Deputat");
    }

    [Fact]
    public void A_clause_stands_between_the_speaker_and_the_verb() =>
        Azerbaijani.Single("Siyasi ekspert Rəşad Testov müqavilənin imzalandığını bildirib.")
            .ShouldBe(DraftKind.Indirect, "müqavilənin imzalandığını", "bildirib", "Rəşad Testov", "Rəşad Testov");

    [Fact]
    public void Names_and_roles_in_the_genitive_are_the_same_people()
    {
        var drafts = Azerbaijani.Drafts("Deputat Aygün Sınaqova layihədən danışıb.\n\nDeputatın sözlərinə görə, layihə artıq hazırdır.\n\nSınaqovanın fikrincə, vergilər artmayacaq.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "layihə artıq hazırdır", "sözlərinə görə", "Deputatın", "Aygün Sınaqova");
        drafts[1].ShouldBe(DraftKind.Indirect, "vergilər artmayacaq", "fikrincə", "Sınaqovanın", "Aygün Sınaqova");
    }

    [Fact]
    public void The_writer_speaks_inside_the_marks()
    {
        var draft = Azerbaijani.Single("«Bu, ədalətsiz qərardır, – nazir Rəşad Testov deyib. – Biz onu tanımırıq».");

        draft.ShouldBe(DraftKind.Direct, "Bu, ədalətsiz qərardır. Biz onu tanımırıq", "deyib", "Rəşad Testov", "Rəşad Testov");
        draft.Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_dialogue_has_dashes_and_no_marks()
    {
        var drafts = Azerbaijani.Drafts("— Pul haradadır? — Rəşad Testov soruşdu.\n— Bilmirəm, — deyə Aygün Sınaqova cavab verdi.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Pul haradadır?", "soruşdu", "Rəşad Testov", "Rəşad Testov");
        drafts[1].ShouldBe(DraftKind.Direct, "Bilmirəm", "cavab verdi", "Aygün Sınaqova", "Aygün Sınaqova");
    }

    [Fact]
    public void The_day_and_the_pronoun_are_understood()
    {
        var drafts = Azerbaijani.Drafts("Xarici işlər naziri Rəşad Testov oktyabrın 3-də bəyan edib: \"Danışıqlar bitib\". O, tərəflərin razılığa gəldiyini də vurğulayıb.", "az", "2024-10-10");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Danışıqlar bitib", "bəyan edib", "Rəşad Testov", "Rəşad Testov");
        (drafts[0].Speaker!.Role, drafts[0].Day!.On).ShouldBe(("Xarici işlər naziri", "2024-10-03"));
        drafts[1].ShouldBe(DraftKind.Indirect, "tərəflərin razılığa gəldiyini", "vurğulayıb", "O", "Rəşad Testov");
    }

    [Fact]
    public void A_party_in_marks_is_no_speech_and_a_fragment_is()
    {
        var draft = Azerbaijani.Single("\"Birlik\" Partiyasının sədri Rəşad Testov qərarı \"tarixi səhv\" adlandırıb.");

        draft.ShouldBe(DraftKind.Partial, "tarixi səhv", "adlandırıb", "Rəşad Testov", "Rəşad Testov");
        draft.Speaker!.Role.ShouldBe("\"Birlik\" Partiyasının sədri");
    }

    [Fact]
    public void A_ministry_that_does_not_comment_is_silent()
    {
        var draft = Azerbaijani.Single("Xarici İşlər Nazirliyi iddialara münasibət bildirməyib.");

        draft.ShouldBe(DraftKind.Silence, "Xarici İşlər Nazirliyi iddialara münasibət bildirməyib", "münasibət bildirməyib", "Xarici İşlər Nazirliyi", "Xarici İşlər Nazirliyi");
        draft.Speaker!.Kind.ShouldBe(DraftSpeakerKind.Organization);
    }

    [Fact]
    public void What_was_only_done_is_reported() =>
        Azerbaijani.Single("Deputatlar ABŞ konqresmenlərinin müraciətini tənqid ediblər.")
            .ShouldBe(DraftKind.Reported, "ABŞ konqresmenlərinin müraciətini", "tənqid ediblər", "Deputatlar", "Deputatlar");

    [Fact]
    public void An_agency_is_told_once_and_initials_are_a_name()
    {
        var drafts = Azerbaijani.Drafts("Milli Məclisin deputatı Fərid Nümunəli oktyabrın 10-da Turan agentliyinə açıqlamasında ABŞ konqresmenlərinin müraciətini şərh edib.\n\n“Biz heç kimin təzyiqi ilə addım atmayacağıq”, – F.Nümunəli vurğulayıb.", "az", "2024-10-11");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Reported, "ABŞ konqresmenlərinin müraciətini", "şərh edib", "Fərid Nümunəli", "Fərid Nümunəli");
        (drafts[0].Speaker!.Role, drafts[0].Day!.On, drafts[0].Addressee!.Text).ShouldBe(("Milli Məclisin deputatı", "2024-10-10", "Turan agentliyinə"));
        drafts[1].ShouldBe(DraftKind.Direct, "Biz heç kimin təzyiqi ilə addım atmayacağıq", "vurğulayıb", "F.Nümunəli", "Fərid Nümunəli");
        drafts[1].Chain.ShouldHaveSingleItem().IsOutlet.ShouldBeTrue();
    }

    [Fact]
    public void The_name_of_a_union_in_marks_begins_the_speakers_role()
    {
        var draft = Azerbaijani.Single("\"Yeni Nəsil\" Jurnalistlər Birliyinin sədri Arif Sınaq bəyan edib ki, jurnalistlər azad edilməlidir.");

        draft.ShouldBe(DraftKind.Indirect, "jurnalistlər azad edilməlidir", "bəyan edib", "Arif Sınaq", "Arif Sınaq");
        draft.Speaker!.Role.ShouldBe("\"Yeni Nəsil\" Jurnalistlər Birliyinin sədri");
    }
}
