using QuoteTracker.Text.Extraction;

namespace QuoteTracker.Text.Tests.Extraction;

public sealed class ReadingRussian
{
    private static readonly Extractor Russian = LanguageFiles.Of("ru");

    [Fact]
    public void The_speaker_stands_after_the_words_and_a_dash() =>
        Russian.Single("«Мы не подпишем этот договор», — сказал Иван Тестов.")
            .ShouldBe(DraftKind.Direct, "Мы не подпишем этот договор", "сказал", "Иван Тестов", "Иван Тестов");

    [Fact]
    public void The_writer_speaks_inside_the_marks()
    {
        var draft = Russian.Single("«Мы готовы к переговорам, — заявила депутат Анна Тестова. — Но условия должны быть равными».");

        draft.ShouldBe(DraftKind.Direct, "Мы готовы к переговорам. Но условия должны быть равными", "заявила", "Анна Тестова", "Анна Тестова");
        draft.Parts.Count.ShouldBe(2);
        draft.Speaker!.Role.ShouldBe("депутат");
    }

    [Fact]
    public void Whom_it_was_told_to_and_when_stand_before_a_colon()
    {
        var draft = Russian.Drafts("Депутат Анна Тестова 3 октября заявила журналистам: «Закон вступит в силу с первого января».", publishedOn: "2024-10-10").ShouldHaveSingleItem();

        draft.ShouldBe(DraftKind.Direct, "Закон вступит в силу с первого января", "заявила", "Анна Тестова", "Анна Тестова");
        draft.Addressee!.Text.ShouldBe("журналистам");
        draft.Day!.On.ShouldBe("2024-10-03");
    }

    [Fact]
    public void A_dialogue_has_dashes_and_no_marks()
    {
        var drafts = Russian.Drafts("— Куда пропали деньги? — спросил Иван Тестов.\n— Не знаю, — ответила Анна Пробная, — и знать не хочу.");

        drafts.Count.ShouldBe(2);
        drafts[0].ShouldBe(DraftKind.Direct, "Куда пропали деньги?", "спросил", "Иван Тестов", "Иван Тестов");
        drafts[1].ShouldBe(DraftKind.Direct, "Не знаю, и знать не хочу.", "ответила", "Анна Пробная", "Анна Пробная");
    }

    [Fact]
    public void A_list_with_dashes_is_no_dialogue() =>
        Russian.Drafts("В повестке дня:\nдоговор.\n— бюджет на будущий год;\n— отчёт министерства.").ShouldBeEmpty();

    [Fact]
    public void A_name_in_another_case_is_the_same_person()
    {
        var drafts = Russian.Drafts("Министр иностранных дел Иван Тестов заявил, что договор будет подписан.\n\nПо словам Тестова, документ уже готов.\n\n«Пересмотра не будет», — добавил министр.");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Indirect, "договор будет подписан", "заявил", "Иван Тестов", "Иван Тестов");
        drafts[0].Speaker!.Role.ShouldBe("Министр иностранных дел");
        drafts[1].ShouldBe(DraftKind.Indirect, "документ уже готов", "По словам", "Тестова", "Иван Тестов");
        drafts[2].ShouldBe(DraftKind.Direct, "Пересмотра не будет", "добавил", "министр", "Иван Тестов");
    }

    [Fact]
    public void A_name_that_stands_in_another_case_only_is_given_in_its_own() =>
        Russian.Single("По словам Ивана Тестова, бюджет принят.").ShouldBe(DraftKind.Indirect, "бюджет принят", "По словам", "Ивана Тестова", "Иван Тестов");

    [Fact]
    public void His_words_are_of_whoever_spoke_last()
    {
        var drafts = Russian.Drafts("Иван Тестов сказал, что проект внесён. Он отметил, что обсуждение продолжится. По его словам, голосование пройдёт открыто.");

        drafts.Count.ShouldBe(3);
        drafts[1].ShouldBe(DraftKind.Indirect, "обсуждение продолжится", "отметил", "Он", "Иван Тестов");
        drafts[2].ShouldBe(DraftKind.Indirect, "голосование пройдёт открыто", "По его словам", "его", "Иван Тестов");
    }

    [Fact]
    public void A_party_in_marks_is_no_speech()
    {
        var draft = Russian.Single("Как сообщил глава партии «Единство» Иван Тестов, съезд пройдёт весной.");

        draft.ShouldBe(DraftKind.Indirect, "съезд пройдёт весной", "Как сообщил", "Иван Тестов", "Иван Тестов");
        draft.Speaker!.Role.ShouldBe("глава партии «Единство»");
    }

    [Fact]
    public void A_fragment_in_the_writers_sentence_is_partial() =>
        Russian.Single("Президент Иван Тестов назвал соглашение «большим шагом вперёд».")
            .ShouldBe(DraftKind.Partial, "большим шагом вперёд", "назвал", "Иван Тестов", "Иван Тестов");

    [Fact]
    public void The_words_go_before_a_verb_of_thinking() =>
        Russian.Single("Решение принято правильно, считает политолог Анна Пробная.")
            .ShouldBe(DraftKind.Indirect, "Решение принято правильно", "считает", "Анна Пробная", "Анна Пробная");

    [Fact]
    public void Who_does_not_comment_is_silent() =>
        Russian.Single("Пресс-секретарь министерства Пётр Образцов отказался от комментариев.")
            .ShouldBe(DraftKind.Silence, "Пресс-секретарь министерства Пётр Образцов отказался от комментариев", "отказался от комментариев", "Пётр Образцов", "Пётр Образцов");

    [Fact]
    public void What_was_only_done_is_reported() =>
        Russian.Single("Депутаты раскритиковали обращение американских коллег.").ShouldBe(DraftKind.Reported, "обращение американских коллег", "раскритиковали", "Депутаты", "Депутаты");

    [Fact]
    public void An_office_speaks_where_the_verb_has_no_subject()
    {
        var drafts = Russian.Drafts("Иван Тестов сказал, что проект внесён. «Мы ещё не видели документа», — сообщили в пресс-службе партии. В пресс-службе МИД агентству «Пример» сообщили: «Встреча состоится 15 октября».");

        drafts.Count.ShouldBe(3);
        drafts[1].ShouldBe(DraftKind.Direct, "Мы ещё не видели документа", "сообщили", "пресс-службе партии", "пресс-службе партии");
        drafts[2].ShouldBe(DraftKind.Direct, "Встреча состоится 15 октября", "сообщили", "МИД", "МИД");
        drafts[2].Addressee!.Text.ShouldBe("агентству");
    }

    [Fact]
    public void What_somebody_heads_is_no_part_of_the_name()
    {
        var drafts = Russian.Drafts("Глава МИД Сергей Тестов в ходе пресс-конференции в Баку заявил, что страна готова к диалогу. «Мы не исключаем встречи», — добавил глава ведомства. По данным источника, встреча пройдёт в ноябре. Об этом пишет «Пример».");

        drafts.Count.ShouldBe(3);
        drafts[0].ShouldBe(DraftKind.Indirect, "страна готова к диалогу", "заявил", "Сергей Тестов", "Сергей Тестов");
        drafts[0].Speaker!.Role.ShouldBe("Глава МИД");
        drafts[1].ShouldBe(DraftKind.Direct, "Мы не исключаем встречи", "добавил", "глава ведомства", "Сергей Тестов");
        drafts[2].ShouldBe(DraftKind.Indirect, "встреча пройдёт в ноябре", "По данным", "источника", null);
    }
}
