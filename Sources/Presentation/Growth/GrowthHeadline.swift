import Analysis
import Record
import Wording

/// The most important news of growth: what hangs on one person first, then how teams learn.
func growthHeadline(_ report: Report) -> String {
  let clauses = [
    silosClause(report.knowledge.systems), report.sessions.sessions.isEmpty ? nil : sessionsClause(report),
    laddersClause(report.ladders),
    report.knowledge.rotations.isEmpty ? nil : rotationsClause(report.knowledge.rotations),
    report.knowledge.systems.isEmpty
      ? nil : "each of \(spelled(report.knowledge.systems.count, "system")) is known by more than one person",
  ].compactMap(\.self)
  return sentence(clauses.prefix(2).joined(separator: "; "))
}

/// How much there is of what.
func growthLede(_ report: Report) -> String {
  let (sessions, rotations) = (report.sessions.sessions, report.knowledge.rotations)
  let planned = sessions.count { $0.state == .planned }
  let parts = [
    sessions.isEmpty
      ? nil : "\(count(sessions.count, "session")), \(planned == 0 ? "none" : count(planned)) of them still planned",
    report.knowledge.systems.isEmpty ? nil : "\(count(report.knowledge.systems.count, "system")) counted",
    rotations.isEmpty ? nil : count(rotations.count, "rotation"),
    report.ladders.isEmpty ? nil : count(report.ladders.count, "ladder"),
  ]
  return sentence(parts.compactMap(\.self).joined(separator: "; "))
}

/// `One of two ladders has levels without criteria`; nil where there is no ladder.
private func laddersClause(_ ladders: [LadderReport]) -> String? {
  let open = ladders.count { !$0.empty.isEmpty }
  guard !ladders.isEmpty else { return nil }
  guard open > 0 else { return "each level of \(spelled(ladders.count, "ladder")) says what is expected" }
  return "\(spelled(open)) of \(spelled(ladders.count, "ladder")) \(open == 1 ? "has" : "have") levels without criteria"
}
