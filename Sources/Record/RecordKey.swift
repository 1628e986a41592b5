/// The path of a file from the content folder, with `/`: `decisions/0007-queue.md`, `../other/docs/adr/0001-x.md`.
package typealias ContentPath = String

/// What kinds of record can be linked to. All have a page of their own but feedback, which stands on its theme's.
package enum RecordKind: String, Sendable, CaseIterable, Hashable {
  case strategy, metric, objective, decision, pulse
  case team, feedback, work, experiment, retro, session, guardrail, review, radar
  case learning, update
  case process, coaching
  case rotations, ladder

  /// The folder of its pages in the output, where its list stands too.
  package var pageFolder: String {
    switch self {
    case .strategy: "strategy"
    case .metric: "metrics"
    case .objective: "okrs"
    case .decision: "decisions"
    case .pulse: "pulse"
    case .team: "teams"
    case .feedback: "feedback"
    case .work: "priorities"
    case .experiment: "experiments"
    case .retro: "retros"
    case .session: "growth/sessions"
    case .rotations: "growth"
    case .ladder: "growth/ladders"
    case .guardrail: "guardrails"
    case .review: "reviews"
    case .radar: "radar"
    case .learning: "learnings"
    case .update: "updates"
    case .process: "processes"
    case .coaching: "coaching"
    }
  }
}

/// What a record is known by: its kind, the group that keeps ids apart, and its id.
package struct RecordKey: Hashable, Sendable, Comparable {
  package var kind: RecordKind
  /// The period of an objective; the folder name of a decision that is kept apart from `content/decisions`; else empty.
  package var group: String
  /// The file's name without extension.
  package var id: String

  package init(_ kind: RecordKind, group: String = "", id: String) {
    self.kind = kind
    self.group = group
    self.id = id
  }

  package static func < (left: RecordKey, right: RecordKey) -> Bool {
    (left.kind.rawValue, left.group, left.id) < (right.kind.rawValue, right.group, right.id)
  }
}
