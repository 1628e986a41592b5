import Diagnostics
import Record

let sameRadarEntryRule = Rule(
  "radar.same-entry", .warning, "An edition of a radar has an entry once",
  explanation: """
    Two entries of one edition have one name, letter case and signs aside. The first is shown; with the other it would be \
    in two rings, or move and stay at once. Remove one of them, or say in the names what tells them apart.
    """)

let notNewRule = Rule(
  "radar.not-new", .warning, "What a radar calls new was not in the edition before",
  explanation: """
    A table says `isNew` of an entry that an earlier edition has. What moved is worked out from the editions, so it is not \
    shown as new: correct the flag, or the name if the two are different things.
    """)

/// What editions of a radar say wrongly of themselves and of each other.
func radarFindings(_ record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  let entries = record[RadarEntry.self].filter { viewpoint.sees(HeaderGlance($0.header)) }
  var first: [RadarEdition: [String: SourceSpan]] = [:]
  var found: [Finding] = []
  let places =
    entries.map { ($0.edition, $0.title, $0.header.span) } + record.radarRows.map { ($0.edition, $0.name, $0.span) }
  for (edition, name, span) in places {
    let folded = radarName(name)
    guard let other = first[edition]?[folded] else {
      first[edition, default: [:]][folded] = span
      continue
    }
    found.append(
      sameRadarEntryRule.finding(
        "'\(name.prefix(60))' is in edition '\(edition.name)' twice", at: span,
        notes: [Finding.Note("the first", at: other)], hint: "remove one of them"))
  }
  return found + notNew(record.radarRows, known: first)
}

/// One finding for each edition.
private func notNew(_ rows: [RadarRow], known: [RadarEdition: [String: SourceSpan]]) -> [Finding] {
  var earlier: Set<String> = []
  let byEdition = Dictionary(grouping: rows) { $0.edition }
  return known.keys.sorted().compactMap { edition -> Finding? in
    defer { earlier.formUnion(known[edition].map { Set($0.keys) } ?? []) }
    let wrong = (byEdition[edition] ?? []).filter { $0.isNew == true && earlier.contains(radarName($0.name)) }
    guard let row = wrong.first else { return nil }
    let names =
      wrong.prefix(3).map(\.name).joined(separator: ", ") + (wrong.count > 3 ? " and \(wrong.count - 3) more" : "")
    return notNewRule.finding(
      "\(names) \(wrong.count == 1 ? "is" : "are") called new, and an earlier edition has \(wrong.count == 1 ? "it" : "them")",
      at: row.span, hint: "write FALSE under 'isNew', or correct the name")
  }
}
