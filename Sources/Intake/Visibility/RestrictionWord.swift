import Record

/// How sure it is that a key or label with its value says that not everyone may read a record.
enum Restriction: Sendable {
  /// `classification: restricted`, `Vertraulich: ja`.
  case certain
  /// `classification: technical`, `sensitivity: low`: a word for it whose value may mean anything.
  case perhaps

  /// Nil where neither says so.
  init?(_ key: some StringProtocol, _ value: String) {
    guard (3...40).contains(key.utf8.count), value.utf8.count <= 80 else { return nil }
    let name = Restriction.folded(key)
    guard let kind = Restriction.names[name] else { return nil }
    let value = Restriction.folded(value)
    if Restriction.open.contains(value) { return nil }
    let isRestricted = kind == .flag ? Restriction.affirmations.contains(value) : Restriction.isRestricted(value)
    if kind == .flag || kind == .readers, !isRestricted { return nil }
    if isRestricted {
      self = .certain
    } else {
      let isCertain = kind == .secrecy && !value.isEmpty && !Restriction.vague.contains(value)
      self = isCertain || kind == .statement && Restriction.affirmations.contains(value) ? .certain : .perhaps
    }
  }

  /// Whether a line says so by itself: `CONFIDENTIAL – internal use only`.
  static func isBanner(_ line: String) -> Bool {
    let parts = line.unicodeScalars.split(whereSeparator: parts).map { folded(Substring($0)) }.filter { !$0.isEmpty }
    return (1...4).contains(parts.count) && parts.allSatisfy { banners.contains($0) || restricted.contains($0) }
      && parts.contains { banners.contains($0) }
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "–", "—", "-", "|", "(", ")", "/": true
    default: false
    }
  }

  private enum Kind {
    /// What it is classified as, which may be anything.
    case topic
    /// How secret it is: whatever stands there and is not "public" is a restriction.
    case secrecy
    /// Yes or no.
    case statement
    /// Who may read it, or something else altogether: only a word for a restriction counts.
    case readers
    /// Yes or no, or something else altogether: only yes counts.
    case flag
  }

  private static func isRestricted(_ value: String) -> Bool {
    if restricted.contains(value) || banners.contains(value) { return true }
    let words = value.split(separator: " ")
    guard words.count <= 8, words.count > 1 else { return false }
    // "Internal – the leadership", "leadership only", "nur Vorstand".
    if let first = words.first, restricted.contains(String(first)) || onlyWords.contains(first) { return true }
    return words.last.map { onlyWords.contains($0) } ?? false
  }

  private static func folded(_ text: some StringProtocol) -> String { foldedWords(text) }

  private static let names: [String: Kind] = {
    var names: [String: Kind] = [:]
    for name in [
      "audience", "classification", "distribution", "zielgruppe", "klassifizierung", "klassifikation",
      "einstufung", "diffusion", "público", "publico objetivo", "clasificación", "classificação", "classificazione",
      "classificatie", "klasyfikacja", "密级", "分类", "区分", "분류",
    ] { names[foldedWords(name)] = .topic }
    for name in [
      "confidentiality", "confidentiality level", "sensitivity", "secrecy", "access level", "data classification",
      "information classification", "security classification", "document classification",
      "vertraulichkeit", "vertraulichkeitsstufe", "geheimhaltung", "geheimhaltungsstufe", "schutzklasse",
      "confidentialité", "niveau de confidentialité", "confidencialidad", "nivel de confidencialidad",
      "confidencialidade", "nível de confidencialidade", "riservatezza", "livello di riservatezza", "vertrouwelijkheid",
      "poufność", "保密级别", "机密级别", "機密区分", "기밀 등급", "보안 등급", "accesslevel", "dataclassification",
      "informationclassification", "securityclassification",
    ] { names[foldedWords(name)] = .secrecy }
    for name in [
      "confidential", "restricted", "internal only", "vertraulich", "geheim", "confidentiel", "confidentielle",
      "confidencial", "riservato", "riservata", "vertrouwelijk",
      "poufne", "wewnętrzne", "机密", "保密", "機密", "社外秘", "기밀", "대외비",
    ] { names[foldedWords(name)] = .statement }
    for name in ["access", "readers", "share", "sharing", "shared with", "restricted to", "readable by", "privacy"] {
      names[foldedWords(name)] = .readers
    }
    for name in ["private", "internal", "secret", "hidden"] { names[name] = .flag }
    names["tlp"] = .secrecy
    return names
  }()

  /// How all of these words begin: four bytes, in lower case.
  static let beginnings: Set<UInt32> = Set(
    (Array(names.keys) + Array(banners) + ["tlp:"]).flatMap { word in
      [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst(), String(word.filter { $0 != " " })].map {
        beginning(of: $0.utf8)
      }
    })

  static func beginning(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  private static let open: Set<String> = Set(
    [
      "", "public", "everyone", "everybody", "all", "anyone", "open", "none", "no", "false", "unclassified",
      "tlp clear", "clear", "white",
      "tlp white", "external", "published", "nein", "öffentlich", "alle", "non", "publique", "tous", "público",
      "pública",
      "todos", "não", "nao", "pubblico", "tutti", "openbaar", "iedereen", "nee", "publiczne", "nie", "wszyscy", "公开",
      "公開", "否", "いいえ", "공개", "아니오", "not confidential", "non confidential", "nicht vertraulich", "0",
    ].map { foldedWords($0) })

  private static let affirmations: Set<String> = Set(
    ["yes", "y", "true", "ja", "oui", "sí", "si", "sim", "sì", "tak", "是", "はい", "예", "네", "x", "1"].map {
      foldedWords($0)
    })

  /// Say little of who may read it.
  private static let vague: Set<String> = [
    "low", "medium", "normal", "standard", "default", "tbd", "todo", "unknown", "n a", "na", "niedrig", "mittel",
  ]

  private static let onlyWords: Set<Substring> = [
    "only", "nur", "seulement", "uniquement", "solo", "solamente", "apenas", "alleen", "tylko", "soltanto",
  ]

  private static let restricted: Set<String> = Set(
    [
      "internal", "restricted", "confidential", "strictly confidential", "highly confidential", "private", "secret",
      "top secret", "sensitive", "classified", "need to know", "internal only", "internal use", "internal use only",
      "for internal use", "for internal use only", "company confidential", "proprietary", "tlp amber", "tlp red",
      "tlp green", "amber", "red", "staff only", "employees only", "leadership", "management", "board",
      "intern", "vertraulich", "streng vertraulich", "geheim", "nur intern", "nur für den dienstgebrauch",
      "eingeschränkt", "interne", "confidentiel", "confidentielle", "restreint", "usage interne", "secret défense",
      "interno", "interna", "uso interno", "confidencial", "restringido", "restrito", "reservado", "privado",
      "riservato", "riservata", "confidenziale", "segreto", "vertrouwelijk", "intern gebruik", "poufne",
      "ściśle poufne",
      "wewnętrzne", "tajne", "内部", "内部资料", "机密", "绝密", "保密", "秘密", "社外秘", "機密", "社内", "社内限定", "極秘",
      "내부", "기밀", "대외비", "사내",
    ].map { foldedWords($0) })

  /// Words that a line by itself says it with.
  private static let banners: Set<String> = Set(
    [
      "confidential", "strictly confidential", "highly confidential", "company confidential", "internal use only",
      "internal only", "for internal use only", "for internal use", "not for distribution", "do not distribute",
      "not for publication", "restricted distribution", "vertraulich", "streng vertraulich", "nur intern",
      "nur für den internen gebrauch", "nur für den dienstgebrauch", "nicht zur weitergabe", "confidentiel",
      "à usage interne", "usage interne uniquement", "confidencial", "uso interno", "de uso interno", "riservato",
      "ad uso interno", "solo per uso interno", "vertrouwelijk", "alleen voor intern gebruik", "poufne",
      "do użytku wewnętrznego", "streng geheim", "geheim", "top secret", "strictly private", "for your eyes only",
      "for leadership only", "for management only", "for the board only", "for staff only", "leadership only",
      "management only", "board only", "staff only", "nur für die leitung", "nur für die geschäftsführung",
      "nur für den vorstand", "diffusion restreinte", "réservé à la direction", "réservé au comité de direction",
      "tlp red", "tlp amber", "机密", "内部资料", "社外秘", "機密", "極秘", "대외비", "기밀",
    ].map { foldedWords($0) })
}
