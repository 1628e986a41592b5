import Analysis
import Charts
import Record
import Templating
import Wording

/// What each team does next, and what other orders cost.
struct ScheduleView: Linked, Sendable {
  let links: Links
  /// How many items of a team are shown; all without it.
  var most = Int.max

  private var schedule: WorkSchedule { directory.report.schedule }
  private var wording: ScheduleWording { ScheduleWording(schedule: schedule, directory: directory) }
  private var costs: WorkSchedule.Costs? { schedule.costs.value }
  private var calendar: ScheduleCalendar { ScheduleCalendar(from: asOf, weeks: schedule.end) }

  private var teams: [TeamStepsView] {
    schedule.teams.compactMap { team in
      let steps = schedule.steps(of: team.team)
      return steps.isEmpty
        ? nil
        : TeamStepsView(team: team, steps: Array(steps.prefix(most)), left: max(0, steps.count - most), links: links)
    }
  }

  static let names = Names<ScheduleView>(
    "schedule",
    [
      .optionalText("comparison", "What keeping to it saves over today's order") { $0.wording.comparison },
      .text("cost", "What waiting costs in it") { money($0.costs?.delay ?? 0, $0.finance) },
      .text("certainty", "How good that is known to be") { $0.wording.certainty },
      .text("current_cost", "What waiting costs in today's order") { money($0.costs?.current ?? 0, $0.finance) },
      .object("ranked_cost", "What it costs in the order of the ranking", of: FigureView.names) { view in
        FigureView(view.costs?.ranked ?? .unavailable(.noData), asOf: view.asOf) { money($0, view.finance) }
      },
      .optionalText("price", "What keeping the promise costs; nothing where it costs nothing") { $0.wording.price },
      .texts("choices", "What exchanging neighbours saves, the most first") { view in
        view.schedule.choices.map { view.wording.sentence($0) }
      },
      .list("held_up", "Items that also wait for what cannot be scheduled", of: Mention.names) { view in
        view.schedule.heldUp.compactMap { held in
          let names = joined(held.by.map { quoted(view.directory.workTitle(of: $0)) })
          return Mention(
            RecordKey(.work, id: held.id), by: view.links,
            note: "also waits for \(names), which cannot be scheduled; it stands as if that took no time")
        }
      },
      .markup("axis", "The months, for the head of the column of bars") { $0.calendar.axis(id: "schedule-axis") },
      .list("teams", "What each team does, in configured order", of: TeamStepsView.names) { $0.teams },
    ])
}

/// What one team does, in order.
struct TeamStepsView: Linked, Sendable {
  let team: WorkSchedule.TeamSchedule
  let steps: [WorkSchedule.Step]
  /// How many more there are.
  let left: Int
  let links: Links

  static let names = Names<TeamStepsView>(
    "steps of a team",
    [
      .text("team", "The team's name") { view in
        view.team.team.map { view.directory.teamName($0) } ?? "No team named"
      },
      .optionalLink("team_href", "The way to the team") { view in view.team.team.flatMap { view.links.toTeam($0) } },
      .optionalText("holds", "The chance that its plan holds, by period; nothing without one") {
        planHolds($0.team)
      },
      .optionalText("more", "How many more are not shown; nothing where all are") { view in
        view.left > 0 ? "\(count(view.left)) more in the schedule" : nil
      },
      .list("steps", "Its items in order", of: StepRow.names) { view in
        view.steps.map { StepRow(step: $0, links: view.links) }
      },
    ])
}

/// `its plan for 2026-Q4 holds with a chance of 34 %, that up to 2027-Q1 with 12 %, if the ranges hold`; nil without a chance.
func planHolds(_ team: WorkSchedule.TeamSchedule) -> String? {
  let chances = team.periods.compactMap { period in
    period.chance.map { (period.span.quarter.id, ScheduleWording.chance($0)) }
  }
  guard let first = chances.first else { return nil }
  let more = chances.dropFirst().map { quarter, chance in
    "; by the end of \(quarter), that and the plan for \(quarter) are done with a chance of \(chance)"
  }
  return "its plan for \(first.0) holds with a chance of \(first.1)\(more.joined()), if the ranges hold"
}

/// An item of the schedule. Shown by `partials/step-row`, on every page that speaks of the schedule.
struct StepRow: Linked, Sendable {
  let step: WorkSchedule.Step
  let links: Links

  private var title: String { directory.workTitle(of: step.id) }
  private var schedule: WorkSchedule { directory.report.schedule }
  private var wording: ScheduleWording { ScheduleWording(schedule: schedule, directory: directory) }

  private var chart: [UInt8] {
    ScheduleCalendar(from: asOf, weeks: schedule.end).bar(
      ChartWords(
        id: "step-\(step.id)", title: "When \(title) is done",
        description: "From week \(wording.week(step.starts)) to week \(wording.week(step.ends))."),
      from: step.starts, to: step.ends)
  }

  static let names = Names<StepRow>(
    "step of the schedule",
    [
      .text("title", "The item") { $0.title },
      .optionalLink("href", "The way to its page") { $0.links.to(RecordKey(.work, id: $0.step.id)) },
      .text("kind", "What sort of work it is") { $0.step.kind.rawValue },
      .optionalText("rank", "Its place in the ranking; nothing when it has none") { row in
        row.directory.lookup.workItem(row.step.id)?.place.map { count($0.rank) }
      },
      .optionalText("team", "The team that does it") { row in row.step.team.map { row.directory.teamName($0) } },
      .text("note", "Why it takes so long and stands there; may be empty") { row in
        row.wording.notes(on: row.step).joined(separator: "; ")
      },
      .optionalText("held", "What it waits for or may miss; nothing where nothing holds it up") { row in
        joinedOrNil(row.wording.obstacles(of: row.step))
      },
      .text("span", "From which week to which, counted from the report's day") { row in
        row.wording.span(of: row.step)
      },
      .markup("chart", "The same as a bar") { $0.chart },
      .text("finish", "In which quarter it is finished") { $0.wording.quarter(of: $0.step) },
      .optionalText("chance", "How likely that is") { $0.wording.chance(of: $0.step) },
      .optionalText("effort", "Person-weeks that are left; nothing where no effort is written") { row in
        row.step.length.effort.map { CapacityWords.effort($0) }
      },
      .object("waiting", "What a week of waiting costs", of: FigureView.names) { row in
        FigureView(row.step.costOfDelay, asOf: row.asOf) { CapacityWords.money($0, row.finance) }
      },
      .object("cost", "What its waiting costs until it is finished", of: FigureView.names) { row in
        FigureView(row.step.delayCost, asOf: row.asOf) { money($0, row.finance) }
      },
    ])
}

extension Directory {
  /// What a work item is called; its id when it is not seen.
  func workTitle(of id: String) -> String { title(of: RecordKey(.work, id: id)) ?? id }
}

private func joinedOrNil(_ notes: [String]) -> String? { notes.isEmpty ? nil : notes.joined(separator: "; ") }
