internal import Analysis
internal import Diagnostics
internal import Record

/// What a wave tells of a question and a team.
struct PulseJSONRow: Sendable {
  let pulse: Pulse
  let wave: Pulse.Wave
  let question: Pulse.Question
  let scope: PulseScopeReport
  /// The answers, or why nothing is told.
  let cell: Figure<PulseCell>

  static func rows(_ report: PulseReport) -> [PulseJSONRow] {
    report.waves.flatMap { wave in
      wave.questions.indices.flatMap { place in
        wave.scopes.map { scope in
          PulseJSONRow(
            pulse: report.pulse, wave: wave.wave, question: report.pulse.questions[wave.questions[place]], scope: scope,
            cell: scope.cells.flatMap { place < $0.count ? .measured($0[place]) : .unavailable(.noData) })
        }
      }
    }
  }

  /// As the format names it; nil where something is told.
  var suppressed: String? {
    switch cell.reason {
    case .protectsOthers: "protects-others"
    case .some: "below-minimum"
    case nil: nil
    }
  }

  var scopeKind: String {
    switch scope.scope.kind {
    case .organization: "organization"
    case .team: "team"
    case .own: "own"
    }
  }
}

let pulseFields = JSONFields<PulseJSONRow>([
  .text("id", "The pulse: its file's name without extension") { $0.pulse.id },
  .text("wave", "The short name of the wave") { $0.wave.id.value },
  .text("closed_on", "The last day on which answers were taken, YYYY-MM-DD") { $0.wave.closes.iso },
  .count("minimum", "The smallest group that the wave tells of") { $0.wave.minimum.value },
  .textOrNull("team", "The id of a team or group; null for the organization") { $0.scope.scope.team },
  .choice(
    "scope", "own: the answers that are a group's own, without its teams", ["organization", "team", "own"]
  ) { $0.scopeKind },
  .text("question", "The short name of the question") { $0.question.id },
  .optionalText("practice", "The practice that it tells about; left out when not written") {
    $0.question.practice?.rawValue
  },
  .countFigure("n", "How many answered") { $0.cell.map(\.n) },
  .figure("mean", "The mean score; reversed where the question is, so that more is better") { $0.cell.map(\.mean) },
  .numbersFigure("distribution", "How many gave each score, the lowest first; told from twice the minimum") {
    $0.cell.flatMap { $0.distribution.map { $0.map(Double.init) } }
  },
  .objectFigure("change", "The difference from the wave before", of: pulseChangeFields) { $0.cell.flatMap(\.change) },
  .objectFigure("response", "How many of those who were asked answered, whatever the question", of: pulseResponseFields)
  {
    $0.scope.response
  },
  .textOrNull("suppressed", "Why nothing is told: below-minimum or protects-others; null where something is") {
    $0.suppressed
  },
])

private let pulseChangeFields = JSONFields<PulseChange>([
  .text("since", "The short name of the wave before") { $0.since },
  .count("n_before", "How many answered in that") { $0.before },
  .number("value", "In points of the scale: above zero is better") { $0.value },
  .number("low", "The lower end of Welch's 95 % interval") { $0.lower },
  .number("high", "The upper end of it") { $0.upper },
])

private let pulseResponseFields = JSONFields<PulseResponse>([
  .count("answered", "The most answers to one question") { $0.answered },
  .count("asked", "How many were asked") { $0.asked },
])

let dissentFields = JSONFields<DissentReport>([
  .text("decision", "The id of the decision") { $0.decision.id },
  .text("folder", "The folder that keeps its ids apart; empty for decisions/") { $0.decision.group },
  .optionalText("date", "The day of the decision, YYYY-MM-DD; left out when not written") { $0.date?.iso },
  .choice("status", "Of the decision", DecisionStatus.allCases.map(\.rawValue)) { $0.status.rawValue },
  .text("who", "A role or a team") { $0.dissent.who },
  .text("view", "What they see otherwise") { $0.dissent.view },
  .optionalText("answered", "What was answered; left out while nobody did") { $0.dissent.answered },
  .optionalText("became", "What came of it; left out while nothing has") { $0.dissent.became },
  .choice("state", "settled: something came of it", DissentReport.State.allCases.map(\.rawValue)) {
    $0.state.rawValue
  },
])
