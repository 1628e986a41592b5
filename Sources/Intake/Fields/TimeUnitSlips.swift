import Diagnostics

extension TimeUnit {
  /// The English word for a unit that is written in another language or with one slip; nil where that is not certain.
  ///
  /// What stands nearly as far from two units is none: "moths" is one letter from "months" alone, "das" from "days" alone,
  /// and "ms" from several.
  static func meant(by written: String) -> String? {
    let word = written.lowercased().drop { !$0.isLetter }
    guard word.utf8.count <= 24, TimeUnit(String(word)) == nil else { return nil }
    if let known = foreign[String(word)] { return known }
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 4 else { return nil }
    let near = spellings.filter { isSlip(letters, of: Array($0.key.unicodeScalars)) }
    let units = Set(near.map(\.value))
    return units.count == 1 ? units.first : nil
  }

  /// One letter more, less or other, or two that have changed places.
  private static func isSlip(_ written: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
    if editDistance(written, word) == 1 { return true }
    let others = zip(written, word).enumerated().filter { $0.element.0 != $0.element.1 }
    guard written.count == word.count, others.count == 2, let first = others.first, let last = others.last else {
      return false
    }
    return last.offset == first.offset + 1 && first.element.0 == last.element.1 && first.element.1 == last.element.0
  }

  private static let spellings: [String: String] = [
    "minute": "minutes", "minutes": "minutes", "hour": "hours", "hours": "hours", "day": "days", "days": "days",
    "week": "weeks", "weeks": "weeks", "month": "months", "months": "months", "quarter": "quarters",
    "quarters": "quarters", "year": "years", "years": "years", "fortnight": "fortnights",
  ]

  private static let foreign: [String: String] = {
    let words: [(String, [String])] = [
      ("minutes", ["minuten", "minutos", "minuti", "minuty", "minut", "分钟", "分"]),
      (
        "hours",
        [
          "stunde", "stunden", "std", "heure", "heures", "hora", "horas", "ora", "ore", "uur", "uren", "godzina",
          "godziny", "godzin", "小时", "時間", "시간",
        ]
      ),
      (
        "days",
        [
          "tag", "tage", "tagen", "jour", "jours", "día", "días", "dia", "dias", "giorno", "giorni", "dag", "dagen",
          "dzień", "dni", "天", "日", "일",
        ]
      ),
      (
        "weeks",
        [
          "woche", "wochen", "semaine", "semaines", "semana", "semanas", "settimana", "settimane", "weken", "tydzień",
          "tygodnie", "tygodni", "周", "週", "週間", "주",
        ]
      ),
      (
        "months",
        [
          "monat", "monate", "monaten", "mois", "mes", "meses", "mês", "mese", "mesi", "maand", "maanden", "miesiąc",
          "miesiące", "miesięcy", "个月", "月", "ヶ月", "개월",
        ]
      ),
      (
        "years",
        [
          "jahr", "jahre", "jahren", "année", "années", "ans", "año", "años", "ano", "anos", "anno", "anni", "jaar",
          "jaren", "rok", "lata", "lat", "年", "년",
        ]
      ),
    ]
    return Dictionary(words.flatMap { unit, names in names.map { ($0, unit) } }) { first, _ in first }
  }()
}
