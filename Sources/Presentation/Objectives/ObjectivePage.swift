import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One objective: the owner's word and the evidence side by side, then what both rest on.
struct ObjectivePage: FramedPage {
  let item: ObjectiveReport
  let period: PeriodReport
  let frame: PageFrame
  let relations: Relations
  let wording: ObjectiveWording
  let history: ScoreHistory

  init(_ item: ObjectiveReport, in period: PeriodReport, _ directory: Directory, _ relations: Relations) {
    self.item = item
    self.period = period
    self.relations = relations
    let asOf = directory.report.asOf
    wording = ObjectiveWording(item: item, shareGone: period.shareGone, asOf: asOf)
    history = ScoreHistory(item: item, asOf: asOf)
    frame = PageFrame(
      headline: wording.headline, lede: wording.lede, label: item.objective.title,
      path: PagePath.record(item.objective.key), directory: directory)
  }

  private var objective: Objective { item.objective }

  private var lastWords: String? {
    let isTold = !item.attention.telling { $0.matter is ObjectiveBehind }.isEmpty
    return isTold ? nil : item.lastWords(on: asOf)?.sentence(asOf: asOf)
  }

  /// The latest first.
  private var checkIns: [CheckInRow] {
    objective.keyResults.flatMap { result in
      guard case .checkIns(let all) = result.measure else { return [CheckInRow]() }
      return all.filter { $0.date <= asOf }.map { CheckInRow(checkIn: $0, result: result) }
    }
    .sorted { $0.checkIn.date > $1.checkIn.date }
  }

  /// What it serves: with a page where that is seen, else without its name.
  private var parents: [Mention] {
    let seen = relations.parents(of: objective.key)
    let ids = Set(seen.map(\.id))
    let unseen = objective.alignsTo.map(\.value).filter { !ids.contains($0) }
    return seen.compactMap { Mention($0, by: frame.links, note: $0.group) }
      + unseen.map { _ in .unseen("An objective") }
  }

  private var children: [Mention] {
    item.children.compactMap { Mention($0, by: frame.links, note: $0.group) }
  }

  private var strategies: [Mention] {
    relations.strategies(servedBy: objective.key).compactMap { Mention($0, by: frame.links) }
  }

  static let names = Names<ObjectivePage>(
    page: "objective",
    [
      .link("up", "The way to all periods") { $0.frame.link(to: PagePath.objectives) },
      .link("period_href", "The way to its period") { $0.frame.link(to: PagePath.period($0.objective.period.id)) },
      .text("period", "The period it is set for") { $0.objective.period.id },
      .text("kind", "committed or aspirational") { $0.objective.kind.rawValue },
      .text("expected", "The score at which it counts as kept") { Wording.score($0.objective.kind.expectedScore) },
      .optionalObject("owner", "The team that owns it", of: OwnerLink.names) {
        OwnerLink($0.objective.header, by: $0.frame.links)
      },
      .attention("What about it needs a conversation") { $0.item.attention },
      .markup("body", "What is written in its file") { page in
        page.objective.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.objective.header.file },
    ] + judgements + evidence + alignment)

  private static let judgements: [Names<ObjectivePage>.Entry] = [
    .optionalObject("declared", "What its owner declares; nothing when nothing is", of: StatusView.names) { page in
      page.item.declared.value.map { StatusView($0) }
    },
    .object("derived", "What the evidence says", of: StatusView.names) { StatusView(derivedOf: $0.item) },
    .optionalText("derived_missing", "Why the evidence says nothing") { page in
      page.item.derived.reason.map { $0.cell(asOf: page.asOf) }
    },
    .object("says", "The chance of arriving that the owner states", of: FigureView.names) { page in
      FigureView(page.item.chanceWords(page.item.confidence, with: \.confidence), asOf: page.asOf) { $0 }
    },
    .object("forecast", "The chance of arriving that the numbers give", of: FigureView.names) { page in
      FigureView(page.item.evidenceWords, asOf: page.asOf) { $0 }
    },
    .object("score", "The score, 0.0 to 1.0", of: FigureView.names) { page in
      FigureView(page.item.score, asOf: page.asOf) { page.item.scoreWords ?? Wording.score($0) }
    },
    .optionalText(
      "last_words", "What its owner wrote last, and when; nothing where that stands above or is not written"
    ) {
      $0.lastWords
    },
    .optionalObject("grade", "red, yellow or green; nothing without a score", of: StatusView.names) { page in
      page.item.grade.value.map { StatusView($0) }
    },
    .optionalText("grade_missing", "Why there is no grade") { page in
      page.item.grade.reason.map { $0.cell(asOf: page.asOf) }
    },
    .object("pace", "The score beside what the time asks for", of: FigureView.names) { page in
      FigureView(page.item.pace, asOf: page.asOf) { page.wording.pace($0) }
    },
  ]

  private static let evidence: [Names<ObjectivePage>.Entry] = [
    .list("key_results", "The results that would show it reached", of: KeyResultRow.names) { page in
      page.item.keyResults.map { KeyResultRow(item: $0, links: page.frame.links) }
    },
    .flag("has_history", "Whether there is a score of any day") { !$0.item.history.isEmpty },
    .markup("chart", "The score over time") { $0.history.svg() },
    .text("chart_words", "What the chart shows") { $0.history.description },
    .list("scores", "The scores of the chart, the latest first", of: ScoreRow.names) { $0.history.rows },
    .list("check_ins", "What was written down, the latest first", of: CheckInRow.names) { $0.checkIns },
  ]

  private static let alignment: [Names<ObjectivePage>.Entry] = [
    .list("parents", "Objectives it serves", of: Mention.names) { $0.parents },
    .list("children", "Objectives that serve it", of: Mention.names) { $0.children },
    .list("strategies", "Strategies it serves through its metrics", of: Mention.names) { $0.strategies },
  ]
}

extension StatusView {
  /// A grade by shape and word as well as by its colour.
  fileprivate init(_ grade: ObjectiveReport.Grade) {
    switch grade {
    case .green: self.init(.good, grade.rawValue)
    case .yellow: self.init(.watch, grade.rawValue)
    case .red: self.init(.bad, grade.rawValue)
    }
  }
}
