import Analysis
import Record
import Templating
import Wording

/// The way from what people say to what is measured of it, what is done about it and what was decided.
struct ThemePath: Linked, Sendable {
  let theme: ThemeReport
  let links: Links

  private var answers: [RecordKey] {
    theme.answers.compactMap { if case .record(let key) = $0 { key } else { nil } }
  }

  private var metrics: [PathStep] {
    theme.metrics.compactMap { key in
      guard let report = directory.lookup.metric(key) else { return nil }
      let now = report.latest.value.map { quantity($0.value, report.metric.unit) }
      return PathStep(key, note: now ?? "", MetricRow(report, by: links).status, by: links)
    }
  }

  /// So many items are named that only aim at a metric.
  private static let mostAiming = 2

  private var work: [PathStep] {
    let named = answers.filter { $0.kind == .work }.compactMap { step($0, note: "") }
    let rest = theme.aiming.count - ThemePath.mostAiming
    return named + theme.aiming.prefix(ThemePath.mostAiming).compactMap { step($0, note: "aims at the metric") }
      + (rest > 0 ? [PathStep(title: "and \(count(rest)) more", href: nil, note: "", status: nil)] : [])
  }

  private func step(_ key: RecordKey, note: String) -> PathStep? {
    guard let item = directory.lookup.workItem(key) else { return nil }
    return PathStep(key, note: note, StatusView(.plain, item.status.rawValue), by: links)
  }

  private var decisions: [PathStep] {
    answers.filter { $0.kind == .decision }.compactMap { key in
      directory.lookup.decision(key).flatMap { PathStep(key, note: "", DecisionRow($0, by: links).status, by: links) }
    }
  }

  private var others: [PathStep] {
    theme.answers.contains(.withheld)
      ? [PathStep(title: "a record", href: nil, note: "not part of this report", status: nil)] : []
  }

  /// `It explains one metric; one work item and one decision answer it.`
  private var sentence: String {
    let (work, decisions) = (answers.count { $0.kind == .work }, answers.count { $0.kind == .decision })
    let metrics = theme.metrics.count
    let explains = metrics == 0 ? "It explains no metric" : "It explains \(spelled(metrics, "metric"))"
    let named = [
      work == 0 ? nil : spelled(work, "work item"), decisions == 0 ? nil : spelled(decisions, "decision"),
      others.isEmpty ? nil : "a record that is not part of this report",
    ].compactMap(\.self)
    if !named.isEmpty {
      let verb = named.count == 1 && work + decisions <= 1 ? "answers" : "answer"
      let old = theme.isAnswered ? "" : ", though no entry of the last \(ThemeWording.comparedDays) days says so"
      return "\(explains); \(joined(named)) \(verb) it\(old)."
    }
    let aiming = theme.aiming.count
    let rest =
      aiming == 0 ? "" : ", though \(spelled(aiming, "open item")) \(aiming == 1 ? "aims" : "aim") at what it explains"
    return "\(explains); nothing answers it yet\(rest)."
  }

  static let names = Names<ThemePath>(
    "path of a theme",
    [
      .text("sentence", "How far it leads, in a sentence") { $0.sentence },
      .list("metrics", "The metrics that it explains", of: PathStep.names) { $0.metrics },
      .list(
        "work", "The work items that answer it, then at most two that aim at its metrics, and how many more do",
        of: PathStep.names
      ) {
        $0.work
      },
      .list("decisions", "The decisions that answer it", of: PathStep.names) { $0.decisions },
      .list("others", "What answers it and is not part of the report", of: PathStep.names) { $0.others },
    ])
}

/// A record on the way, with where it stands. Shown by `partials/path-step`.
struct PathStep: Sendable {
  let title: String
  let href: String?
  let note: String
  let status: StatusView?

  init(title: String, href: String?, note: String, status: StatusView?) {
    (self.title, self.href, self.note, self.status) = (title, href, note, status)
  }

  /// Nil when the record is not seen.
  init?(_ key: RecordKey, note: String, _ status: StatusView?, by links: Links) {
    guard let title = links.directory.title(of: key) else { return nil }
    self.init(title: title, href: links.to(key), note: note, status: status)
  }

  static let names = Names<PathStep>(
    "step of a path",
    [
      .text("title", "What the record is called") { $0.title },
      .optionalLink("href", "The way to its page; nothing when it is not seen") { $0.href },
      .text("note", "A few words beside it; may be empty") { $0.note },
      .optionalObject("status", "Where it stands", of: StatusView.names) { $0.status },
    ])
}
