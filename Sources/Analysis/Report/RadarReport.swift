package import Record

/// The technology radar: its latest edition, and what moved since the one before.
package struct RadarReport: Sendable {
  /// The latest first; those that are seen.
  package var editions: [Edition]
  /// What is on the radar, by quadrant, ring and name.
  package var entries: [Item]
  /// What the edition before had and the latest has not, in the same order.
  package var gone: [Item]
  /// The entries of all editions that have a page.
  package var pages: [RadarEntry]

  package var isEmpty: Bool { editions.isEmpty }
  /// What the latest edition moved, added or took back.
  package var moved: [Item] { entries.filter { $0.move != .same && $0.move != .first } }

  package struct Edition: Sendable, Equatable {
    package var edition: RadarEdition
    /// How many entries were on the radar then.
    package var count: Int
    /// A file that it is written in.
    package var file: ContentPath
  }

  package struct Item: Sendable {
    package var name: String
    /// Nil for a row of a table.
    package var key: RecordKey?
    package var ring: RadarRing
    package var quadrant: String
    /// Of a row of a table, plain; an entry with a page says it there.
    package var description: String?
    package var move: Move
    /// The edition in which it came to its ring, and the rings before, the latest first.
    package var history: [Step]
  }

  package struct Step: Sendable, Equatable {
    package var edition: RadarEdition
    package var ring: RadarRing
  }

  /// Against the edition before.
  package enum Move: Sendable, Equatable {
    /// There is no edition before.
    case first
    case new
    /// It was on the radar once, and not in the edition before.
    case returned
    case inward(from: RadarRing)
    case outward(from: RadarRing)
    case same
    /// The latest edition has it no more.
    case gone
  }
}
