extension DecisionLanguage {
  /// Names of the terms that a record sets itself, in all languages: what findings ask for has to be read wherever it is
  /// written.
  static let terms: [DecisionField: [String]] = [
    .decideBy: [
      "decide by", "decide before", "to be decided by", "to decide by", "decision due", "decision due by",
      "decision due date", "decision deadline", "deadline for decision", "decision needed by", "decision required by",
      "zu entscheiden bis", "Entscheidung bis", "Entscheiden bis", "à décider avant", "à décider avant le",
      "décision attendue le", "décision avant le", "decidir antes de", "decidir antes del", "decidir até",
      "a decidere entro", "decidere entro", "decisione entro", "beslissen voor", "besluiten voor", "beslissing voor",
      "zdecydować do", "decyzja do", "决策截止日期", "决定截止日期", "決定期限", "決定期日", "결정 기한", "결정 마감",
      "beslutas senast", "besluttes senest", "rozhodnout do", "решить до",
    ],
    .provisionalUntil: [
      "provisional until", "vorläufig bis", "provisoire jusqu'au", "provisional hasta", "provisório até",
    ],
    .lastReviewedOn: [
      "last reviewed on", "last reviewed", "last review", "reviewed on", "zuletzt geprüft", "zuletzt geprüft am",
      "dernière revue", "revu le", "última revisión", "última revisão", "ultima revisione",
    ],
    .reviewIn: ["review in", "review after", "prüfen in", "à revoir dans", "revisar en", "revisar em"],
    .businessImplication: ["business implication", "business implications", "business impact"],
  ]
}
