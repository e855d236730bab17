using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

/// <summary>The sentence about innocence is from article 9 of the Declaration of 1789.</summary>
public sealed class ReadingFrench
{
    private static readonly Extractor French = LanguageFiles.Of("fr");

    [Fact]
    public void The_auxiliary_is_of_the_cue() =>
        French.Single("«\u00a0Nous ne signerons pas ce traité\u00a0», a déclaré Jean Testeur.")
            .ShouldBe(DraftKind.Direct, "Nous ne signerons pas ce traité", "a déclaré", "Jean Testeur", "Jean Testeur");

    [Fact]
    public void A_pronoun_stands_inside_the_verb()
    {
        var drafts = French.Drafts("La ministre de la Justice, Anne Exemple, a déclaré mercredi que la loi serait votée. « C'est une décision définitive », a-t-elle ajouté. « Nous n'y reviendrons pas. »", "fr", "2024-10-10");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Indirect, "la loi serait votée", "a déclaré", "Anne Exemple", "Anne Exemple");
        (drafts[0].Speaker!.Role, drafts[0].Day!.On).ShouldBe(("La ministre de la Justice", "2024-10-09"));
        drafts[1].ShouldBe(DraftKind.Direct, "C'est une décision définitive. Nous n'y reviendrons pas.", "a-t-elle ajouté", "elle", "Anne Exemple");
        drafts[1].Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void The_writer_speaks_inside_the_marks()
    {
        var draft = French.Single("« La situation, a dit Jean Testeur, est grave. Nous agirons. »");

        draft.ShouldBe(DraftKind.Direct, "La situation est grave. Nous agirons.", "a dit", "Jean Testeur", "Jean Testeur");
        draft.Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void A_comma_in_the_speech_is_no_writer() =>
        French.Single("« Le maire, dites-vous, a raison », a répondu Jean Testeur.")
            .ShouldBe(DraftKind.Direct, "Le maire, dites-vous, a raison", "a répondu", "Jean Testeur", "Jean Testeur");

    [Fact]
    public void A_dialogue_has_dashes_and_no_marks()
    {
        var drafts = French.Drafts("— Où est l'argent ? demanda Jean Testeur.\n— Je ne sais pas, répond Anne Exemple, et je ne veux pas le savoir.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Où est l'argent ?", "demanda", "Jean Testeur", "Jean Testeur");
        drafts[1].ShouldBe(DraftKind.Direct, "Je ne sais pas et je ne veux pas le savoir.", "répond", "Anne Exemple", "Anne Exemple");
    }

    [Fact]
    public void According_to_and_as_she_said()
    {
        var drafts = French.Drafts("Selon Jean Testeur, le budget est adopté. D'après la préfecture, la route est fermée. Comme l'a expliqué la directrice Anne Exemple, les travaux sont finis.");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Indirect, "le budget est adopté", "Selon", "Jean Testeur", "Jean Testeur");
        drafts[1].ShouldBe(DraftKind.Indirect, "la route est fermée", "D'après", "la préfecture", "préfecture");
        drafts[2].ShouldBe(DraftKind.Indirect, "les travaux sont finis", "Comme l'a expliqué", "Anne Exemple", "Anne Exemple");
    }

    [Fact]
    public void A_fragment_is_partial_and_a_pronoun_is_whoever_spoke()
    {
        var drafts = French.Drafts("Le député Jean Testeur a qualifié l'accord d'« erreur historique ». Il a estimé que le gouvernement devait partir.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Partial, "erreur historique", "a qualifié", "Jean Testeur", "Jean Testeur");
        drafts[0].Speaker!.Role.ShouldBe("député");
        drafts[1].ShouldBe(DraftKind.Indirect, "le gouvernement devait partir", "a estimé", "Il", "Jean Testeur");
    }

    [Fact]
    public void The_day_and_the_place_of_publication_are_told()
    {
        var draft = French.Drafts("Le 3 octobre, le maire Jean Testeur a écrit sur X : « Tout homme est présumé innocent jusqu'à ce qu'il ait été déclaré coupable. »", "fr", "2024-10-10").ShouldHaveSingleItem();

        draft.ShouldBe(DraftKind.Direct, "Tout homme est présumé innocent jusqu'à ce qu'il ait été déclaré coupable.", "a écrit", "Jean Testeur", "Jean Testeur");
        draft.Day!.On.ShouldBe("2024-10-03");
        draft.Chain.ShouldHaveSingleItem().Cue.Text.ShouldBe("sur X");
    }

    [Fact]
    public void The_words_go_before_a_verb_of_thinking() =>
        French.Single("La mesure est injuste, estime l'économiste Anne Exemple.")
            .ShouldBe(DraftKind.Indirect, "La mesure est injuste", "estime", "Anne Exemple", "Anne Exemple");

    [Fact]
    public void Who_does_not_comment_is_silent_and_who_criticized_is_reported()
    {
        French.Single("Le porte-parole du ministère n'a pas souhaité commenter.")
            .ShouldBe(DraftKind.Silence, "Le porte-parole du ministère n'a pas souhaité commenter", "n'a pas souhaité commenter", "Le porte-parole du ministère", null);
        French.Single("Les députés ont critiqué l'appel des sénateurs américains.")
            .ShouldBe(DraftKind.Reported, "l'appel des sénateurs américains", "ont critiqué", "Les députés", "Les députés");
    }

    [Fact]
    public void A_title_with_a_full_stop_does_not_end_the_writers_words()
    {
        var draft = French.Single("« Je n'ai rien à cacher, assure M. Essai. Tout est public. »");

        draft.ShouldBe(DraftKind.Direct, "Je n'ai rien à cacher. Tout est public.", "assure", "Essai", "Essai");
        draft.Parts.Count.ShouldBe(2);
    }
}
