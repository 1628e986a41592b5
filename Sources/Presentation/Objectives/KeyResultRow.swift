import Analysis
import Charts
import Diagnostics
import Record
import Templating
import Wording

/// A key result in the table of its objective.
struct KeyResultRow: Linked, Sendable {
  let item: KeyResultReport
  let links: Links

  private var result: KeyResult { item.keyResult }

  private var metric: MetricReport? {
    guard case .metric(let id) = result.measure else { return nil }
    return directory.lookup.metric(RecordKey(.metric, id: id.value))
  }

  /// Whether a metric measures it that is not seen on this day. Its id is not told: it may be withheld.
  private var hasUnseenMetric: Bool {
    guard case .metric = result.measure else { return false }
    return metric == nil
  }

  private var partWords: String? {
    if case .team(let id)? = item.part {
      return "its values of \(directory.teamName(id)), which owns this goal: there are none for the whole"
    }
    guard item.level.reason == .byTeamOnly else { return nil }
    return "given by team only, and the owner of this goal is none of those teams"
  }

  private var unit: String { metric?.metric.unit ?? "" }

  /// Ahead of what the time asks is good, less than half of it bad.
  private var mark: Mark {
    guard let pace = item.pace.value else { return .neutral }
    if item.movedTheWrongWay { return .bad }
    return pace.difference >= -0.05 ? .good : pace.score < pace.expected / 2 ? .bad : .watch
  }

  private var chart: [UInt8] {
    let words = ChartWords(
      id: "key-result-\(result.id)", title: "Progress of \(result.title)",
      description: item.score.value.map { value in
        "Score \(score(value))" + (item.pace.value.map { ", the time asks for \(score($0.expected))" } ?? "") + "."
      } ?? "There is no score.")
    return ProgressBar(words, score: item.score.value, pace: item.pace.value?.expected, status: mark).svg()
  }

  static let names = Names<KeyResultRow>(
    "key result",
    [
      .text("id", "Its id within the objective") { $0.result.id },
      .text("title", "What is to be different") { $0.result.title },
      .optionalObject("metric", "The metric it is measured by", of: Mention.names) { row in
        row.metric.flatMap { Mention($0.metric.key, by: row.links) }
      },
      .optionalText("part", "Whose values of the metric count, where it has none for the whole") { $0.partWords },
      .flag("unseen_metric", "Whether a metric measures it that is not seen") { $0.hasUnseenMetric },
      .text("way", "From where to where") { row in
        guard let keep = row.result.keep else {
          return "\(number(row.result.baseline)) → \(quantity(row.result.target, row.unit))"
        }
        return "keep \(keep.bound.rawValue) \(quantity(keep.value, row.unit))"
      },
      .optionalObject(
        "target_verdict", "What becomes of its target; nothing where that is not known", of: StatusView.names
      ) {
        $0.item.targetVerdict.value.map { StatusView($0) }
      },
      .optionalText("kept", "Of what is to be kept, how often it was; nothing for what moves") { row in
        row.item.kept.map { $0.words(asOf: row.asOf) }
      },
      .optionalText("stretch", "What would be more than was asked") { row in
        row.result.stretch.map { "stretch \(quantity($0, row.unit))" }
      },
      .optionalText("weight", "How much it counts, where that is not 1") { row in
        row.result.weight == 1 ? nil : "counts \(number(row.result.weight)) times"
      },
      .object("now", "Its latest value and day", of: FigureView.names) { row in
        FigureView(row.item.current, asOf: row.asOf) { quantity($0.value, row.unit) }
      },
      .optionalText("now_on", "The day of the latest value") { row in
        row.item.current.value.map { shortWords(for: $0.date, asOf: row.asOf) }
      },
      .optionalText("level", "What it is judged by, with n; nothing without a value") { row in
        row.item.level.value.map { $0.words(row.unit) }
      },
      .flag("wrong_way", "Whether the value is worse than where it began") { $0.item.movedTheWrongWay },
      .markup("chart", "The score as a bar, with a tick where the time asks it to be") { $0.chart },
      .object("score", "The score, 0.0 to 1.0", of: FigureView.names) { row in
        FigureView(row.item.score, asOf: row.asOf) { Wording.score($0) }
      },
      .object("says", "The chance that the owner states", of: FigureView.names) { row in
        FigureView(row.item.confidence, asOf: row.asOf) { percent($0) }
      },
      .object("evidence", "The chance that the numbers give, and what from", of: FigureView.names) { row in
        FigureView(row.item.forecast, asOf: row.asOf) { $0.words }
      },
    ])
}

extension PresentLevel {
  /// `judged by 41, the mean of 4 values in 28 days`.
  fileprivate func words(_ unit: String) -> String {
    switch basis {
    case .mean:
      "judged by \(quantity(value, unit)), the mean of \(count(n, "value")) in \(count(PresentLevel.days, "day"))"
    case .latest: "judged by this value alone"
    }
  }
}

extension KeyResultReport.Kept {
  /// `1.0 while it holds, 0.0 while not; it did not on 2 of 12 days with a value, last on 4 May`.
  func words(asOf: CalendarDate) -> String {
    let history =
      n == 0
      ? "no value yet"
      : breaches == 0
        ? "it held on all of \(count(n, "value"))"
        : "it did not at \(count(breaches)) of \(count(n, "value"))"
          + (lastBreach.map { ", last on \(shortWords(for: $0, asOf: asOf))" } ?? "")
    return "scores 1.0 while it holds, else 0.0; \(history)"
  }
}

/// What somebody wrote down about a key result on a day.
struct CheckInRow: Sendable {
  let checkIn: CheckIn
  let result: KeyResult

  static let names = Names<CheckInRow>(
    "check-in",
    [
      .text("date", "The day in words") { words(for: $0.checkIn.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.checkIn.date.iso },
      .text("key_result", "The key result it is about") { $0.result.title },
      .text("value", "The value that was found") { number($0.checkIn.value) },
      .optionalText("confidence", "The chance that was stated") { $0.checkIn.confidence.map { percent($0) } },
      .optionalText("note", "What was noted") { $0.checkIn.note },
    ])
}
