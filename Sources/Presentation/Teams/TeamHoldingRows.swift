import Analysis
import Record
import Templating
import Wording

/// An open work item of a team.
struct TeamWorkRow: Linked, Sendable {
  let item: WorkItemReport
  let links: Links

  private var schedule: WorkSchedule { directory.report.schedule }
  private var wording: ScheduleWording { ScheduleWording(schedule: schedule, directory: directory) }

  private var note: String? {
    if let step = item.step {
      let notes = wording.notes(on: step)
      return notes.isEmpty ? nil : notes.joined(separator: "; ")
    }
    return schedule.apart.first { $0.id == item.id }.map { apart in
      "not scheduled: " + apart.reasons.map { $0.words(finance, asOf: asOf) }.joined(separator: "; ")
    }
  }

  static let names = Names<TeamWorkRow>(
    "work of a team",
    [
      .text("title", "What it is called") { $0.item.item.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.key) },
      .optionalText("rank", "Its place among all ranked work; nothing when it is not ranked") { row in
        row.item.place.map { count($0.rank) }
      },
      .text("kind", "feature, debt, reliability, tooling or research") { $0.item.item.kind.rawValue },
      .text("status", "idea, ready or doing") { $0.item.status.rawValue },
      .object("waiting", "What a week of waiting costs", of: EstimateView.names) { row in
        EstimateView(row.item.costOfDelay, asOf: row.asOf, unit: row.finance.unit) { money($0, row.finance) }
      },
      .optionalText("span", "From which week to which the schedule has it done; nothing when it has no place there") {
        row in
        row.item.step.map { row.wording.span(of: $0) }
      },
      .optionalText("finish", "In which quarter it is finished") { row in
        row.item.step.map { row.wording.quarter(of: $0) }
      },
      .optionalText("chance", "How likely that is") { row in row.item.step.flatMap { row.wording.chance(of: $0) } },
      .optionalText("note", "Why it takes so long and stands there, or why it has no place") { $0.note },
    ])
}

/// A practice as one team shows it.
struct TeamPracticeRow: Linked, Sendable {
  let practice: Practice
  let state: PracticeReport.TeamState
  let links: Links

  static let names = Names<TeamPracticeRow>(
    "practice of a team",
    [
      .text("id", "Its letter and number") { $0.practice.rawValue },
      .text("name", "What it is called") { $0.practice.name },
      .link("href", "The way to its page") { $0.links.to(page: PagePath.practice($0.practice)) },
      .object("state", "Whether it is alive in the team", of: StatusView.names) { StatusView($0.state.state) },
      .list("evidence", "The latest evidence, at most one", of: EvidenceView.names) { row in
        row.state.evidence.prefix(1).map { EvidenceView($0, by: row.links) }
      },
    ])
}

/// The practices that apply to a team, in their order.
func teamPractices(of team: String, by links: Links) -> [TeamPracticeRow] {
  links.directory.report.practices.compactMap { report in
    guard let state = report.teams.first(where: { $0.team == team }), state.state != .notApplicable else { return nil }
    return TeamPracticeRow(practice: report.practice, state: state, links: links)
  }
}
