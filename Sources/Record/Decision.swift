package import Diagnostics

/// A decision record, of whatever dialect, as it stands (practices C1, G1, G2).
package struct Decision: Recorded {
  package static let kind = RecordKind.decision

  package var header: RecordHeader
  package var folder: DecisionFolder
  package var dialect: Dialect
  /// The number in the file's name, as written (`0007`, `040a`); nil for dated or plain names.
  package var number: String?
  package var status: DecisionStatus
  /// The status as written; nil when there is none.
  package var rawStatus: Located<String>?
  /// The date as written where it could not be read; nil when there is none, or it was read.
  package var unreadDate: Located<String>?
  package var deciders: [String]
  package var consulted: [String]
  package var informed: [String]
  package var options: [DecisionOption]
  /// What it means for the business; nil when not written.
  package var businessImplication: String?
  package var dissent: [Dissent]
  package var supersedes: [DecisionReference]
  package var supersededBy: [DecisionReference]
  package var amends: [DecisionReference]
  package var amendedBy: [DecisionReference]
  package var related: [DecisionReference]
  package var decideBy: CalendarDate?
  /// `provisional until`: the day to which it holds unless it is confirmed.
  package var provisionalUntil: CalendarDate?
  /// What still has the words of a template, and so has no value.
  package var unfilled: Parts
  /// Metadata that is not ours, kept as it was written, in its order.
  package var otherFields: [Field]

  package init(header: RecordHeader, folder: DecisionFolder, dialect: Dialect) {
    self.header = header
    self.folder = folder
    self.dialect = dialect
    status = .unknown
    deciders = []
    consulted = []
    informed = []
    options = []
    dissent = []
    supersedes = []
    supersededBy = []
    amends = []
    amendedBy = []
    related = []
    unfilled = []
    otherFields = []
  }

  /// A part of a record that may be left as its template has it; named as the fields are.
  package enum Part: String, Sendable, CaseIterable {
    case title, status, date, deciders, consulted, informed, tags, options
  }

  /// A few of them: bits, because every decision has such a set.
  package struct Parts: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let title = Parts(.title)
    package static let status = Parts(.status)
    package static let date = Parts(.date)
    package static let deciders = Parts(.deciders)
    package static let options = Parts(.options)

    package init(_ part: Part) { rawValue = 1 << (Part.allCases.firstIndex(of: part) ?? 0) }
  }

  /// How the metadata is written. It is only told, never judged.
  package enum Dialect: String, Sendable, CaseIterable {
    case own = "Fairlead"
    case nygard = "Nygard"
    case bullets = "MADR 1–2 or log4brains"
    case frontMatter = "MADR 3–4 or other front matter"
    case enhancementProposal = "KEP"
    case yStatement = "Y-statement"
    case plain = "plain"
  }

  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// Where a decision stands.
package enum DecisionStatus: String, Sendable, CaseIterable {
  case draft, proposed
  case onHold = "on hold"
  case accepted
  case partlySuperseded = "partly superseded"
  case superseded, deprecated, rejected
  /// Not written, or not understood: never taken for accepted, never for a draft.
  case unknown

  /// Waiting for somebody to decide.
  package var isOpen: Bool { self == .draft || self == .proposed || self == .onHold }

  /// To be followed today.
  package var isInForce: Bool { self == .accepted || self == .partlySuperseded }
}

/// A way the decision could have gone.
package struct DecisionOption: Sendable, Hashable {
  package var name: String
  package var isRecommended: Bool
  package var businessImplication: String?

  package init(name: String, isRecommended: Bool = false, businessImplication: String? = nil) {
    self.name = name
    self.isRecommended = isRecommended
    self.businessImplication = businessImplication
  }
}

/// A view against the decision, by a role or a team, and what became of it.
package struct Dissent: Sendable, Hashable {
  package var who: String
  package var view: String
  /// The answer; nil while nobody gave one.
  package var answered: String?
  /// What came of it: what was changed for it, or what showed who was right; nil while nothing has.
  package var became: String?

  package init(who: String, view: String, answered: String?, became: String? = nil) {
    (self.who, self.view, self.answered, self.became) = (who, view, answered, became)
  }
}

/// One record's mention of another.
package struct DecisionReference: Sendable, Hashable {
  /// As written: a title, a number, a file name.
  package var text: String
  /// The record meant; nil when there is none of that name.
  package var target: RecordKey?
  package var span: SourceSpan

  package init(text: String, target: RecordKey?, span: SourceSpan) {
    self.text = text
    self.target = target
    self.span = span
  }
}
