import Diagnostics
import Record

extension Kind {
  static let radar = Kind(
    RadarEntry.self, name: "radar", folder: "radar", placement: .editions,
    purpose:
      "An entry of a technology radar, in the folder of its edition. Tables are radar/<edition>.csv or .json, a row for each.",
    specs: HeaderFields.with([
      FieldSpec("ring", .text, required: true, "how far it is recommended: \(RadarRules.words)", example: "assess"),
      FieldSpec("quadrant", .text, required: true, "what it is one of, such as 'Tools'", example: "TODO"),
      FieldSpec("removed", .flag, "whether this edition takes it off the radar; its ring is then where it was"),
      FieldSpec("featured", .flag, "whether other programs show it among the first; it is shown here in any case"),
    ]),
    newBody: "What it is for, what we have seen of it, and what would move it.\n",
    rules: RadarRules.all
  ) { decodeRadarEntry($0.fields, header: $0.header) }
}

enum RadarRules {
  static let words = joinedRings

  static let ring = Rule(
    "radar.ring", .error, "A ring of a radar is adopt, trial, assess or hold",
    explanation: """
      The rings are those of the Thoughtworks Technology Radar, in any case; `caution`, as the outermost is called since \
      2024, is `hold`. Moves are counted from ring to ring, so that one of another name could be compared with none.
      """)

  static let row = Rule(
    "radar.row", .error, "An entry of a radar has a name, a ring and a quadrant",
    explanation: """
      A table has the columns or members `name` (or `title`, or `label`), `ring` and `quadrant`, and may have `isNew` and \
      `description`, as for Thoughtworks' “Build your own radar”. JSON is an array of such objects. Programs that count \
      rings and quadrants give numbers, of which nobody can tell here what they are called: write the names.
      """)

  static let columns = Rule(
    "radar.columns", .note, "Columns and members of a radar that have no place here are named",
    explanation: "What stands in them is not shown: they have no meaning that is known here.")

  static let all = [ring, row, columns]

  private static var joinedRings: String { RadarRing.allCases.map(\.rawValue).joined(separator: ", ") }

  static func ringFinding(_ written: String, at span: SourceSpan) -> Finding {
    guard !isNumber(written) else {
      return ring.finding(
        "'\(written)' is a number, not a ring", at: span,
        hint:
          "write the name of the ring; where rings are counted from the inside, 0 is adopt, 1 trial, 2 assess and 3 hold"
      )
    }
    let words = RadarRing.allCases.map(\.rawValue) + ["caution"]
    return ring.finding(
      "'\(written.prefix(40))' is not a ring", at: span,
      hint: nearMiss(to: written.lowercased(), in: words).map { "did you mean '\($0)'?" }
        ?? "write one of \(RadarRules.words)")
  }
}

extension RadarRules {
  /// Other programs count quadrants, in an order that only they know. Nil for a name.
  static func quadrantFinding(_ written: String, at span: SourceSpan) -> Finding? {
    guard isNumber(written) else { return nil }
    return row.finding(
      "'\(written)' is a number, not the name of a quadrant", at: span, hint: "write its name, such as 'Tools'")
  }

  private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
}

/// Reads an entry from its front matter; nil when its ring or quadrant is missing.
func decodeRadarEntry(_ fields: FieldReader, header: RecordHeader) -> RadarEntry? {
  let (written, quadrant) = (fields.scalar("ring"), fields.scalar("quadrant"))
  let isRemoved = fields.flag("removed")
  // What other programs do by it is done by none here.
  _ = fields.flag("featured")
  guard let written else { return nil }
  guard let ring = RadarRing(written: written.value) else {
    fields.log.add(RadarRules.ringFinding(written.value, at: written.span))
    return nil
  }
  guard let quadrant else { return nil }
  if let finding = RadarRules.quadrantFinding(quadrant.value, at: quadrant.span) {
    fields.log.add(finding)
    return nil
  }
  var header = header
  header.date = header.date ?? RadarEdition(header.key.group).day
  var entry = RadarEntry(header: header, ring: ring, quadrant: quadrant.value)
  entry.isRemoved = isRemoved ?? false
  return entry
}
