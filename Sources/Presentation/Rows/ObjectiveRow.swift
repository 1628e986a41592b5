package import Analysis
import Charts
import Record
package import Templating
import Wording

/// An objective in a table. Shown by `partials/objective-row`.
package struct ObjectiveRow: Linked, Sendable {
  let item: ObjectiveReport
  let shareGone: Double
  let links: Links

  /// - Parameter shareGone: of its period, 0 to 1.
  package init(_ item: ObjectiveReport, shareGone: Double, by links: Links) {
    self.item = item
    self.shareGone = shareGone
    self.links = links
  }

  private var status: StatusView {
    item.derived.value.map { StatusView($0) } ?? StatusView(.quiet, "not known")
  }

  private var chart: [UInt8] {
    let key = item.objective.key
    let words = ChartWords(
      id: "pace-\(key.group)-\(key.id)", title: "Score of \(item.objective.title) against its pace",
      description: item.score.value.map { "Score \(score($0)) with \(percent(shareGone)) of the period gone." }
        ?? "There is no score.")
    return ProgressBar(
      words, score: item.score.value, pace: item.pace.value?.expected ?? shareGone,
      expected: item.objective.kind.expectedScore, status: Mark(status.tone)
    ).svg()
  }

  package static let names = Names<ObjectiveRow>(
    "objective row",
    [
      .text("title", "What is to be reached") { $0.item.objective.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.objective.key) },
      .text("kind", "committed or aspirational") { $0.item.objective.kind.rawValue },
      .optionalText("team", "The team that owns it") { row in
        row.item.objective.header.owner.map { row.directory.teamName($0) }
      },
      .optionalLink("team_href", "The way to that team") { row in
        row.item.objective.header.owner.flatMap { row.links.toTeam($0) }
      },
      .markup("chart", "The score as a bar, with a tick where the time asks it to be") { $0.chart },
      .object("score", "The score, 0.0 to 1.0", of: FigureView.names) { row in
        FigureView(row.item.score, asOf: row.asOf) { row.item.scoreWords ?? Wording.score($0) }
      },
      .object("says", "The chance that the owner states", of: FigureView.names) { row in
        FigureView(row.item.chanceWords(row.item.confidence, with: \.confidence), asOf: row.asOf) { $0 }
      },
      .object("evidence", "The chance that the numbers give", of: FigureView.names) { row in
        FigureView(row.item.evidenceWords, asOf: row.asOf) { $0 }
      },
      .object("status", "What the evidence says", of: StatusView.names) { $0.status },
      .optionalObject("declared", "What its owner declares, where that differs", of: StatusView.names) { $0.declared },
    ])

  private var declared: StatusView? {
    item.declared.value.map { StatusView($0) }.flatMap { $0.word == status.word ? nil : $0 }
  }
}

extension Mark {
  init(_ tone: StatusView.Tone) {
    switch tone {
    case .good: self = .good
    case .bad: self = .bad
    case .watch: self = .watch
    case .quiet, .plain: self = .neutral
    }
  }
}
