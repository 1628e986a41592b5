internal import Wording

/// Where a difference is told, in the order in which it is.
enum DiffSection: String, CaseIterable, Sendable {
  case newAttention = "new-attention"
  case solved
  case noLongerSeen = "no-longer-seen"
  case decisions
  case objectives
  case work
  case figures
  case definitions
  case visibility
  case records
  case pages
  case newFindings = "new-findings"
  case solvedFindings = "solved-findings"
  case attention
  case findings
  case other

  var title: String {
    switch self {
    case .newAttention: "New attention"
    case .solved: "Solved"
    case .noLongerSeen: "No longer seen"
    case .decisions: "Decisions"
    case .objectives: "Objectives"
    case .work: "Work"
    case .figures: "Figures"
    case .definitions: "Definitions changed"
    case .visibility: "Visibility changed"
    case .records: "Other records"
    case .pages: "Pages that appear and go"
    case .newFindings: "New findings"
    case .solvedFindings: "Findings solved"
    case .attention: "Attention that reads otherwise"
    case .findings: "Findings that read otherwise"
    case .other: "Other figures"
    }
  }

  /// Whoever changes what is measured, or for whom, says so in full.
  var isNeverCut: Bool { self == .definitions || self == .visibility }

  /// Whether a row of it says that a figure, a rank, a status or a finding is another.
  var isOfMeaning: Bool { self != .pages && self != .attention && self != .findings }

  /// `1 decision`, `3 new concerns`.
  func counted(_ number: Int) -> String {
    switch self {
    case .newAttention: count(number, "new concern")
    case .solved: "\(count(number)) solved"
    case .noLongerSeen: "\(count(number)) no longer seen"
    case .decisions: count(number, "decision")
    case .objectives: count(number, "objective")
    case .work: count(number, "work item")
    case .figures: count(number, "figure")
    case .definitions: count(number, "definition")
    case .visibility: "\(count(number)) of visibility"
    case .records: count(number, "other record")
    case .pages: "\(count(number, "page")) that \(number == 1 ? "appears or goes" : "appear or go")"
    case .newFindings: count(number, "new finding")
    case .solvedFindings: "\(count(number, "finding")) solved"
    case .attention: "\(count(number, "concern")) with other words"
    case .findings: "\(count(number, "finding")) with other words"
    case .other: count(number, "other figure")
    }
  }
}
