import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// What a test, a finished piece of work or a mistake taught.
struct Lesson: Linked, Sendable {
  let key: RecordKey
  let title: String
  let day: CalendarDate
  let kind: String
  /// Supported, refuted, better after it; nil for what was talked over.
  let status: StatusView?
  let words: String
  let links: Links

  /// So many are shown; older ones stand on the pages of their kind.
  private static let most = 30

  /// The latest first: every test with a verdict, finished work after which its metric moved or did not, and what was learned
  /// from what went wrong.
  static func all(by links: Links) -> [Lesson] {
    let report = links.directory.report
    let tests = report.experiments.compactMap { test($0, links) }
    let work = report.outcomes.items.compactMap { finished($0, links) }
    let mistakes = report.learnings.compactMap { mistake($0, links) }
    let all = (tests + work + mistakes).enumerated().sorted {
      ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
    }
    return all.prefix(most).map(\.element)
  }

  private static func test(_ item: ExperimentReport, _ links: Links) -> Lesson? {
    guard item.state == .ended, item.verdict.value != nil else { return nil }
    let wording = ExperimentWording(item, in: links.directory)
    return Lesson(
      key: item.key, title: item.experiment.title, day: item.experiment.ends, kind: "experiment",
      status: wording.status,
      words: [
        wording.effect.flatMap { effect in
          wording.groups.map { sentence("\($0): \(effect.difference) (95\u{A0}%: \(effect.interval))") }
        }, wording.reason,
      ].compactMap { $0 }.joined(separator: " "), links: links)
  }

  /// `“Standstill per lane”: `; nothing for a metric that is not part of the report.
  private static func measured(_ metric: RecordKey, _ links: Links) -> String {
    links.directory.lookup.metric(metric).map { "\(quoted($0.metric.title)): " } ?? ""
  }

  private static func finished(_ item: OutcomeReport, _ links: Links) -> Lesson? {
    guard let day = item.windowEnds, item.isStill || item.meaning != nil else { return nil }
    let view = OutcomeVerdictView(item, by: links)
    return Lesson(
      key: item.key, title: item.title, day: day, kind: "finished work", status: view.wording.status,
      words: (item.metric.map { measured($0, links) } ?? "") + view.wording.evidence, links: links)
  }

  private static func mistake(_ item: LearningReport, _ links: Links) -> Lesson? {
    guard let day = item.learning.heldOn, let learned = item.learning.whatWeLearned else { return nil }
    return Lesson(
      key: item.key, title: item.learning.title, day: day, kind: "learning", status: nil, words: learned.text,
      links: links)
  }

  static let names = Names<Lesson>(
    "lesson",
    [
      .text("title", "What was tried") { $0.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.key) },
      .text("kind", "experiment, finished work or learning") { $0.kind },
      .text("date", "The day on which it was known, in words") { lesson in
        shortWords(for: lesson.day, asOf: lesson.directory.report.asOf)
      },
      .text("date_iso", "The same day as YYYY-MM-DD") { $0.day.iso },
      .optionalObject("status", "The verdict; nothing for what was talked over", of: StatusView.names) { $0.status },
      .text("words", "What was learned") { $0.words },
    ])
}
