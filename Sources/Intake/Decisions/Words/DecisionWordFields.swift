import Diagnostics
import Documents
import Record

/// What `decision_words` in `fairlead.yaml` may hold.
enum DecisionWordFields {
  static let statuses = DecisionStatus.allCases.filter { $0 != .unknown }
    .map { FieldSpec(key(of: $0), .texts, "words that mean '\($0.rawValue)'") }

  static let fields = ofRecords.map { FieldSpec($0.rawValue, .texts, "other names of the field '\($0.rawValue)'") }

  static let ofRecords: [DecisionField] = [
    .title, .status, .date, .deciders, .consulted, .informed, .tags, .supersedes, .supersededBy, .amends, .amendedBy,
    .related,
  ]

  /// Without a blank, as keys are written.
  static func key(of status: DecisionStatus) -> String { status.rawValue.replacing(" ", with: "_") }
}

/// Reads the words of decision records that an organization adds.
func decodeDecisionWords(_ fields: FieldReader) -> AddedDecisionWords {
  var added = AddedDecisionWords()
  if let statuses = fields.group("status", as: "set of statuses") {
    let named = DecisionStatus.allCases.filter { $0 != .unknown }
      .map { (meaning: $0, words: statuses.texts(DecisionWordFields.key(of: $0))) }
    checkOnce(named.flatMap(\.words), log: fields.log)
    for (status, words) in named where !words.isEmpty { added.statuses[status] = words.map(\.value) }
  }
  if let names = fields.group("fields", as: "set of fields") {
    let named = DecisionWordFields.ofRecords.map { (meaning: $0, words: names.texts($0.rawValue)) }
    checkOnce(named.flatMap(\.words), log: fields.log)
    for (field, words) in named where !words.isEmpty { added.fields[field.rawValue] = words.map(\.value) }
  }
  added.months = decodeMonths(fields)
  added.nothing = fields.texts("nothing").map(\.value)
  return added
}

/// A word that stands at two places means two things.
private func checkOnce(_ words: [Located<String>], log: FindingLog) {
  var places: [String: SourceSpan] = [:]
  for word in words {
    let folded = foldedWords(word.value)
    if let first = places[folded] {
      log.add(
        OrganizationRules.decisionWord.finding(
          "'\(word.value)' has two meanings", at: word.span, notes: [Finding.Note("the other", at: first)],
          hint: "leave it at one of the two places"))
    } else {
      places[folded] = word.span
    }
  }
}

private func decodeMonths(_ fields: FieldReader) -> [String] {
  let months = fields.texts("months").map(\.value)
  // Anything but a list of texts has its finding already.
  guard case .sequence(let elements)? = fields.entry("months")?.value.value, elements.count == months.count else {
    return []
  }
  guard months.count == 12 else {
    fields.log.add(
      OrganizationRules.decisionWord.finding(
        "'months' has \(months.count == 1 ? "1 name" : "\(months.count) names"), and a year has 12 months",
        at: fields.place(of: "months"),
        hint: "write all twelve, January first"))
    return []
  }
  return months
}
