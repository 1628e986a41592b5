/// How sure it is that a key or label with its value says that not everyone may read a record.
enum Restriction: Sendable {
  /// `Confidential: leadership only`: whatever else says that everyone may, one of both is wrong.
  case certain
  /// `classification: restricted`, `draft: true`: unless `visibility: everyone` stands beside it.
  case likely
  /// `classification: technical`, `sensitivity: low`: a word for it whose value may mean anything.
  case perhaps

  /// Nil where neither says so.
  ///
  /// - Parameter labels: what an organization calls its audiences, folded.
  init?(_ key: some StringProtocol, _ value: String, labels: Set<String> = []) {
    guard (3...40).contains(key.utf8.count), value.utf8.count <= 80, let kind = RestrictionKind.named(key) else {
      return nil
    }
    let readers = Readers(value, labels: labels)
    switch (kind, readers) {
    case (.embargo, .unknown), (.embargo, .few), (.embargo, .yes), (.embargo, .vague): self = .certain
    case (.unpublished, .yes), (.published, .no): self = .likely
    case (.embargo, _), (.unpublished, _), (.published, _): return nil
    case (.flag, .yes): self = .likely
    case (.flag, _): return nil
    case (.viewers, .no): self = .likely
    case (_, .all), (_, .no): return nil
    case (.topic, .few): self = .likely
    case (_, .few), (.statement, .yes): self = .certain
    case (.viewers, .unknown): self = .likely
    case (.readers, _), (.viewers, _): return nil
    case (.secrecy, .unknown): self = .likely
    case (.topic, .unknown), (.statement, .unknown):
      self = Restriction.beginsRestricted(value) ? .likely : .perhaps
    case (.topic, _), (.secrecy, _), (.statement, _): self = .perhaps
    }
  }

  /// "Confidential information of the board".
  private static func beginsRestricted(_ value: String) -> Bool {
    let words = foldedWords(value).split(separator: " ")
    return words.count <= 8 && words.first.map { Readers.restricted.contains(String($0)) } ?? false
  }

  /// Whether a line says so by itself: `CONFIDENTIAL – internal use only`.
  static func isBanner(_ line: String) -> Bool {
    let parts = line.unicodeScalars.split(whereSeparator: parts).map { foldedWords(Substring($0)) }.filter {
      !$0.isEmpty
    }
    return (1...4).contains(parts.count) && parts.allSatisfy { banners.contains($0) || Readers.restricted.contains($0) }
      && parts.contains { banners.contains($0) }
  }

  /// Whether a tag says so: `confidential`, `leadership-only`, `visibility:leadership`.
  static func isTag(_ tag: String, labels: Set<String>) -> Bool {
    guard tag.utf8.count <= 40 else { return false }
    let words = foldedWords(tag)
    if isBanner(tag) || banners.contains(words) { return true }
    let parts = words.split(separator: " ", maxSplits: 1)
    guard let first = parts.first, let rest = parts.dropFirst().first else { return false }
    if VisibilityWord(first) != nil || RestrictionKind.named(first) != nil {
      return Readers.isName(String(rest), labels)
    }
    let isOnly = rest.split(separator: " ").last == "only"
    return isOnly && Readers.isName(words, labels)
  }

  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ";", ":", "!", "–", "—", "-", "|", "(", ")", "/": true
    default: false
    }
  }

  /// How all of these words begin: four bytes, in lower case.
  static let beginnings: Set<UInt32> = Set(
    (RestrictionKind.allNames + Array(banners) + ["tlp:", "vis:", "vis ", "vis*"]).flatMap { word in
      [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst(), String(word.filter { $0 != " " })].map {
        beginning(of: $0.utf8)
      }
    })

  static func beginning(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.prefix(4).reduce(0) { $0 << 8 | UInt32((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  /// Words that a line by itself says it with.
  static let banners: Set<String> = Set(
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
