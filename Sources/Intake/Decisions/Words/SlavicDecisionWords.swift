import Record

extension DecisionLanguage {
  static let czech = DecisionLanguage(
    code: "cs",
    statuses: [
      .draft: ["koncept", "rozpracováno", "rozpracovaný", "návrh v přípravě"],
      .proposed: [
        "navrženo", "navržený", "navrhované", "navrhováno", "navrhovaný", "návrh", "k diskusi", "k posouzení",
        "čeká na schválení",
        "otevřené", "v diskusi",
      ],
      .onHold: ["odloženo", "odložený", "pozastaveno", "pozastavený"],
      .accepted: [
        "přijato", "přijatý", "přijaté", "přijata", "prijato", "schváleno", "schválený", "schválené", "schvaleno",
        "odsouhlaseno",
        "rozhodnuto", "platné", "platný", "v platnosti", "implementováno", "zavedeno", "realizováno",
      ],
      .partlySuperseded: ["částečně nahrazeno", "částečně nahrazený"],
      .superseded: ["nahrazeno", "nahrazený", "nahrazené", "nahrazena"],
      .deprecated: ["zastaralé", "zastaralý", "zastaráno", "neplatné", "neplatný"],
      .rejected: [
        "zamítnuto", "zamítnutý", "odmítnuto", "odmítnutý", "zrušeno", "staženo", "nepřijato", "neschváleno",
      ],
    ],
    fields: [
      .title: ["Název"], .name: ["Téma"], .status: ["Stav", "Stav rozhodnutí", "Stav a datum"],
      .date: ["Datum", "Datum rozhodnutí", "Vytvořeno", "Aktualizováno", "Poslední aktualizace", "Poslední změna"],
      .deciders: ["Rozhodli", "Rozhodující", "Rozhodovatelé", "Autor", "Autoři", "Schválil", "Odpovědný", "Odpovídá"],
      .consulted: ["Konzultováno"], .informed: ["Informováni"], .tags: ["Štítky"],
      .supersedes: ["Nahrazuje"], .supersededBy: ["Nahrazeno", "Nahrazeno rozhodnutím", "Nahrazeno záznamem"],
      .amends: ["Mění", "Doplňuje"], .amendedBy: ["Změněno", "Doplněno"],
      .related: ["Související", "Souvisí", "Viz také"],
    ],
    sections: [
      .metadata: ["Metadata", "Údaje"], .links: ["Odkazy"],
      .options: [
        "Možnosti", "Zvažované možnosti", "Zvažované varianty", "Alternativy", "Zvažované alternativy", "Varianty",
      ],
      .content: [
        "Kontext", "Problém", "Souvislosti", "Úvod", "Motivace", "Rozhodnutí", "Důsledky", "Dopady", "Zdůvodnění",
        "Důvody", "Cíl", "Rozsah", "Kontext a rozhodnutí",
      ],
      .summary: ["Shrnutí", "Souhrn"],
      .statusHistory: ["Historie stavu"],
      .form: ["Architektonické rozhodnutí", "Záznam o architektonickém rozhodnutí"],
    ],
    months: [
      "leden ledna", "únor února", "březen března", "duben dubna", "květen května", "červen června",
      "červenec července", "srpen srpna", "září", "říjen října", "listopad listopadu", "prosinec prosince",
    ],
    nothing: ["žádné", "žádný", "není", "neuvedeno", "nevztahuje se", "bude doplněno"],
    qualifiers: ["jako", "dne", "od", "s", "ve", "v", "na", "podle"],
    doubts: ["ne", "není", "ještě", "zatím", "podmíněně", "možná", "čeká"], alternatives: ["nebo"])

  static let slovak = DecisionLanguage(
    code: "sk",
    statuses: [
      .draft: ["rozpracované", "pracovná verzia"],
      .proposed: ["navrhnuté", "navrhnutý", "navrhované", "na diskusiu", "čaká na schválenie"],
      .onHold: ["odložené", "odložený", "pozastavené"],
      .accepted: ["prijaté", "prijatý", "schválené", "schválený", "rozhodnuté", "platné", "platný", "implementované"],
      .superseded: ["nahradené", "nahradený"],
      .deprecated: ["zastarané", "zastaraný", "neplatné"],
      .rejected: ["zamietnuté", "zamietnutý", "odmietnuté", "odmietnutý", "zrušené", "stiahnuté"],
    ],
    fields: [
      .title: ["Názov"], .name: ["Téma"], .status: ["Stav"],
      .date: ["Dátum", "Dátum rozhodnutia", "Vytvorené", "Aktualizované", "Posledná aktualizácia"],
      .deciders: ["Rozhodli", "Autor", "Autori"], .supersedes: ["Nahrádza"], .supersededBy: ["Nahradené"],
      .related: ["Súvisiace", "Pozri aj"],
    ],
    sections: [
      .options: ["Možnosti", "Zvažované možnosti", "Alternatívy"], .links: ["Odkazy"],
      .content: ["Kontext", "Problém", "Úvod", "Motivácia", "Rozhodnutie", "Dôsledky", "Zdôvodnenie", "Cieľ"],
      .summary: ["Zhrnutie"],
    ],
    months: [
      "január januára", "február februára", "marec marca", "apríl apríla", "máj mája", "jún júna", "júl júla",
      "august augusta", "september septembra", "október októbra", "november novembra", "december decembra",
    ],
    nothing: ["žiadne", "žiadny", "neuvedené"],
    qualifiers: ["ako", "dňa", "od", "podľa"], doubts: ["nie", "ešte", "zatiaľ", "čaká"], alternatives: ["alebo"])

  static let russian = DecisionLanguage(
    code: "ru",
    statuses: [
      .draft: ["черновик", "в работе", "в разработке", "проект"],
      .proposed: [
        "предложено", "предложен", "предложена", "предлагается", "предложение", "на рассмотрении", "на обсуждении",
        "обсуждается", "на согласовании", "на утверждении", "ожидает", "ожидает утверждения", "открыто", "кандидат",
      ],
      .onHold: ["отложено", "отложен", "отложена", "приостановлено", "приостановлен", "заморожено", "на паузе"],
      .accepted: [
        "принято", "принят", "принята", "приняты", "утверждено", "утверждён", "утверждена", "утвержден", "одобрено",
        "одобрен",
        "одобрена", "согласовано", "согласован", "действует", "действующее", "действующий", "решено", "реализовано",
        "внедрено", "актуально", "актуален", "подтверждено", "выполнено", "завершено",
      ],
      .partlySuperseded: ["частично заменено", "частично заменён", "частично заменен", "частично заменена"],
      .superseded: [
        "заменено", "заменён", "заменен", "заменена", "заменяется", "вытеснено", "замещено", "замещён", "замещен",
      ],
      .deprecated: [
        "устарело", "устарел", "устарела", "устаревшее", "неактуально", "не актуально", "недействительно",
        "утратило силу",
        "утратил силу", "отменено", "отменён", "отменен",
      ],
      .rejected: [
        "отклонено", "отклонён", "отклонен", "отклонена", "отвергнуто", "отозвано", "не принято", "не одобрено",
      ],
    ],
    fields: [
      .title: ["Название", "Заголовок"], .name: ["Имя", "Тема"],
      .status: ["Статус", "Состояние", "Статус решения", "Статус и дата"],
      .date: [
        "Дата", "Дата решения", "Дата принятия", "Дата создания", "Дата обновления", "Создано", "Обновлено", "Обновлён",
        "Последнее обновление", "Изменено", "Дата утверждения",
      ],
      .deciders: [
        "Принимающие решение", "Приняли", "Автор", "Авторы", "Участники", "Ответственный", "Ответственные", "Утвердил",
      ],
      .consulted: ["Консультанты"], .informed: ["Информированы", "Проинформированы"], .tags: ["Теги", "Метки"],
      .supersedes: ["Заменяет", "Отменяет"],
      .supersededBy: ["Заменено на", "Заменён на", "Заменен на", "Заменено", "Заменён", "Заменяется"],
      .amends: ["Дополняет", "Изменяет", "Уточняет"], .amendedBy: ["Дополнено", "Изменено в", "Уточнено"],
      .related: ["Связанные", "Связанные решения", "Связано", "См также", "Связанные ADR"],
    ],
    sections: [
      .metadata: ["Метаданные", "Информация"], .links: ["Ссылки"],
      .options: [
        "Варианты", "Рассмотренные варианты", "Рассматриваемые варианты", "Альтернативы", "Рассмотренные альтернативы",
      ],
      .content: [
        "Контекст", "Проблема", "Описание проблемы", "Введение", "Мотивация", "Решение", "Последствия", "Обоснование",
        "Цель", "Цели", "Предпосылки", "Контекст и проблема", "Область",
      ],
      .summary: ["Резюме", "Кратко", "Обзор"],
      .statusHistory: ["История статуса"],
      .form: ["Запись об архитектурном решении", "Архитектурное решение"],
    ],
    months: [
      "январь января", "февраль февраля", "март марта", "апрель апреля", "май мая", "июнь июня", "июль июля",
      "август августа", "сентябрь сентября", "октябрь октября", "ноябрь ноября", "декабрь декабря",
    ],
    nothing: ["нет", "отсутствует", "неприменимо", "не применимо", "не указано", "не определено", "будет определено"],
    qualifiers: ["на", "от", "в", "с", "к", "как", "командой", "решением", "владельцем"],
    doubts: [
      "не", "ещё", "еще", "пока", "возможно", "условно", "ожидает", "ожидается", "но", "предварительно", "если",
    ],
    alternatives: ["или"])

  static let ukrainian = DecisionLanguage(
    code: "uk",
    statuses: [
      .draft: ["чернетка", "у роботі", "в роботі"],
      .proposed: [
        "запропоновано", "запропонований", "запропонована", "пропозиція", "на розгляді", "обговорюється",
        "на обговоренні",
      ],
      .onHold: ["відкладено", "відкладений", "призупинено"],
      .accepted: [
        "прийнято", "прийнятий", "прийнята", "прийняте", "затверджено", "затверджений", "затверджена", "схвалено",
        "схвалений",
        "погоджено", "чинний", "чинне", "діє", "реалізовано", "впроваджено",
      ],
      .partlySuperseded: ["частково замінено", "частково замінений"],
      .superseded: ["замінено", "замінений", "замінена", "заміщено"],
      .deprecated: ["застаріло", "застарілий", "застаріле", "неактуально", "скасовано"],
      .rejected: ["відхилено", "відхилений", "відхилена", "відкинуто", "відкликано", "не прийнято"],
    ],
    fields: [
      .title: ["Назва", "Заголовок"], .name: ["Тема"], .status: ["Статус", "Стан"],
      .date: ["Дата", "Дата рішення", "Дата прийняття", "Створено", "Оновлено", "Останнє оновлення"],
      .deciders: ["Автор", "Автори", "Ухвалили", "Відповідальний", "Учасники"], .tags: ["Теги"],
      .supersedes: ["Замінює"], .supersededBy: ["Замінено на", "Замінено"], .amends: ["Доповнює", "Змінює"],
      .related: ["Пов'язані", "Пов'язано", "Див також", "Пов'язані рішення"],
    ],
    sections: [
      .metadata: ["Метадані"], .links: ["Посилання"],
      .options: ["Варіанти", "Розглянуті варіанти", "Альтернативи", "Розглянуті альтернативи"],
      .content: ["Контекст", "Проблема", "Вступ", "Мотивація", "Рішення", "Наслідки", "Обґрунтування", "Мета"],
      .summary: ["Підсумок"],
      .statusHistory: ["Історія статусу"],
      .form: ["Архітектурне рішення", "Запис архітектурного рішення"],
    ],
    months: [
      "січень січня", "лютий лютого", "березень березня", "квітень квітня", "травень травня", "червень червня",
      "липень липня", "серпень серпня", "вересень вересня", "жовтень жовтня", "листопад листопада", "грудень грудня",
    ],
    nothing: ["немає", "відсутнє", "не застосовується", "не визначено"],
    qualifiers: ["на", "від", "у", "в", "з", "як", "командою"],
    doubts: ["не", "ще", "поки", "можливо", "умовно", "очікує", "але", "якщо"], alternatives: ["або", "чи"])
}
