import Diagnostics
import Documents
import Record

/// A pair of the head whose name is nearly that of a field: `- Datm: 2026-01-05`, `**Staus:** accepted`.
struct NearField {
  let field: DecisionField
  let written: String
  let meant: String
  let span: SourceSpan

  /// The name that was meant, and its field; nil for nearly every word.
  static func meant(by word: String) -> (field: DecisionField, name: String)? {
    let letters = Array(word.unicodeScalars)
    guard (3...12).contains(letters.count) else { return nil }
    return names.first { candidate in
      let isBegun = letters[0] == candidate.letters[0] || letters[1] == candidate.letters[0]
      return isBegun && abs(letters.count - candidate.letters.count) < 2
        && editDistance(letters, candidate.letters) == 1
    }.map { ($0.field, $0.name) }
  }

  private static let names: [(field: DecisionField, name: String, letters: [Unicode.Scalar])] = [
    (DecisionField.status, ["Status", "Statut", "Estado", "Stato"]), (.date, ["Date", "Datum", "Fecha"]),
    (.deciders, ["Deciders", "Entscheider", "Décideurs", "Decisores", "Decisori", "Beslissers"]),
  ].flatMap { field, names in names.map { (field, $0, Array(foldedWords($0).unicodeScalars)) } }
}

/// More near misses than these in one head are none.
private let mostNear = 8

extension DecisionDraft {
  /// Remembers a name that is nearly a field's, where the value is what the field holds. It counts where nothing gives the
  /// field by its right name.
  mutating func noteNearField(_ name: some StringProtocol, _ value: some StringProtocol, at span: SourceSpan) {
    guard (3...16).contains(name.utf8.count), nearFields.count < mostNear, !words.isNothing(value) else { return }
    let word = foldedWords(name)
    guard words.fields[word] == nil, let (field, meant) = NearField.meant(by: word),
      field == .deciders || isReadable(String(value), as: field)
    else { return }
    nearFields.append(NearField(field: field, written: String(name), meant: meant, span: span))
  }

  /// The same of a line such as `Staus: accepted`.
  mutating func noteNearField(in line: String, at span: SourceSpan) {
    guard let colon = line.utf8.prefix(20).firstIndex(of: UInt8(ascii: ":")) else { return }
    let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    noteNearField(line[..<colon].trimmingSuffix(" "), value, at: span)
  }

  mutating func reportNearFields() {
    for near in nearFields where isUnsaid(near.field) {
      if near.field == .status { isStatusNear = true }
      log.add(
        DecisionRules.nearKey.finding(
          "'\(near.written)' is not a field, but nearly '\(near.meant)'", at: near.span,
          hint: "did you mean '\(near.meant)'?"
        ).atMost(.warning))
    }
  }

  private func isUnsaid(_ field: DecisionField) -> Bool {
    switch field {
    case .status: !saysStatus
    case .date: dates.saysNothing && logDates.saysNothing
    default: decision.deciders.isEmpty
    }
  }
}
