internal import Analysis
internal import Diagnostics
internal import Record

/// A decision with the report it belongs to.
struct DecisionInput: Sendable {
  let report: DecisionReport
  let input: ReportInput

  var decision: Decision { report.decision }
}

let decisionFields = JSONFields<DecisionInput>([
  .text("id", "The file's name without extension") { $0.decision.id },
  .text("folder", "The name its pages are kept under; empty for content/decisions") { $0.decision.header.key.group },
  .text("file", "From the content folder") { $0.decision.header.file },
  .text("title", "The title, without the record's number") { $0.decision.header.title },
  .choice("status", "Normalised, on the report's day", DecisionStatus.allCases.map(\.rawValue)) {
    $0.report.status.rawValue
  },
  .textFigure("raw_status", "As it is written") { .orNotWritten($0.decision.rawStatus?.value) },
  .textFigure("date", "YYYY-MM-DD") { input in
    let decision = input.decision
    guard decision.header.date == nil, let unread = decision.unreadDate else {
      return .orNotWritten(decision.header.date?.iso)
    }
    return .unavailable(.notUnderstood(unread.value))
  },
  .texts("deciders", "Roles or teams, as written") { $0.decision.deciders },
  .texts("supersedes", "Ids of the records it replaces") { $0.report.supersedes.map(\.id) },
  .texts("superseded_by", "Ids of the records that replace it") { $0.report.supersededBy.map(\.id) },
  .texts("findings", "Ids of the rules that its file breaks") {
    $0.input.rules(brokenIn: $0.decision.header.span.file)
  },
])

extension Figure {
  static func orNotWritten(_ value: Value?) -> Figure {
    value.map(Figure.measured) ?? .unavailable(.notWritten)
  }
}
