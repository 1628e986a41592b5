import Analysis
import Charts
import Record
import Templating
import Wording

/// The order in which waiting costs least, team by team, and what other orders cost.
struct SequenceView: Linked, Sendable {
  let sequence: WorkSequence
  let links: Links

  private var wording: SequenceWording { SequenceWording(sequence: sequence, directory: directory) }

  /// Teams in configured order; items without a team last.
  private var queues: [QueueView] {
    let byTeam = Dictionary(grouping: sequence.steps, by: \.team)
    let configured = directory.report.organization.teams.map { Optional($0.id) }
    let others = byTeam.keys.filter { !configured.contains($0) }.sorted { ($0 ?? "\u{FFFF}") < ($1 ?? "\u{FFFF}") }
    let end = sequence.steps.map(\.ends).max() ?? 1
    return (configured + others).compactMap { team in
      byTeam[team].map { QueueView(team: team, steps: $0, end: end, links: links) }
    }
  }

  static let names = Names<SequenceView>(
    "sequence",
    [
      .text("comparison", "What today's order costs more") { $0.wording.comparison },
      .text("cost", "What waiting costs in the order shown") { money($0.sequence.delayCost, $0.finance) },
      .text("certainty", "How good that is known to be") { $0.wording.certainty },
      .text("current_cost", "What it costs in today's order") { money($0.sequence.currentDelayCost, $0.finance) },
      .object("ranked_cost", "What it costs in the order of the ranking", of: FigureView.names) { view in
        FigureView(view.sequence.rankedDelayCost, asOf: view.directory.report.asOf) { money($0, view.finance) }
      },
      .texts("choices", "What exchanging neighbours saves, the most first") { view in
        view.sequence.choices.map { view.wording.sentence($0) }
      },
      .list("held_up", "Items that also wait for what has no place in the order", of: Mention.names) { view in
        view.sequence.heldUp.compactMap { held in
          let names = joined(held.by.map { quoted(view.directory.workTitle(of: $0)) })
          return Mention(
            RecordKey(.work, id: held.id), by: view.links,
            note:
              "also waits for \(names), of which cost of delay or duration is not written; it stands as if that took no time"
          )
        }
      },
      .list("queues", "What each team does one after another", of: QueueView.names) { $0.queues },
    ])
}

/// What one team does, one item after another.
struct QueueView: Linked, Sendable {
  let team: String?
  let steps: [WorkSequence.Step]
  /// When the last item of any team is finished, in weeks.
  let end: Double
  let links: Links

  static let names = Names<QueueView>(
    "team's queue",
    [
      .text("team", "The team's name") { queue in queue.team.map { queue.directory.teamName($0) } ?? "No team named" },
      .optionalLink("team_href", "The way to the team") { queue in
        queue.team.flatMap { queue.links.toTeam($0) }
      },
      .list("steps", "Its items in order", of: StepView.names) { queue in
        queue.steps.map { StepView(step: $0, end: queue.end, links: queue.links) }
      },
    ])
}

/// One item of a team's queue.
struct StepView: Linked, Sendable {
  let step: WorkSequence.Step
  let end: Double
  let links: Links

  private var title: String { directory.workTitle(of: step.id) }
  private var span: String { "\(number(step.starts, places: 0))–\(number(step.ends, places: 0))" }

  private var chart: [UInt8] {
    IntervalBar(
      ChartWords(
        id: "step-\(step.id)", title: "When \(title) is done",
        description: "From week \(number(step.starts, places: 1)) to week \(number(step.ends, places: 1))."),
      value: nil, lower: step.starts, upper: step.ends, scale: Band(lower: 0, upper: max(1, end))
    ).svg()
  }

  static let names = Names<StepView>(
    "step of a sequence",
    [
      .text("title", "The item") { $0.title },
      .optionalLink("href", "The way to its page") {
        $0.links.to(RecordKey(.work, id: $0.step.id))
      },
      .text("span", "From which week to which, counted from the report's day") { $0.span },
      .markup("chart", "The same as a bar") { $0.chart },
      .text("cost", "What its waiting costs until it is finished") { step in
        money(step.step.delayCost, step.directory.report.organization.finance)
      },
    ])
}
