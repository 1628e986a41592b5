package import Diagnostics

/// A career ladder: what is expected at each level of each track, in the open (practice E2). It is no checklist, so nothing
/// of it is added up.
package struct Ladder: Recorded {
  package static let kind = RecordKind.ladder

  package var header: RecordHeader
  /// From the first to the highest.
  package var levels: [Level]
  /// In the order in which they are written.
  package var tracks: [Track]
  package var promotion: Promotion?
  package var form: Form

  package init(
    header: RecordHeader, levels: [Level], tracks: [Track], promotion: Promotion? = nil, form: Form = .own
  ) {
    (self.header, self.levels, self.tracks) = (header, levels, tracks)
    (self.promotion, self.form) = (promotion, form)
  }

  /// Whose form the file has.
  package enum Form: Sendable {
    case own
    /// Monzo's progression framework: levels by number, topics with content.
    case topics
    /// The Financial Times' engineering progression: levels, themes, and competencies of both.
    case competencies
  }

  package struct Level: Sendable, Hashable {
    package var id: String
    package var name: String

    package init(id: String, name: String) { (self.id, self.name) = (id, name) }
  }

  /// A side of the work, such as delivery or communication.
  package struct Track: Sendable {
    package var id: String
    package var name: String
    /// What it is about; nil where that is not written.
    package var summary: String?
    /// What is expected at each of the ladder's levels, in their order.
    package var cells: [Cell]

    package init(id: String, name: String, summary: String? = nil, cells: [Cell]) {
      (self.id, self.name, self.summary, self.cells) = (id, name, summary, cells)
    }
  }

  /// What is expected of a track at one level.
  package struct Cell: Sendable {
    package var criteria: [Criterion] = []
    /// Of the level as a whole, and of none of its criteria.
    package var examples: [String] = []

    package init(criteria: [Criterion] = [], examples: [String] = []) {
      (self.criteria, self.examples) = (criteria, examples)
    }

    package var hasExample: Bool { !examples.isEmpty || criteria.contains { !$0.examples.isEmpty } }
  }

  package struct Criterion: Sendable {
    package var text: Located<String>
    package var examples: [String]

    package init(_ text: Located<String>, examples: [String] = []) { (self.text, self.examples) = (text, examples) }
  }

  /// How somebody moves up.
  package struct Promotion: Sendable {
    package var criteria: [String]
    /// A role or a group, as written.
    package var whoDecides: String?
    /// How often it is decided, as written.
    package var cadence: String?

    package init(criteria: [String], whoDecides: String?, cadence: String?) {
      (self.criteria, self.whoDecides, self.cadence) = (criteria, whoDecides, cadence)
    }
  }
}
