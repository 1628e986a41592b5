package import Analysis
import Record
package import Templating
import Wording

/// A team in the list of teams.
package struct TeamRow: Linked, Sendable {
  let item: TeamReport
  let links: Links

  package init(_ item: TeamReport, by links: Links) {
    self.item = item
    self.links = links
  }

  private var charter: StatusView {
    guard let charter = item.charter else { return StatusView(.watch, "no charter") }
    guard let due = charter.header.reviewDue, due < asOf else { return StatusView(.plain, "written") }
    return StatusView(.watch, "review due")
  }

  /// Objectives of the current period that the team owns.
  private var current: [ObjectiveReport] {
    let group = directory.lookup.currentPeriod?.period.id
    return item.objectives.filter { $0.group == group }.compactMap { directory.lookup.objective($0) }
  }

  private var plan: WorkSchedule.TeamSchedule? { report.schedule[team: item.team.id] }

  private var onPace: String? {
    let objectives = current
    guard !objectives.isEmpty else { return nil }
    let good = objectives.filter { [.onTrack, .reached].contains($0.derived.value) }.count
    let unknown = objectives.count { $0.derived.value == nil }
    return "\(good) of \(objectives.count)" + (unknown == 0 ? "" : ", \(unknown) not known")
  }

  package static let names = Names<TeamRow>(
    "team row",
    [
      .text("name", "What the team is called") { $0.item.team.name },
      .link("href", "The way to its page") { row in
        row.links.to(page: PagePath.record(RecordKey(.team, id: row.item.team.id)))
      },
      .optionalText("parent", "The team it belongs to") { row in
        row.item.team.parent.map { row.directory.teamName($0) }
      },
      .object("charter", "Whether its charter is written and looked after", of: StatusView.names) { $0.charter },
      .optionalText("on_track", "How many of its current objectives are on track, as 2 of 3") { $0.onPace },
      .optionalText(
        "holds", "The chance that all it plans by the end of the second quarter is done; nothing without a plan"
      ) {
        row in row.plan.flatMap { $0.periods.last?.chance }.map(ScheduleWording.chance)
      },
      .flag("is_overloaded", "Whether it has begun more than it can finish") { row in
        row.report.attention.contains { $0.tellsOverload && $0.subject.team == row.item.team.id }
      },
      .text("services", "The services it answers for") { row in row.item.services.map(\.id).joined(separator: ", ") },
      .text("metrics", "How many metrics it owns") { count($0.item.metrics.count) },
    ])
}
