/// What a value says of who may read a record.
enum Readers {
  /// Whoever likes.
  case all
  /// A few: "internal", "leadership only", "Vorstand".
  case few
  /// Yes or no, which says it of what the key names.
  case yes, no
  /// Nothing that is understood, or too little.
  case vague, unknown

  /// - Parameter labels: what an organization calls its audiences, folded.
  init(_ value: String, labels: Set<String>) {
    let words = foldedWords(value)
    if Readers.negations.contains(words) {
      self = .no
    } else if Readers.affirmations.contains(words) {
      self = .yes
    } else if Readers.open.contains(words) {
      self = .all
    } else if let parts = Readers.few(value, words, labels) {
      self = parts
    } else {
      self = Readers.vagueWords.contains(words) ? .vague : .unknown
    }
  }

  /// Whether it names those who may, in its parts too: "leadership and board", "Internal – the leadership".
  ///
  /// "Internal and external" says little; nil says nothing at all.
  private static func few(_ value: String, _ words: String, _ labels: Set<String>) -> Readers? {
    if isName(words, labels) { return .few }
    let parts = parts(of: value)
    guard parts.contains(where: { isName($0, labels) }) else { return nil }
    return parts.contains { open.contains($0) } ? .vague : .few
  }

  private static func parts(of value: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for word in value.split(whereSeparator: \.isWhitespace).prefix(12) {
      let isMark = word.allSatisfy { "-–—&+/|·".contains($0) } || conjunctions.contains(word.lowercased())
      let pieces = isMark ? ["", ""] : word.split(omittingEmptySubsequences: false) { ",;/()[]–—".contains($0) }
      for (place, piece) in pieces.enumerated() {
        if place > 0 {
          parts.append(foldedWords(part))
          part = ""
        }
        part += part.isEmpty ? String(piece) : " \(piece)"
      }
    }
    return (parts + [foldedWords(part)]).filter { !$0.isEmpty }
  }

  /// Whether folded words name a few readers: "the leadership", "leadership only", "nur für den Vorstand".
  static func isName(_ words: String, _ labels: Set<String>) -> Bool {
    if restricted.contains(words) || Restriction.banners.contains(words) || labels.contains(words) { return true }
    var rest = words.split(separator: " ")
    guard (2...8).contains(rest.count) else { return false }
    var hasOnly = false
    while let first = rest.first, onlyWords.contains(first) || fillers.contains(first) {
      hasOnly = hasOnly || onlyWords.contains(first)
      rest.removeFirst()
    }
    if let last = rest.last, onlyWords.contains(last) {
      hasOnly = true
      rest.removeLast()
    }
    // "read-only" says what may be done, and not by whom.
    guard !rest.isEmpty, rest.count <= 3, !rest.contains(where: { deeds.contains($0) }) else { return false }
    let name = rest.joined(separator: " ")
    return hasOnly || restricted.contains(name) || labels.contains(name)
  }

  private static let open: Set<String> = Set(
    [
      "public", "everyone", "everybody", "all", "anyone", "the public", "open", "unclassified",
      "tlp clear", "clear", "white",
      "tlp white", "external", "published", "öffentlich", "alle", "publique", "tous", "público",
      "pública",
      "todos", "pubblico", "tutti", "openbaar", "iedereen", "publiczne", "wszyscy", "公开",
      "公開", "공개", "not confidential", "non confidential", "nicht vertraulich",
    ].map { foldedWords($0) })

  private static let negations: Set<String> = Set(
    ["", "no", "none", "n", "false", "nein", "non", "não", "nao", "nee", "nie", "否", "いいえ", "아니오", "0", "off", "never"]
      .map { foldedWords($0) })

  private static let affirmations: Set<String> = Set(
    ["yes", "y", "true", "ja", "oui", "sí", "si", "sim", "sì", "tak", "是", "はい", "예", "네", "x", "1", "on"].map {
      foldedWords($0)
    })

  /// Say little of who may read it.
  private static let vagueWords: Set<String> = [
    "low", "medium", "normal", "standard", "default", "tbd", "todo", "unknown", "n a", "na", "niedrig", "mittel",
  ]

  private static let onlyWords: Set<Substring> = [
    "only", "nur", "seulement", "uniquement", "solo", "solamente", "apenas", "alleen", "tylko", "soltanto",
    "exclusively", "ausschließlich", "exclusivement",
  ]

  private static let fillers: Set<Substring> = [
    "the", "for", "to", "by", "our", "für", "den", "die", "das", "dem", "der", "à", "la", "le", "les", "au", "aux",
    "el", "los",
    "para", "a", "o", "os", "per", "il", "i", "voor", "de", "het", "dla",
  ]

  private static let deeds: Set<Substring> = [
    "read", "write", "append", "view", "edit", "admin", "execute", "dev", "backend", "frontend", "api", "test", "lesen",
    "schreiben",
  ]

  private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "en", "i", "plus", "or", "oder"]

  static let restricted: Set<String> = Set(
    [
      "internal", "restricted", "confidential", "strictly confidential", "highly confidential", "private", "secret",
      "top secret", "sensitive", "classified", "need to know", "internal only", "internal use", "internal use only",
      "for internal use", "for internal use only", "company confidential", "proprietary", "tlp amber", "tlp red",
      "tlp green", "amber", "red", "staff only", "employees only", "leadership", "management", "board",
      "leadership team", "management team", "executives", "executive team", "executive board", "execs", "board members",
      "senior management", "senior leadership", "directors", "steering committee", "c level", "leads",
      "vorstand", "leitung", "geschäftsführung", "geschäftsleitung", "führungskreis", "direction",
      "comité de direction",
      "dirección", "direção", "direzione", "directie", "bestuur", "zarząd", "kierownictwo", "管理层", "董事会", "経営陣",
      "役員", "경영진", "이사회",
      "intern", "vertraulich", "streng vertraulich", "geheim", "nur intern", "nur für den dienstgebrauch",
      "eingeschränkt", "interne", "confidentiel", "confidentielle", "restreint", "usage interne", "secret défense",
      "interno", "interna", "uso interno", "confidencial", "restringido", "restrito", "reservado", "privado",
      "riservato", "riservata", "confidenziale", "segreto", "vertrouwelijk", "intern gebruik", "poufne",
      "ściśle poufne",
      "wewnętrzne", "tajne", "内部", "内部资料", "机密", "绝密", "保密", "秘密", "社外秘", "機密", "社内", "社内限定", "極秘",
      "내부", "기밀", "대외비", "사내",
    ].map { foldedWords($0) })
}
