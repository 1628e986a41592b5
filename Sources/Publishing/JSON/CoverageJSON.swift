internal import Analysis
internal import Record
internal import Wording

/// A practice's state, for the organization or for one team.
struct CoverageInput: Sendable {
  let practice: Practice
  let team: String?
  let state: PracticeReport.State
  let evidence: [Evidence]
  let nextStep: NextStepInput?
  let history: PracticeHistory

  static func rows(_ input: ReportInput) -> [CoverageInput] {
    let teams = input.report.organization.teams
    let names = Dictionary(teams.map { ($0.id, $0.name) }) { first, _ in first }
    return input.report.practices.flatMap { report in
      let steps = NextStepInputs(practice: report.practice, asOf: input.report.asOf, names: names)
      let whole = CoverageInput(
        practice: report.practice, team: nil, state: report.state, evidence: report.evidence,
        nextStep: steps.input(report.nextStep, of: nil), history: report.history)
      return [whole]
        + report.teams.map {
          CoverageInput(
            practice: report.practice, team: $0.team, state: $0.state, evidence: $0.evidence,
            nextStep: steps.input($0.nextStep, of: $0.team), history: $0.history)
        }
    }
  }
}

/// A next step with its words.
struct NextStepInput: Sendable {
  let step: NextStep
  let text: String
  let command: String?

  var kind: String {
    switch step {
    case .keep: "keep"
    case .mend: "mend"
    case .begin: "begin"
    }
  }

  var until: CalendarDate? {
    guard case .keep(let day) = step else { return nil }
    return day
  }
}

private struct NextStepInputs {
  let practice: Practice
  let asOf: CalendarDate
  let names: [String: String]

  func input(_ step: NextStep?, of team: String?) -> NextStepInput? {
    step.map {
      NextStepInput(
        step: $0, text: $0.words(practice, asOf: asOf) { names[$0] ?? $0 },
        command: $0.command(for: team.map { names[$0] ?? $0 }))
    }
  }
}

let coverageFields = JSONFields<CoverageInput>([
  .text("practice", "The practice's id, A1 to H3") { $0.practice.rawValue },
  .textOrNull("team", "The team's id; null for the organization as a whole") { $0.team },
  .choice("state", "Computed from the record", states) { $0.state.rawValue },
  .list("evidence", "The most recent first", of: evidenceFields) { $0.evidence },
  .optionalObject(
    "next_step", "The smallest step; left out where nothing is due and no day ends that", of: nextStepFields
  ) { $0.nextStep },
  .listFigure("history", "At the ends of the last twelve months, the earliest first", of: pastFields) { $0.history },
])

/// The same without what changes it, in the form that the content format fixed first.
let practiceFields = JSONFields<CoverageInput>([
  .text("id", "The practice's id, A1 to H3") { $0.practice.rawValue },
  .textOrNull("team", "The team's id; null for the organization as a whole") { $0.team },
  .choice("state", "Computed from the record", states) { $0.state.rawValue },
  .list("evidence", "The most recent first", of: evidenceFields) { $0.evidence },
])

private let states = PracticeReport.State.allCases.map(\.rawValue)

private let nextStepFields = JSONFields<NextStepInput>([
  .choice(
    "kind", "keep: nothing is due; mend: a file lacks something; begin: a file is to be made",
    ["keep", "mend", "begin"]
  ) { $0.kind },
  .text("text", "What is to be done, in words") { $0.text },
  .optionalText("command", "What makes the file") { $0.command },
  .optionalText("file", "The file that lacks something, from the content folder") { $0.step.file },
  .optionalText("until", "The last day on which nothing is due, YYYY-MM-DD") { $0.until?.iso },
])

private let pastFields = JSONFields<PastState>([
  .text("date", "The last day of a month, YYYY-MM-DD") { $0.day.iso },
  .choice("state", "As the report of that day would tell it from what is written today", states) { $0.state.rawValue },
])
