import Record

extension DecisionLanguage {
  /// How records are related in languages that put the verb before what it is about.
  static let moreRelations: [(String, DecisionRelation)] = [
    ("ersatt av", .supersededBy), ("ersätts av", .supersededBy), ("ersätter", .supersedes), ("ändrad av", .amendedBy),
    ("amenderad av", .amendedBy), ("amenderat av", .amendedBy), ("erstattet av", .supersededBy),
    ("erstattes av", .supersededBy), ("erstatta av", .supersededBy), ("erstatter", .supersedes),
    ("endret av", .amendedBy),
    ("superseder", .supersedes), ("erstattet af", .supersededBy), ("erstattes af", .supersededBy),
    ("ændret af", .amendedBy), ("korvaa", .supersedes),
    ("nahrazeno rozhodnutím", .supersededBy), ("nahrazuje", .supersedes), ("mění", .amends), ("doplňuje", .amends),
    ("nahrádza", .supersedes), ("заменено на", .supersededBy), ("заменён на", .supersededBy),
    ("заменен на", .supersededBy), ("заменяет", .supersedes), ("отменяет", .supersedes), ("дополняет", .amends),
    ("замінено на", .supersededBy), ("замінений на", .supersededBy), ("замінює", .supersedes), ("доповнює", .amends),
    ("амендує", .amends), ("înlocuit de", .supersededBy), ("înlocuită de", .supersededBy),
    ("înlocuiește", .supersedes), ("αντικαταστάθηκε από", .supersededBy), ("αντικαθιστά", .supersedes),
    ("digantikan oleh", .supersededBy), ("menggantikan", .supersedes), ("bị thay thế bởi", .supersededBy),
    ("được thay thế bởi", .supersededBy),
    // Glued to what they are about: see `gluedPhrase`.
    ("取代", .supersedes), ("替代", .supersedes), ("替换", .supersedes), ("替換", .supersedes),
    ("置き換え", .supersededBy), ("置換", .supersededBy), ("差し替え", .supersededBy), ("대체", .supersededBy),
    ("교체", .supersededBy),
  ]

  /// Between two words that both hold.
  static let conjunctions: Set<String> = [
    "und", "et", "y", "e", "en", "i", "och", "og", "ja", "a", "и", "і", "та", "ve", "és", "și", "και", "dan", "và",
  ]

  /// Names of a field for a day, where it is one, and for anything else.
  static let perhapsDates: Set<String> = ["since", "status since", "in force since", "as of"]

  /// Between a status and its day.
  static let dayWords: Set<String> = [
    "on", "since", "am", "vom", "seit", "le", "du", "el", "em", "il", "op", "dnia", "den", "dne", "dňa", "от", "від",
    "г",
    "года", "року", "pe", "pada", "ngày", "tarihinde", "de", "d", "the", "of", "th", "st", "nd", "rd", "as", "dated",
    "date", "stand", "per",
  ]
}
