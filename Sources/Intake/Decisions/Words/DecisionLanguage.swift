import Record

/// What a field of a decision record is about, by whatever name it is written.
enum DecisionField: String, Sendable, CaseIterable {
  case title, status, date, deciders, consulted, informed, tags, supersedes
  case supersededBy = "superseded_by"
  case amends
  case amendedBy = "amended_by"
  case related
  /// A title for want of a better one: `Name:`, `feature:`.
  case name
  /// A status for want of a better one: KEPs and Ember's RFCs have a `stage`.
  case stage
  /// What may say how it went, or anything else: `Decision: Accepted`, `Implementation: Implemented`. Believed where it is a
  /// status and nothing else gives one.
  case outcome
  case number
  case decideBy = "decide_by"
  case provisionalUntil = "provisional_until"
  case lastReviewedOn = "last_reviewed_on"
  case reviewIn = "review_in"
  case businessImplication = "business_implication"

  var relation: DecisionRelation? {
    switch self {
    case .supersedes: .supersedes
    case .supersededBy: .supersededBy
    case .amends: .amends
    case .amendedBy: .amendedBy
    case .related: .related
    default: nil
    }
  }
}

/// What a section of a decision record holds.
enum DecisionSection: String, Sendable, CaseIterable {
  /// Fields, like the head of the record.
  case metadata
  case options, links
  /// Text. Its name is no title.
  case content
  /// Text that may begin with the metadata: `## Summary`.
  case summary
  /// The days on which the status changed.
  case statusHistory = "status_history"
  /// What became of the record, by day: `## Changelog`.
  case history
  /// The name of the form itself, such as "Architecture Decision Record": the title comes after it.
  case form
}

/// The words of one language in decision records. Case, accents aside, punctuation and blanks do not matter.
struct DecisionLanguage: Sendable {
  /// Two letters of ISO 639-1.
  let code: String
  var statuses: [DecisionStatus: [String]] = [:]
  var fields: [DecisionField: [String]] = [:]
  var sections: [DecisionSection: [String]] = [:]
  /// January to December, with inflected forms after a blank. A beginning of at least three letters is understood too.
  var months: [String] = []
  /// Say that there is nothing.
  var nothing: [String] = []
  /// May follow a status and leave it as it is: by whom, when, where.
  var qualifiers: [String] = []
  /// Make a status doubtful.
  var doubts: [String] = []
  /// Between two words of which one is to be chosen.
  var alternatives: [String] = []
}
