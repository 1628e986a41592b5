import Record

extension DecisionLanguage {
  /// All the words that decision records are read by. To teach another language, add an entry; `decision_words` in
  /// `fairlead.yaml` adds the words of one organization. A table in one file, as long as there are languages: whoever teaches
  /// one compares it with the others.
  static let all: [DecisionLanguage] = [
    english, german, french, spanish, portuguese, italian, dutch, polish, chinese, japanese, korean,
    swedish, norwegian, danish, finnish, czech, slovak, russian, ukrainian, turkish, hungarian, romanian, greek,
    indonesian, vietnamese,
  ]

  private static let german = DecisionLanguage(
    code: "de",
    statuses: [
      .draft: ["Entwurf", "in Arbeit", "in Bearbeitung"],
      .proposed: [
        "vorgeschlagen", "Vorschlag", "offen", "in Diskussion", "in Abstimmung", "in Prüfung", "zur Diskussion",
        "ausstehend",
      ],
      .onHold: ["zurückgestellt", "pausiert", "vertagt", "aufgeschoben"],
      .accepted: [
        "angenommen", "akzeptiert", "beschlossen", "entschieden", "genehmigt", "freigegeben", "umgesetzt", "gültig",
        "in Kraft", "bestätigt", "zugestimmt", "aktiv", "abgenommen", "verabschiedet",
      ],
      .partlySuperseded: ["teilweise ersetzt", "teilweise abgelöst"],
      .superseded: ["ersetzt", "abgelöst", "überholt"],
      .deprecated: ["veraltet", "ungültig", "außer Kraft", "aufgehoben", "nicht mehr gültig"],
      .rejected: ["abgelehnt", "verworfen", "zurückgezogen", "zurückgewiesen", "nicht angenommen", "nicht akzeptiert"],
    ],
    fields: [
      .title: ["Titel"], .name: ["Name", "Thema"],
      .status: ["Status", "Zustand", "Entscheidungsstatus", "Status und Datum"],
      .date: [
        "Datum", "Entscheidungsdatum", "Erstellt", "Erstellt am", "Geändert am", "Aktualisiert", "Beschlossen am",
        "Fortgeschrieben", "Zuletzt geändert", "Überarbeitet", "Revidiert am", "Entschieden am", "Angenommen am",
      ],
      .deciders: [
        "Entscheider", "Entscheidende", "Beteiligte", "Autor", "Autoren", "Autorin", "Verfasser", "Zuständig",
        "Zuständige", "Verantwortlich", "Verantwortliche", "Verantwortlicher", "Federführung",
      ],
      .consulted: ["Konsultiert", "Befragt"], .informed: ["Informiert"], .tags: ["Schlagwörter", "Stichwörter"],
      .supersedes: ["Ersetzt", "Löst ab"], .supersededBy: ["Ersetzt durch", "Abgelöst durch"],
      .amends: ["Ergänzt", "Ändert"], .amendedBy: ["Ergänzt durch", "Geändert durch"],
      .related: ["Verwandt", "Siehe auch", "Bezug"],
    ],
    sections: [
      .metadata: ["Metadaten", "Angaben"], .links: ["Verweise"],
      .options: ["Optionen", "Betrachtete Optionen", "Alternativen", "Betrachtete Alternativen"],
      .content: [
        "Kontext", "Problem", "Problemstellung", "Einleitung", "Motivation", "Hintergrund", "Entscheidung",
        "Begründung", "Konsequenzen", "Folgen", "Auswirkungen", "Ausgangslage", "Ziel",
      ],
      .summary: ["Zusammenfassung", "Überblick"],
      .statusHistory: ["Statusverlauf", "Statushistorie"],
      .form: ["Architekturentscheidung", "Entscheidung über die Architektur"],
    ],
    months: [
      "Januar Jänner", "Februar Feber", "März Maerz", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ],
    nothing: ["keine", "keiner", "kein", "entfällt", "nicht zutreffend", "unbekannt"],
    qualifiers: ["von", "vom", "am", "seit", "durch", "im", "mit", "ab", "bis"],
    doubts: ["nicht", "noch", "vielleicht", "vorbehaltlich", "eventuell"], alternatives: ["oder"])

  private static let french = DecisionLanguage(
    code: "fr",
    statuses: [
      .draft: ["brouillon", "ébauche", "en cours de rédaction"],
      .proposed: ["proposé", "proposée", "proposition", "en discussion", "en attente", "à l'étude", "en revue"],
      .onHold: ["en pause", "reporté", "reportée", "suspendu", "suspendue", "différé"],
      .accepted: [
        "accepté", "acceptée", "accepte", "approuvé", "approuvée", "adopté", "adoptée", "validé", "validée", "décidé",
        "décidée", "actif", "active", "en vigueur", "mis en œuvre", "mise en œuvre", "implémenté", "implémentée",
      ],
      .partlySuperseded: ["partiellement remplacé", "partiellement remplacée"],
      .superseded: ["remplacé", "remplacée", "supplanté", "annulé et remplacé"],
      .deprecated: ["obsolète", "déprécié", "dépréciée", "périmé", "abrogé", "abrogée"],
      .rejected: ["rejeté", "rejetée", "refusé", "refusée", "abandonné", "abandonnée", "retiré", "retirée"],
    ],
    fields: [
      .title: ["Titre"], .name: ["Nom", "Sujet"],
      .status: ["Statut", "État", "Etat", "Statut de la décision", "Statut et date"],
      .date: [
        "Date", "Date de décision", "Créé le", "Mis à jour", "Mis à jour le", "Date de création", "Modifié le",
        "Révisé le", "Décidé le", "Accepté le", "Adopté le",
      ],
      .deciders: [
        "Décideurs", "Décideur", "Auteur", "Auteurs", "Auteure", "Participants", "Responsable", "Responsables",
      ],
      .consulted: ["Consultés", "Consulté"], .informed: ["Informés", "Informé"], .tags: ["Étiquettes", "Mots-clés"],
      .supersedes: ["Remplace"], .supersededBy: ["Remplacé par", "Remplacée par"],
      .amends: ["Modifie", "Amende"], .amendedBy: ["Modifié par", "Amendé par", "Modifiée par"],
      .related: ["Liés", "Voir aussi", "Lié à"],
    ],
    sections: [
      .metadata: ["Métadonnées", "Informations"], .links: ["Liens"],
      .options: ["Options envisagées", "Options considérées", "Alternatives envisagées", "Solutions envisagées"],
      .content: [
        "Contexte", "Problème", "Problématique", "Introduction", "Motivation", "Décision", "Conséquences", "Objectif",
        "Justification",
      ],
      .summary: ["Résumé", "Sommaire"],
      .statusHistory: ["Historique du statut", "Historique des statuts"],
      .form: ["Décision d'architecture", "Registre de décision d'architecture"],
    ],
    months: [
      "janvier", "février fevrier", "mars", "avril", "mai", "juin", "juillet", "août aout", "septembre", "octobre",
      "novembre", "décembre decembre",
    ],
    nothing: ["aucun", "aucune", "néant", "sans objet", "non applicable", "à définir"],
    qualifiers: ["par", "le", "depuis", "dans", "à", "avec", "du", "jusqu"],
    doubts: ["pas", "non", "sous", "peut"], alternatives: ["ou"])

  private static let spanish = DecisionLanguage(
    code: "es",
    statuses: [
      .draft: ["borrador", "en progreso"],
      .proposed: ["propuesto", "propuesta", "pendiente", "en discusión", "en revisión", "abierto", "abierta"],
      .onHold: ["en espera", "aplazado", "aplazada", "pospuesto", "pospuesta", "diferido", "suspendido"],
      .accepted: [
        "aceptado", "aceptada", "aprobado", "aprobada", "adoptado", "adoptada", "decidido", "decidida", "vigente",
        "implementado", "implementada", "activo", "activa", "acordado",
      ],
      .partlySuperseded: ["parcialmente reemplazado", "parcialmente reemplazada", "parcialmente sustituido"],
      .superseded: ["reemplazado", "reemplazada", "sustituido", "sustituida"],
      .deprecated: ["obsoleto", "obsoleta", "en desuso", "derogado", "derogada", "depreciado"],
      .rejected: ["rechazado", "rechazada", "descartado", "descartada", "retirado", "retirada", "denegado"],
    ],
    fields: [
      .title: ["Título"], .name: ["Nombre"], .status: ["Estado", "Estatus", "Estado de la decisión", "Estado y fecha"],
      .date: [
        "Fecha", "Fecha de decisión", "Creado", "Actualizado", "Fecha de creación", "Fecha creación",
        "Última actualización", "Revisado", "Último cambio",
        "Última modificación",
        "Fecha de aprobación", "Decidido el", "Aceptado el", "Aprobado el",
      ],
      .deciders: ["Decisores", "Autor", "Autores", "Autora", "Responsable", "Responsables"],
      .consulted: ["Consultados"],
      .informed: ["Informados"], .tags: ["Etiquetas"],
      .supersedes: ["Reemplaza a", "Reemplaza", "Sustituye a", "Sustituye"],
      .supersededBy: ["Reemplazado por", "Reemplazada por", "Sustituido por", "Sustituida por"],
      .amends: ["Modifica", "Enmienda"], .amendedBy: ["Modificado por", "Modificada por", "Enmendado por"],
      .related: ["Relacionado", "Relacionados", "Ver también"],
    ],
    sections: [
      .metadata: ["Metadatos"], .links: ["Enlaces"],
      .options: ["Opciones", "Opciones consideradas", "Alternativas", "Alternativas consideradas"],
      .content: [
        "Contexto", "Problema", "Introducción", "Motivación", "Decisión", "Consecuencias", "Objetivo",
        "Planteamiento del problema", "Justificación",
      ],
      .summary: ["Resumen"],
      .statusHistory: ["Historial de estado", "Historial de estados"],
      .form: ["Registro de decisión de arquitectura", "Decisión de arquitectura"],
    ],
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre",
      "noviembre", "diciembre",
    ],
    nothing: ["ninguno", "ninguna", "nada", "no aplica", "por definir", "sin definir"],
    qualifiers: ["por", "el", "desde", "en", "con", "hasta"], doubts: ["no", "aún", "quizás"], alternatives: ["o"])

  private static let portuguese = DecisionLanguage(
    code: "pt",
    statuses: [
      .draft: ["rascunho", "em elaboração", "em andamento"],
      .proposed: ["proposto", "proposta", "pendente", "em discussão", "em análise", "em revisão", "aberto"],
      .onHold: ["em espera", "adiado", "adiada", "suspenso", "suspensa"],
      .accepted: [
        "aceito", "aceita", "aceite", "aprovado", "aprovada", "adotado", "adotada", "decidido", "decidida", "vigente",
        "implementado", "implementada", "ativo", "ativa",
      ],
      .partlySuperseded: ["parcialmente substituído", "parcialmente substituída"],
      .superseded: ["substituído", "substituída", "substituido", "superado", "superada"],
      .deprecated: ["obsoleto", "obsoleta", "descontinuado", "descontinuada", "depreciado", "depreciada", "revogado"],
      .rejected: ["rejeitado", "rejeitada", "recusado", "recusada", "descartado", "descartada", "retirado"],
    ],
    fields: [
      .title: ["Título"], .name: ["Nome"], .status: ["Estado", "Situação", "Estado da decisão", "Estado e data"],
      .date: [
        "Data", "Data da decisão", "Criado em", "Atualizado em", "Data de criação", "Última atualização", "Revisto em",
        "Aprovado em", "Aceito em", "Decidido em",
      ],
      .deciders: ["Decisores", "Autor", "Autores", "Responsável", "Responsáveis", "Envolvidos"],
      .consulted: ["Consultados"],
      .informed: ["Informados"], .tags: ["Etiquetas"], .supersedes: ["Substitui"],
      .supersededBy: ["Substituído por", "Substituída por"], .amends: ["Altera"],
      .amendedBy: ["Alterado por", "Alterada por"], .related: ["Relacionado", "Relacionados", "Ver também"],
    ],
    sections: [
      .metadata: ["Metadados"], .links: ["Ligações"],
      .options: ["Opções", "Opções consideradas", "Alternativas", "Alternativas consideradas"],
      .content: [
        "Contexto", "Problema", "Introdução", "Motivação", "Decisão", "Consequências", "Objetivo", "Justificativa",
      ],
      .summary: ["Resumo"],
      .statusHistory: ["Histórico de status", "Histórico de estado"],
      .form: ["Registro de decisão de arquitetura", "Registo de decisão de arquitetura"],
    ],
    months: [
      "janeiro", "fevereiro", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
      "novembro", "dezembro",
    ],
    nothing: ["nenhum", "nenhuma", "não aplicável", "não se aplica", "a definir"],
    qualifiers: ["por", "em", "desde", "com", "até"], doubts: ["não", "ainda", "talvez"], alternatives: ["ou"])

  private static let italian = DecisionLanguage(
    code: "it",
    statuses: [
      .draft: ["bozza", "in lavorazione"],
      .proposed: ["proposto", "proposta", "in discussione", "in attesa", "in revisione", "aperto"],
      .onHold: ["sospeso", "sospesa", "rimandato", "rimandata", "rinviato"],
      .accepted: [
        "accettato", "accettata", "approvato", "approvata", "adottato", "adottata", "deciso", "decisa", "in vigore",
        "implementato", "implementata", "attivo", "attiva", "accolto",
      ],
      .partlySuperseded: ["parzialmente sostituito", "parzialmente sostituita"],
      .superseded: ["sostituito", "sostituita", "superato", "superata"],
      .deprecated: ["deprecato", "deprecata", "obsoleto", "obsoleta", "abrogato"],
      .rejected: ["rifiutato", "rifiutata", "respinto", "respinta", "scartato", "scartata", "ritirato", "ritirata"],
    ],
    fields: [
      .title: ["Titolo"], .name: ["Nome"], .status: ["Stato", "Stato della decisione", "Stato e data"],
      .date: [
        "Data", "Data della decisione", "Creato il", "Aggiornato il", "Ultimo aggiornamento", "Rivisto il", "Deciso il",
        "Approvato il", "Accettato il",
      ],
      .deciders: ["Decisori", "Autore", "Autori", "Autrice", "Responsabile", "Responsabili"],
      .consulted: ["Consultati"], .informed: ["Informati"],
      .tags: ["Etichette"], .supersedes: ["Sostituisce"], .supersededBy: ["Sostituito da", "Sostituita da"],
      .amends: ["Modifica"], .amendedBy: ["Modificato da", "Modificata da"],
      .related: ["Correlati", "Vedi anche"],
    ],
    sections: [
      .metadata: ["Metadati"], .links: ["Collegamenti"],
      .options: ["Opzioni", "Opzioni considerate", "Alternative considerate"],
      .content: ["Contesto", "Problema", "Introduzione", "Motivazione", "Decisione", "Conseguenze", "Obiettivo"],
      .summary: ["Riepilogo", "Sommario"],
      .statusHistory: ["Storico dello stato", "Cronologia dello stato"],
      .form: ["Decisione architetturale"],
    ],
    months: [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre", "dicembre",
    ],
    nothing: ["nessuno", "nessuna", "non applicabile", "da definire"],
    qualifiers: ["da", "dal", "il", "in", "con", "fino"], doubts: ["non", "forse"], alternatives: ["oppure"])

  private static let dutch = DecisionLanguage(
    code: "nl",
    statuses: [
      .draft: ["concept", "klad", "in bewerking"],
      .proposed: ["voorgesteld", "voorstel", "open", "in bespreking", "ter discussie", "in behandeling"],
      .onHold: ["uitgesteld", "aangehouden", "in de wacht", "gepauzeerd"],
      .accepted: [
        "geaccepteerd", "aanvaard", "goedgekeurd", "aangenomen", "besloten", "vastgesteld", "actief", "van kracht",
        "geïmplementeerd", "akkoord",
      ],
      .partlySuperseded: ["deels vervangen", "gedeeltelijk vervangen"],
      .superseded: ["vervangen", "opgevolgd"],
      .deprecated: ["verouderd", "vervallen", "ingetrokken geldigheid", "niet meer geldig"],
      .rejected: ["afgewezen", "verworpen", "ingetrokken", "niet geaccepteerd"],
    ],
    fields: [
      .title: ["Titel"], .name: ["Naam", "Onderwerp"], .status: ["Status", "Status en datum"],
      .date: [
        "Datum", "Besluitdatum", "Aangemaakt", "Bijgewerkt", "Laatst gewijzigd", "Herzien", "Herzien op", "Besloten op",
        "Goedgekeurd op",
      ],
      .deciders: ["Beslissers", "Besluitvormers", "Auteur", "Auteurs", "Verantwoordelijk", "Verantwoordelijke"],
      .consulted: ["Geraadpleegd"],
      .informed: ["Geïnformeerd"], .tags: ["Trefwoorden"], .supersedes: ["Vervangt"],
      .supersededBy: ["Vervangen door", "Opgevolgd door"], .amends: ["Wijzigt"], .amendedBy: ["Gewijzigd door"],
      .related: ["Gerelateerd", "Zie ook"],
    ],
    sections: [
      .metadata: ["Metagegevens"], .links: ["Verwijzingen"],
      .options: ["Opties", "Overwogen opties", "Alternatieven", "Overwogen alternatieven"],
      .content: [
        "Context", "Probleem", "Probleemstelling", "Inleiding", "Motivatie", "Besluit", "Beslissing", "Gevolgen",
        "Consequenties", "Achtergrond", "Doel",
      ],
      .summary: ["Samenvatting"],
      .statusHistory: ["Statusgeschiedenis"],
      .form: ["Architectuurbeslissing", "Architectuurbesluit"],
    ],
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ],
    nothing: ["geen", "niets", "nvt", "n.v.t.", "niet van toepassing", "nog te bepalen"],
    qualifiers: ["door", "op", "sinds", "in", "met", "tot"], doubts: ["niet", "nog", "misschien"],
    alternatives: ["ofwel"])

  private static let polish = DecisionLanguage(
    code: "pl",
    statuses: [
      .draft: ["szkic", "wersja robocza", "robocza", "w trakcie prac"],
      .proposed: [
        "proponowana", "proponowany", "propozycja", "zaproponowana", "zaproponowany", "oczekuje", "w dyskusji",
      ],
      .onHold: ["wstrzymana", "wstrzymany", "odłożona", "odłożony", "zawieszona", "zawieszony"],
      .accepted: [
        "zaakceptowana", "zaakceptowany", "zaakceptowano", "zaakceptowane", "przyjęta", "przyjęty", "przyjęto",
        "zatwierdzona", "zatwierdzony", "zatwierdzono", "obowiązująca", "wdrożona", "wdrożony", "aktywna",
      ],
      .partlySuperseded: ["częściowo zastąpiona", "częściowo zastąpiony"],
      .superseded: ["zastąpiona", "zastąpiony", "zastąpione"],
      .deprecated: ["przestarzała", "przestarzały", "nieaktualna", "nieaktualny", "wycofana z użycia", "uchylona"],
      .rejected: ["odrzucona", "odrzucony", "odrzucono", "wycofana", "wycofany"],
    ],
    fields: [
      .title: ["Tytuł"], .name: ["Nazwa", "Temat"], .status: ["Stan", "Status decyzji", "Status i data"],
      .date: [
        "Data", "Data decyzji", "Utworzono", "Zaktualizowano", "Data utworzenia", "Data akceptacji", "Przyjęto dnia",
        "Zatwierdzono dnia",
      ],
      .deciders: ["Decydenci", "Autor", "Autorzy", "Odpowiedzialny", "Odpowiedzialni", "Odpowiedzialna"],
      .consulted: ["Konsultowani"], .informed: ["Informowani"],
      .tags: ["Tagi"], .supersedes: ["Zastępuje"],
      .supersededBy: ["Zastąpiona przez", "Zastąpiony przez", "Zastąpione przez"], .amends: ["Zmienia"],
      .amendedBy: ["Zmieniona przez", "Zmieniony przez"], .related: ["Powiązane", "Zobacz też"],
    ],
    sections: [
      .metadata: ["Metadane"], .links: ["Odnośniki", "Linki"],
      .options: ["Opcje", "Rozważane opcje", "Alternatywy", "Rozważane alternatywy"],
      .content: ["Kontekst", "Problem", "Wprowadzenie", "Motywacja", "Decyzja", "Konsekwencje", "Cel", "Uzasadnienie"],
      .summary: ["Podsumowanie", "Streszczenie"],
      .statusHistory: ["Historia statusu"],
      .form: ["Decyzja architektoniczna"],
    ],
    months: [
      "styczeń stycznia", "luty lutego", "marzec marca", "kwiecień kwietnia", "maj maja", "czerwiec czerwca",
      "lipiec lipca", "sierpień sierpnia", "wrzesień września", "październik października", "listopad listopada",
      "grudzień grudnia",
    ],
    nothing: ["brak", "nie dotyczy", "nd", "do ustalenia"],
    qualifiers: ["przez", "dnia", "od", "w", "z", "do"], doubts: ["nie", "jeszcze", "może"],
    alternatives: ["lub", "albo"])

  private static let chinese = DecisionLanguage(
    code: "zh",
    statuses: [
      .draft: ["草稿", "草案", "起草中"],
      .proposed: [
        "提议", "已提议", "提案", "提出", "建议", "待定", "待审核", "待批准", "讨论中", "审核中", "评审中", "進行討論", "提議", "擬議",
      ],
      .onHold: ["搁置", "暂停", "推迟", "延期", "擱置", "暫緩"],
      .accepted: [
        "接受", "已接受", "通过", "已通过", "采纳", "已采纳", "批准", "已批准", "完成", "已完成", "已实施", "已实现", "生效", "已生效", "同意",
        "已决定", "实施中", "开发中", "通過", "已通過", "採納", "已採納", "已採用", "采用", "已采用", "已確認", "已确认", "核准", "已核准", "已同意",
      ],
      .partlySuperseded: ["部分取代", "部分被取代", "部分替代"],
      .superseded: ["已取代", "被取代", "取代", "已替代", "被替代", "替代", "已被取代", "已被替代", "替换", "已替换"],
      .deprecated: ["弃用", "已弃用", "废弃", "已废弃", "过时", "已过时", "作废", "已作废", "失效", "已失效", "廢棄", "已廢棄", "已棄用", "棄用"],
      .rejected: ["拒绝", "已拒绝", "否决", "已否决", "驳回", "撤回", "已撤回", "已驳回", "拒絕", "已拒絕", "否決", "取消", "已取消"],
    ],
    fields: [
      .title: ["标题", "標題"], .name: ["名称", "名稱"], .status: ["状态", "狀態", "当前状态", "决策状态", "状态与日期"],
      .date: ["日期", "时间", "决策日期", "创建日期", "更新日期", "创建时间", "更新时间", "建立日期", "決策日期", "最后更新", "最后修改"],
      .deciders: ["决策者", "决策人", "作者", "決策者", "参与者", "负责人", "責任人"], .consulted: ["咨询", "咨询者"], .informed: ["知会", "告知"],
      .tags: ["标签", "標籤"], .supersedes: ["取代", "替代"], .supersededBy: ["被取代", "取代者", "被替代", "已被取代"],
      .amends: ["修订", "修正"], .amendedBy: ["被修订"], .related: ["相关", "相关决策", "参见", "相關"],
    ],
    sections: [
      .metadata: ["元数据", "元資料", "基本信息"], .links: ["链接", "連結"],
      .options: ["选项", "备选方案", "考虑的选项", "可选方案", "方案", "備選方案"],
      .content: [
        "上下文", "背景", "问题", "问题描述", "简介", "动机", "决策", "决定", "后果", "结果", "影响", "目标", "決策", "問題", "情境", "理由", "脉络",
      ],
      .summary: ["摘要", "概述", "概要"],
      .statusHistory: ["状态历史", "状态变更"],
      .form: ["架构决策记录", "架構決策記錄"],
    ],
    nothing: ["无", "無", "暂无", "不适用", "未定", "没有", "空"],
    qualifiers: ["于", "由", "在", "自", "於", "被"], doubts: ["未", "不", "待", "没", "中"], alternatives: ["或", "或者"])

  private static let japanese = DecisionLanguage(
    code: "ja",
    statuses: [
      .draft: ["下書き", "ドラフト", "作成中", "草案"],
      .proposed: ["提案", "提案中", "提案済み", "検討中", "議論中", "レビュー中", "審議中", "承認待ち", "レビュー待ち"],
      .onHold: ["保留", "延期", "中断"],
      .accepted: [
        "承認", "承認済み", "承認済", "採用", "採択", "採択済み", "受理", "決定", "決定済み", "決定済", "合意", "合意済み", "実装済み", "完了", "有効",
        "採用済み", "確定", "実装中", "開発中", "運用中",
      ],
      .partlySuperseded: ["一部置き換え", "部分的に置き換え"],
      .superseded: ["置き換え", "置き換え済み", "置換", "置換済み", "差し替え"],
      .deprecated: ["非推奨", "廃止", "廃止済み", "無効", "失効"],
      .rejected: ["却下", "否決", "拒否", "不採用", "取り下げ", "棄却", "不採択"],
    ],
    fields: [
      .title: ["タイトル", "題名"], .name: ["名前", "名称"], .status: ["ステータス", "状態", "状況", "ステータスと日付"],
      .date: ["日付", "日時", "決定日", "作成日", "更新日", "最終更新日", "最終更新", "作成日時", "承認日"],
      .deciders: ["決定者", "意思決定者", "作成者", "著者", "決裁者", "担当者", "担当", "責任者"], .consulted: ["相談先"], .informed: ["報告先"],
      .tags: ["タグ"], .supersedes: ["置き換え対象"], .supersededBy: ["置き換え先", "後継"], .related: ["関連", "関連資料", "関連ADR"],
    ],
    sections: [
      .metadata: ["メタデータ", "メタ情報"], .links: ["リンク"],
      .options: ["選択肢", "検討した選択肢", "代替案", "検討した代替案"],
      .content: ["コンテキスト", "背景", "課題", "問題", "はじめに", "動機", "決定", "決定事項", "結果", "影響", "目的", "文脈", "理由"],
      .summary: ["概要", "要約", "サマリー"],
      .statusHistory: ["ステータス履歴", "状態履歴"],
      .form: ["アーキテクチャ決定記録", "アーキテクチャデシジョンレコード"],
    ],
    nothing: ["なし", "無し", "該当なし", "未定"],
    qualifiers: ["に", "により", "から"], doubts: ["未", "不", "待", "中", "予定"], alternatives: ["または"])

  private static let korean = DecisionLanguage(
    code: "ko",
    statuses: [
      .draft: ["초안", "작성 중", "작성중"],
      .proposed: ["제안", "제안됨", "제안 중", "검토 중", "검토중", "논의 중", "논의중", "대기", "대기 중"],
      .onHold: ["보류", "보류됨", "연기", "연기됨"],
      .accepted: [
        "승인", "승인됨", "수락", "수락됨", "채택", "채택됨", "결정됨", "확정", "확정됨", "완료", "적용됨", "적용", "합의됨", "구현됨", "결정", "구현 중",
        "개발 중", "설계 승인됨", "설계 승인", "설계 확정",
      ],
      .partlySuperseded: ["부분 대체됨", "일부 대체됨"],
      .superseded: ["대체됨", "대체", "교체됨"],
      .deprecated: ["폐기", "폐기됨", "사용 중단", "더 이상 사용되지 않음", "만료"],
      .rejected: ["거부", "거부됨", "거절", "거절됨", "기각", "기각됨", "반려", "철회", "철회됨"],
    ],
    fields: [
      .title: ["제목"], .name: ["이름"], .status: ["상태"],
      .date: ["날짜", "일자", "일시", "결정일", "작성일", "작성", "수정일", "작성 일자", "결정 일자"],
      .deciders: ["결정자", "의사결정자", "작성자", "담당자", "책임자"], .consulted: ["협의"], .informed: ["통보"], .tags: ["태그"],
      .supersedes: ["대체 대상"], .supersededBy: ["대체됨", "후속"], .related: ["관련", "관련 문서"],
    ],
    sections: [
      .metadata: ["메타데이터"], .links: ["링크", "참고"], .options: ["대안", "고려한 옵션", "옵션", "검토한 대안"],
      .content: ["맥락", "배경", "컨텍스트", "문제", "소개", "동기", "결정 사항", "결과", "영향", "목적"],
      .summary: ["요약", "개요"],
      .statusHistory: ["상태 이력"],
      .form: ["아키텍처 결정 기록"],
    ],
    nothing: ["없음", "해당 없음", "미정"],
    qualifiers: ["에서", "부터"], doubts: ["미", "안", "예정", "중"], alternatives: ["또는"])
}
