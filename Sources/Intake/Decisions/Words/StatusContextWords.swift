/// Words around a status, of all languages together: which of them leave it as it is, and which are about something else.
extension DecisionLanguage {
  static let articles: Set<String> = [
    "the", "a", "an", "this", "these", "its", "der", "die", "das", "den", "le", "la", "les", "el", "los", "las", "o",
    "os", "as", "il", "lo", "gli", "i", "de", "het", "een", "ein", "eine", "einen", "un", "une", "una", "uma", "um",
    "uno", "further", "our",
  ]

  /// Between a status and what it holds for: "angenommen für Phase 1".
  static let purposeMarks: Set<String> = [
    "for", "für", "pour", "para", "per", "voor", "dla", "для", "pro", "för", "til", "untuk", "για", "pentru", "cho",
    "için", "k", "ke", "na",
  ]

  /// Likewise: "принят как срез", "accepté sans réserve", "accepted within the plan".
  static let moreQualifiers: Set<String> = [
    "als", "comme", "como", "come", "jako", "ako", "som", "ως", "как", "як", "com", "sem", "sans", "sin", "senza",
    "zonder", "ohne", "bez", "без", "utan", "uten", "uden", "within", "en", "tras", "após", "après", "dopo", "nach",
    "na", "po", "после", "innerhalb", "localmente", "locally", "localement", "lokal", "alongside", "together", "except",
    "plus", "while", "only", "here",
  ]

  /// Before what something was accepted as, or agreed to be.
  static let asMarks: Set<String> = [
    "as", "to", "als", "comme", "como", "come", "jako", "ako", "som", "ως", "как", "як",
  ]

  /// "Deferred until accepted".
  static let limits: Set<String> = ["until", "till", "bis", "jusqu", "hasta", "até", "fino", "tot", "до", "dopóki"]

  /// What an acceptance "for …" is no decision for.
  static let purposes: Set<String> = [
    "review", "study", "analysis", "investigation", "research", "discussion", "comment", "comments", "consideration",
    "vote", "voting", "feedback", "trial",
    "evaluation", "debate", "further", "testing", "prüfung", "diskussion", "abstimmung", "begutachtung", "erprobung",
    "examen", "relecture", "revue", "évaluation", "essai", "revisión", "discusión", "evaluación", "prueba", "revisão",
    "discussão", "avaliação", "teste", "revisione", "discussione", "valutazione", "prova", "bespreking",
    "beoordeling", "discussie", "dyskusji", "oceny", "przeglądu", "обсуждения", "рассмотрения", "проверки", "diskusi",
    "posouzení", "granskning", "vurdering", "drøftelse", "peninjauan", "incelemesi",
  ]

  /// Between a status and when, where or by whom it was given: what is named behind it is no condition.
  static let venueMarks: Set<String> = [
    "by", "at", "after", "during", "following", "via", "through", "with", "on", "in", "nach", "durch", "im", "après",
    "par", "tras", "por", "após", "dopo", "da", "na", "door", "przez", "po", "после",
  ]

  /// Words for an occasion, which are doubts only where they are what is waited for.
  static let occasions: Set<String> = [
    "review", "discussion", "consideration", "debate",
  ]

  /// What a decision waits for: "approval pending", "the board has not voted".
  static let decisionNouns: Set<String> = [
    "approval", "acceptance", "decision", "vote", "voted", "votes", "consent", "agreement", "ratification",
    "confirmation", "signoff", "sign", "board", "review", "consensus", "genehmigung", "freigabe", "zustimmung",
    "entscheidung", "abstimmung", "bestätigung", "annahme", "approbation", "décision", "validation", "accord",
    "aprobación", "decisión", "acuerdo", "aprovação", "decisão", "approvazione", "decisione", "goedkeuring",
    "akkoord", "besluit", "zatwierdzenie", "zatwierdzenia", "akceptacja", "akceptacji", "decyzja", "decyzji",
    "утверждение", "утверждения", "решение", "решения", "согласование", "согласования", "одобрение", "одобрения",
    "schválení", "rozhodnutí", "godkännande", "beslut", "godkjenning", "godkendelse", "onay", "onayı", "phê", "duyệt",
  ]

  /// How far the work on something is that nobody has decided yet.
  static let underWay: Set<String> = [
    "implementing", "in implementation", "being implemented", "partially implemented", "partly implemented",
    "mostly implemented", "implementation in progress", "waiting for implementation",
  ]

  /// Between an acceptance that is to come and what it waits for: "accepted on merge".
  static let conditions: Set<String> = ["on", "upon", "once", "when", "if", "with", "until"]

  /// Behind "no", make it a denial.
  static let noMore: Set<String> = ["longer", "more", "aún", "todavía", "más", "ainda", "mais", "yet"]

  /// Before what an acceptance waits for: "needs approval".
  static let waiting: Set<String> = [
    "awaiting", "awaits", "needs", "need", "requires", "required", "waiting", "until", "once", "when", "braucht",
    "benötigt",
    "erfordert", "wartet", "sobald", "attend", "requiert", "nécessite", "dès", "requiere", "espera", "falta", "requer",
    "aguarda", "richiede", "attende", "vereist", "wacht", "wymaga", "czeka", "требует", "ждёт", "ждет", "čeká",
    "vyžaduje",
    "väntar", "kräver", "krever", "kræver", "bekliyor", "cần", "chờ",
  ]

  /// Those that say that something has not come: what is waited for is in doubt, unless it is the carrying out.
  static let stillWaiting: Set<String> = [
    "awaiting", "awaits", "waiting", "wartet", "attend", "espera", "aguarda", "attende", "wacht", "czeka", "ждёт",
    "ждет", "čeká", "väntar", "venter", "afventer", "bekliyor", "chờ",
  ]

  /// Before what is said of the same thing: "still not decided".
  static let softWords: Set<String> = [
    "still", "though", "although", "however", "just", "are", "were", "they", "there", "aber", "jedoch", "mais",
    "pero", "mas", "ma", "maar", "ale", "но",
  ]

  /// Names of the field for the status of the decision, where another is about the document.
  static let statusOfDecision: Set<String> = [
    "adr status", "decision status", "rfc status", "proposal status", "adr state", "decision state",
    "entscheidungsstatus",
    "statut de la décision", "statut de décision", "estado de la decisión", "estado da decisão",
    "stato della decisione",
    "status decyzji", "статус решения", "karar durumu", "stav rozhodnutí", "决策状态", "決定ステータス",
  ]

  /// Words that are said of documents as well as of decisions.
  static let ofDocuments: Set<String> = [
    "current", "published", "active", "live", "final", "complete", "completed", "released", "valid", "aktuell", "aktiv",
    "gültig", "actif", "publié", "vigente", "activo", "actual", "публиковано", "актуально",
  ]

  /// What a record was before: "accepted (formerly proposed)".
  static let formerly: Set<String> = [
    "was", "formerly", "previously", "originally", "initially", "earlier", "vormals", "ehemals", "zuvor", "vorher",
    "ursprünglich", "anciennement", "précédemment", "antes", "anteriormente", "prima", "voorheen", "eerder",
    "wcześniej", "ранее", "прежде", "dříve", "tidigare", "tidligere",
  ]

  /// What became of a record after: "draft, then accepted".
  static let sequels: Set<String> = [
    "then", "now", "later", "später", "nachher", "más", "tarde", "później", "позднее", "позже", "později", "senare",
    "senere", "后", "来", "後", "に", "finally", "afterwards", "subsequently", "since", "dann", "jetzt", "inzwischen",
    "danach",
    "puis", "maintenant", "luego", "ahora", "depois", "agora", "poi", "ora", "nu", "potem", "teraz", "затем",
    "теперь",
  ]

  /// Say again what was said before them, whatever it was.
  static let confirmations: Set<String> = [
    "confirmed", "bestätigt", "agreed", "bekräftad", "bekreftet", "bekræftet", "подтверждено",
  ]

  /// Records, where a number follows: "ADR 5 superseded" is said of the other.
  static let recordNouns: Set<String> = ["adr", "adrs", "rfc", "kep", "pep", "eip", "rfd", "dec", "record"]

  /// What may be numbered within a decision.
  static let numberedParts: Set<String> = [
    "decision", "rule", "item", "point", "clause", "step", "phase", "condition", "requirement", "option", "table",
    "entscheidung", "regel", "punkt", "schritt", "bedingung", "décision", "règle", "étape", "decisión", "regla",
    "punto",
    "decisão", "regra", "ponto", "decisione", "regola", "condizione", "besluit", "decyzja", "решение", "пункт",
    "правило",
    "rozhodnutí", "bod",
  ]

  /// What an accepted thing may be called: "accepted technical design".
  static let documentNouns: Set<String> = [
    "design", "specification", "spec", "plan", "architecture", "approach", "solution", "baseline", "contract",
    "policy", "standard", "strategy", "direction", "scope", "standards", "konzept", "spezifikation", "lösung",
    "architektur", "conception", "spécification", "diseño", "especificación", "solución", "projeto", "especificação",
    "solução", "progetto", "specifica", "soluzione", "ontwerp", "specificatie", "projekt", "specyfikacja",
    "architektura", "спецификация", "дизайн", "архитектура", "specifikace", "specifikation", "tasarım", "thiết kế",
    "đặc tả", "设计", "方案",
  ]

  /// What a status word may be an attribute of: "the rejected options are below".
  static let choiceNouns: Set<String> = [
    "option", "options", "alternative", "alternatives", "variant", "variants", "approaches", "ideas", "proposals",
    "designs", "solutions", "candidates", "paths", "optionen", "alternativen", "varianten", "vorschläge", "ansätze",
    "opciones", "alternativas", "opções", "opzioni", "opties", "alternatieven", "opcje", "alternatywy", "варианты",
    "альтернативы", "varianty", "alternativy", "alternativ",
  ]

  /// Words that a later sentence rather begins with before a noun: "Accepted. Legacy clients stay."
  static let attributes: Set<String> = [
    "final", "open", "legacy", "archived", "historical", "historic", "obsolete", "outdated", "retired", "expired",
    "invalid", "current", "active", "live", "valid", "frozen", "locked", "published", "released", "removed",
  ]

  /// Behind these words stands a reason.
  static let reasons: Set<String> = [
    "because", "since", "weil", "denn", "car", "parce", "porque", "perché", "omdat", "want", "ponieważ", "bo",
    "потому", "protože", "eftersom", "fordi", "due",
  ]

  /// What is not carried out yet, in scripts without blanks: "待实施", "実装予定".
  static let carryingOutGlued = [
    "实施", "实现", "落地", "开发", "上线", "部署", "實施", "實作", "開發", "実装", "開発", "リリース", "구현", "개발", "배포", "적용",
    "迁移", "遷移", "推进", "推進", "推广", "执行", "執行", "进行", "進行", "移行", "展開", "이전", "진행",
  ]
}
