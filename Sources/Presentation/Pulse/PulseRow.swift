import Analysis
import Charts
import Record
import Templating
import Wording

/// What a team answered to a question, as a row.
struct PulseRow: Sendable {
  let report: PulseReport
  let question: Pulse.Question
  /// Among the questions of the wave.
  let place: Int
  let scope: PulseScopeReport

  private var cell: PulseCell? { scope.cells.value.flatMap { place < $0.count ? $0[place] : nil } }
  private var change: PulseChange? { cell?.change.value }

  private var status: StatusView? {
    guard let change else { return nil }
    if change.isFall { return StatusView(.bad, "worse") }
    return change.isRise ? StatusView(.good, "better") : StatusView(.quiet, "noise")
  }

  private var chart: [UInt8]? {
    guard let scores = cell?.distribution.value else { return nil }
    let scale = report.pulse.scale
    let name = scopeWords(scope.scope)
    let id = "scores-\(report.pulse.id)-\(question.id)-\(scope.scope.team ?? "")-\(scope.scope.isOwn)"
    let list = scores.map { count($0) }.joined(separator: ", ")
    return Columns(
      ChartWords(
        id: id, title: "\(name), answers by score",
        description: "Answers from score \(scale.lowerBound) to \(scale.upperBound): \(list)."),
      counts: scores.map { $0 }, width: 96
    ).svg()
  }

  static let names = Names<PulseRow>(
    "answers",
    [
      .text("name", "The organization, a team or a group") { scopeWords($0.scope.scope) },
      .optionalText("hidden", "Why nothing is told; nothing where something is") {
        $0.scope.cells.reason.map(hiddenWords)
      },
      .optionalText("n", "How many answered") { $0.cell.map { count($0.n) } },
      .optionalText("mean", "The mean score; more is better") { $0.cell.map { meanWords($0.mean) } },
      .optionalText("change", "The difference from the wave before, with its interval and n") { row in
        row.change.map(changeWords)
      },
      .optionalText("no_change", "Why there is no difference") { $0.cell?.change.reason.map(hiddenWords) },
      .optionalObject("status", "Whether it is better, worse or noise", of: StatusView.names) { $0.status },
      .flag("has_chart", "Whether single scores are told") { $0.chart != nil },
      .markup("chart", "How many gave each score, the lowest first") { $0.chart ?? [] },
      .optionalText("no_chart", "Why single scores are not told") { $0.cell?.distribution.reason.map(hiddenWords) },
    ])
}
