import Diagnostics
import Record

/// The words that decision records are read by, ready to be looked up. Keys are folded (`foldedWords`).
///
/// A class, because every record that is read shares it.
final class DecisionWords: Sendable {
  let statuses: [String: DecisionStatus]
  let fields: [String: DecisionField]
  let sections: [String: DecisionSection]
  /// The length of the longest name of a section or field, in bytes.
  let longestName: Int
  /// Whole names of months, and beginnings of three letters or more that only one month has.
  let months: [String: Int]
  let nothing: Set<String>
  let qualifiers: Set<String>
  let doubts: Set<String>
  let alternatives: Set<String>
  let relations: [String: DecisionRelation]
  /// English words for a status that are none of ours: what they were read as is told.
  let synonyms: Set<String>
  /// The words that relations begin with: most words of a text begin none.
  let relationBeginnings: Set<String>

  /// What nobody added to.
  static let standard = DecisionWords(adding: AddedDecisionWords())

  /// The known words and those that an organization adds.
  static func adding(_ added: AddedDecisionWords) -> DecisionWords {
    added == AddedDecisionWords() ? .standard : DecisionWords(adding: added)
  }

  private init(adding added: AddedDecisionWords) {
    let languages = DecisionLanguage.all
    var statuses = DecisionWords.table(languages.map(\.statuses))
    for status in DecisionStatus.allCases where status != .unknown { statuses[foldedWords(status.rawValue)] = status }
    var fields = DecisionWords.table(languages.map(\.fields) + [DecisionLanguage.terms])
    for (status, words) in added.statuses { for word in words { statuses[foldedWords(word)] = status } }
    for (name, words) in added.fields {
      guard let field = DecisionField(rawValue: name) else { continue }
      for word in words { fields[foldedWords(word)] = field }
    }
    self.statuses = statuses
    self.fields = fields
    let sections = DecisionWords.table(languages.map(\.sections))
    self.sections = sections
    longestName = [Array(fields.keys), Array(sections.keys)].joined().map(\.utf8.count).max() ?? 0
    months = DecisionWords.months(languages.map(\.months) + [added.months])
    nothing = Set((languages.flatMap(\.nothing) + added.nothing).map { foldedWords($0) })
    qualifiers = Set(languages.flatMap(\.qualifiers).map { foldedWords($0) })
      .union(DecisionLanguage.purposeMarks).union(DecisionLanguage.moreQualifiers)
    doubts = Set(languages.flatMap(\.doubts).map { foldedWords($0) })
    alternatives = Set(languages.flatMap(\.alternatives).map { foldedWords($0) })
    relations = DecisionWords.relationTable()
    let own = Set(added.statuses.values.joined().map { foldedWords($0) } + DecisionStatus.allCases.map(\.rawValue))
    synonyms = Set(DecisionLanguage.english.statuses.values.joined().map { foldedWords($0) }).subtracting(own)
    relationBeginnings = Set(relations.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// Where two languages have one word for different things, the first of the list is believed.
  private static func table<Meaning: Hashable>(_ languages: [[Meaning: [String]]]) -> [String: Meaning] {
    var table: [String: Meaning] = [:]
    var plainTable: [String: Set<Meaning>] = [:]
    for language in languages {
      // In an order that does not depend on that of a dictionary.
      let meanings = language.sorted { ($0.value.first ?? "") < ($1.value.first ?? "") }
      for (meaning, words) in meanings {
        for word in words.map({ foldedWords($0) }) where table[word] == nil { table[word] = meaning }
      }
    }
    // As people write without the keyboard for it: "acceptee", "geaendert". A word of its own goes first.
    for (word, meaning) in table {
      for plain in typewritten(word) where table[plain] == nil { plainTable[plain, default: []].insert(meaning) }
    }
    for (word, meanings) in plainTable where meanings.count == 1 { table[word] = meanings.first }
    return table
  }

  private static func months(_ languages: [[String]]) -> [String: Int] {
    var whole: [String: Int] = [:]
    var beginnings: [String: Int] = [:]
    for names in languages {
      var own: [String: Int] = [:]
      for (index, forms) in names.prefix(12).enumerated() {
        for name in forms.split(separator: " ").map({ foldedWords($0) }) {
          if whole[name] == nil { whole[name] = index + 1 }
          // Every letter that names of months are written with is one scalar.
          var beginning = ""
          for (place, letter) in name.unicodeScalars.enumerated() {
            beginning.unicodeScalars.append(letter)
            guard place >= 2 else { continue }
            // Zero: two months begin like this.
            own[beginning] = own[beginning].map { $0 == index + 1 ? $0 : 0 } ?? index + 1
          }
        }
      }
      // "Mar" is March, although a Finnish November begins like it: the first language of the list is believed.
      beginnings.merge(own) { known, _ in known }
    }
    return beginnings.filter { $0.value > 0 }.merging(whole) { $1 }
  }

  private static func relationTable() -> [String: DecisionRelation] {
    var table: [String: DecisionRelation] = [:]
    for (phrase, relation) in DecisionLanguage.relations + DecisionLanguage.moreRelations {
      for extent in [""] + (phrase.contains("%") ? DecisionLanguage.extents : []) {
        table[foldedWords(phrase.replacing("%", with: extent))] = relation
      }
    }
    // As people write them without the keyboard for it.
    for (phrase, relation) in table.sorted(by: { $0.key < $1.key }) {
      for plain in typewritten(phrase) where table[plain] == nil { table[plain] = relation }
    }
    return table
  }

  /// Whether a text says that there is nothing: `N/A`, `none`, `–`, or no letter and digit at all.
  func isNothing(_ text: some StringProtocol) -> Bool {
    // Long texts say something.
    guard text.utf8.count <= 40 else { return false }
    let folded = foldedWords(text)
    return folded.isEmpty ? text.utf8.count <= 8 : nothing.contains(folded)
  }

  /// Whether a text in the place of a record names none: `none`, `KEP-None`, `ADR-XXXX`.
  func namesNothing(_ text: some StringProtocol) -> Bool {
    if isNothing(text) { return true }
    guard text.utf8.count <= 16 else { return false }
    let parts = foldedWords(text).split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count <= 5, parts[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      let first = parts[1].utf8.first
    else { return false }
    let isPlaceholder = [0x6E, 0x78, 0x79].contains(first) && parts[1].utf8.count >= 3
    return isPlaceholder && parts[1].utf8.allSatisfy { $0 == first } || nothing.contains(String(parts[1]))
  }

  /// Whether a text begins by saying that there is nothing: "None; …", "N/A (the first of its kind)". "No. 5" does not.
  func saysNothingFirst(_ text: Substring) -> Bool {
    let first = text.prefix { !";(–—".contains($0) }
    guard !first.isEmpty, first.endIndex < text.endIndex, first.contains(where: \.isLetter) else { return false }
    return isNothing(first)
  }

  /// Whether a field gives the status of the decision by that name, and not just "the status", which may be that of the document.
  func isOfDecision(_ name: some StringProtocol) -> Bool {
    guard name.utf8.count > 8, name.utf8.count <= 60 else { return false }
    return DecisionLanguage.statusOfDecision.contains(foldedWords(name))
  }

  func field(named name: some StringProtocol) -> DecisionField? {
    guard name.utf8.count <= 60 else { return nil }
    let folded = foldedWords(name)
    return fields[folded] ?? tieInPart(named: folded)
  }

  /// `Supersedes (partially)`, `partly superseded by`: a relation by its name without "in part".
  private func tieInPart(named folded: String) -> DecisionField? {
    guard (1...4).contains(folded.utf8.count { $0 == 0x20 }) else { return nil }
    let words = folded.split(separator: " ").map(String.init)
    guard words.contains(where: DecisionLanguage.partialWords.contains) else {
      return nil
    }
    for start in words.indices {
      guard let extent = DecisionLanguage.partialExtent(at: words[start...]) else { continue }
      let rest = words[..<start] + words[(start + extent)...]
      if let field = fields[rest.joined(separator: " ")], field.relation != nil { return field }
    }
    return nil
  }
}
