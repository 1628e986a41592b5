package import Diagnostics

/// A technique or tool on a technology radar, in a file of its own (practice D3).
///
/// It stays as it is in later editions until one of them has it again, or takes it off; a table is an edition as a whole.
package struct RadarEntry: Recorded {
  package static let kind = RecordKind.radar

  /// Dated by its edition, unless it says otherwise; its group is the name of the edition.
  package var header: RecordHeader
  package var ring: RadarRing
  /// As written, such as `languages-and-frameworks`.
  package var quadrant: String
  /// Whether its edition takes it off the radar.
  package var isRemoved = false

  package init(header: RecordHeader, ring: RadarRing, quadrant: String) {
    (self.header, self.ring, self.quadrant) = (header, ring, quadrant)
  }

  package var edition: RadarEdition { RadarEdition(header.key.group) }
}

/// An entry that is a row of a table: it has no page.
package struct RadarRow: Sendable, Hashable {
  package var name: String
  package var ring: RadarRing
  package var quadrant: String
  /// Whether the table calls it new; nil where it does not say.
  package var isNew: Bool?
  /// Plain text; nil when nothing is written.
  package var description: String?
  package var edition: RadarEdition
  package var file: ContentPath
  package var span: SourceSpan

  package init(
    name: String, ring: RadarRing, quadrant: String, edition: RadarEdition, file: ContentPath, span: SourceSpan
  ) {
    (self.name, self.ring, self.quadrant) = (name, ring, quadrant)
    (self.edition, self.file, self.span) = (edition, file, span)
  }
}

/// How far something is recommended, from the inside out.
package enum RadarRing: String, Sendable, CaseIterable, Comparable {
  case adopt, trial, assess, hold

  /// In any case; `caution` is what `hold` is called since 2024.
  package init?(written text: String) {
    let word = text.lowercased()
    self.init(rawValue: word == "caution" ? "hold" : word)
  }

  private var place: Int {
    switch self {
    case .adopt: 0
    case .trial: 1
    case .assess: 2
    case .hold: 3
    }
  }

  package static func < (left: RadarRing, right: RadarRing) -> Bool { left.place < right.place }
}

/// A radar of some day, by the name of its folder or file.
package struct RadarEdition: Sendable, Hashable, Comparable {
  package let name: String
  /// The first day that the name means, as in `2026-11-01`, `2026-11`, `2026.11`, `2026-Q4`, `2026-H2` and `2026`; nil for other
  /// names: such an edition is always seen.
  package let day: CalendarDate?

  package init(_ name: String) {
    self.name = name
    let text = name.replacing(".", with: "-")
    day = CalendarDate(iso: text) ?? Period(id: text, fiscalYearStarts: 1)?.start
  }

  /// By day; those without one before all others, by their names, in which numbers count as numbers.
  package static func < (left: RadarEdition, right: RadarEdition) -> Bool {
    if left.day != right.day { return (left.day?.dayNumber ?? .min) < (right.day?.dayNumber ?? .min) }
    return left.parts.lexicographicallyPrecedes(right.parts)
  }

  /// Runs of digits and of everything else; numbers by their length first, without zeros before them.
  private var parts: [Part] {
    var parts: [Part] = []
    var rest = name.utf8[...]
    while let first = rest.first {
      let isDigit = (48...57).contains(first)
      let run = rest.prefix { (48...57).contains($0) == isDigit }
      let digits = run.drop { isDigit && $0 == 48 }
      parts.append(Part(length: isDigit ? digits.count : 0, bytes: Array(digits)))
      rest = rest[run.endIndex...]
    }
    return parts
  }

  private struct Part: Comparable {
    let length: Int
    let bytes: [UInt8]

    static func < (left: Part, right: Part) -> Bool {
      left.length == right.length ? left.bytes.lexicographicallyPrecedes(right.bytes) : left.length < right.length
    }
  }
}

/// What two spellings of a name on a radar have in common: letters and digits, in lower case. A name without any is itself;
/// signs that tell languages apart stay: C, C++ and C# are three.
package func radarName(_ name: String) -> String {
  let folded = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "#" }
  return folded.isEmpty ? name : folded
}
