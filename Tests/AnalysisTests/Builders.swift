import Diagnostics
import Record
import Testing

@testable import Analysis

// Small records, written as in a file: only what a test is about.

func day(_ iso: String, _ location: SourceLocation = #_sourceLocation) -> CalendarDate {
  guard let date = CalendarDate(iso: iso) else {
    Issue.record("no such day: \(iso)", sourceLocation: location)
    return CalendarDate(dayNumber: 0)
  }
  return date
}

func fiscal(_ id: String, _ location: SourceLocation = #_sourceLocation) -> Period {
  guard let period = Period(id: id, fiscalYearStarts: 1) ?? Period(id: "2026", fiscalYearStarts: 1) else {
    preconditionFailure("2026 is a period")
  }
  if period.id != id { Issue.record("no such period: \(id)", sourceLocation: location) }
  return period
}

func spot(_ file: String, _ line: Int = 1) -> SourceSpan { SourceSpan(file: file, line: line, column: 1, length: 3) }

func heading(
  _ kind: RecordKind, _ id: String, group: String = "", file: String, owner: String? = nil, date: String? = nil
) -> RecordHeader {
  var header = RecordHeader(
    key: RecordKey(kind, group: group, id: id), file: file, span: spot(file), title: "Title of \(id)")
  header.owner = owner
  header.date = date.map { day($0) }
  return header
}

extension OrganizationRecord {
  static func build(_ fill: (inout OrganizationRecord) -> Void) -> OrganizationRecord {
    var record = OrganizationRecord(organization: Organization(name: "Test"))
    fill(&record)
    return record
  }
}

extension Decision {
  static func build(
    _ id: String, _ status: DecisionStatus, date: String? = nil, folder: DecisionFolder = .own,
    _ fill: (inout Decision) -> Void = { _ in }
  ) -> Decision {
    let file = "\(folder.path)/\(id).md"
    let header = heading(.decision, id, group: folder.name, file: file, date: date)
    var decision = Decision(header: header, folder: folder, dialect: folder.isForeign ? .nygard : .own)
    decision.status = status
    decision.number = id.split(separator: "-").first.map(String.init)
    decision.rawStatus = Located(status.rawValue, at: spot(file, 3))
    fill(&decision)
    return decision
  }

  var reference: DecisionReference { DecisionReference(text: id, target: key, span: spot("elsewhere.md", 7)) }
}

func reference(to id: String, group: String = "", from file: String = "x.md") -> DecisionReference {
  DecisionReference(text: id, target: RecordKey(.decision, group: group, id: id), span: spot(file, 9))
}

let foreign = DecisionFolder(path: "../other/docs/adr", name: "other", isForeign: true)

extension Metric {
  static func build(
    _ id: String, better: Direction = .higher, ties: Tie = .customer, values: [MetricPoint] = [],
    _ fill: (inout Metric) -> Void = { _ in }
  ) -> Metric {
    let columns = MetricSource.CSVColumns(path: "data/\(id).csv", date: "date", value: "value", team: nil)
    var metric = Metric(
      header: heading(.metric, id, file: "metrics/\(id).yaml"), question: "Why?", unit: "%", better: better,
      kind: .lagging, tiesTo: ties, source: .csv(columns), target: nil, rebases: [], isHeadline: false)
    metric.points = values
    fill(&metric)
    return metric
  }
}

/// One value a week, the first on `start`.
func weekly(from start: String, _ values: [Double], team: String? = nil) -> [MetricPoint] {
  values.enumerated().map { MetricPoint(date: day(start).adding(days: 7 * $0), value: $1, team: team) }
}

extension KeyResult {
  static func metric(
    _ metric: String, from baseline: Double, to target: Double, weight: Double = 1, confidence: Double? = nil
  ) -> KeyResult {
    KeyResult(
      id: metric, title: "Move \(metric)", measure: .metric(Located(metric, at: spot("okr.md", 5))),
      baseline: baseline, target: target, stretch: nil, weight: weight, confidence: confidence, span: spot("okr.md", 5))
  }

  static func checked(
    _ values: [(String, Double)], from baseline: Double, to target: Double, weight: Double = 1,
    confidence: Double? = nil, title: String = "Raise it"
  ) -> KeyResult {
    let checkIns = values.map {
      CheckIn(date: day($0.0), value: $0.1, confidence: nil, note: nil, span: spot("okr.md", 6))
    }
    return KeyResult(
      id: title.lowercased(), title: title, measure: .checkIns(checkIns), baseline: baseline, target: target,
      stretch: nil, weight: weight, confidence: confidence, span: spot("okr.md", 6))
  }
}

extension Objective {
  static func build(
    _ id: String, in periodID: String = "2026-Q4", kind: Kind = .committed, owner: String? = nil,
    alignsTo: [String] = [], _ keyResults: [KeyResult] = [], _ fill: (inout Objective) -> Void = { _ in }
  ) -> Objective {
    let file = "okrs/\(periodID)/\(id).md"
    var objective = Objective(
      header: heading(.objective, id, group: periodID, file: file, owner: owner), period: fiscal(periodID), kind: kind,
      declared: nil, alignsTo: alignsTo.map { Located($0, at: spot(file, 4)) }, keyResults: keyResults)
    fill(&objective)
    return objective
  }
}

extension Strategy {
  static func build(
    _ id: String, outcomes: [String], date: String? = nil, _ fill: (inout Strategy) -> Void = { _ in }
  ) -> Strategy {
    let file = "strategy/\(id).md"
    var strategy = Strategy(
      header: heading(.strategy, id, file: file, date: date), problem: "p", users: "u", whyUsers: "w", whyBusiness: "b",
      outcomes: outcomes.map { Located($0, at: spot(file, 4)) }, notDoing: [], horizon: nil)
    fill(&strategy)
    return strategy
  }
}

extension Charter {
  static func build(_ team: String, goals: [String], _ fill: (inout Charter) -> Void = { _ in }) -> Charter {
    var charter = Charter(
      header: heading(.team, team, file: "teams/\(team).md", owner: team), goals: goals, guardrails: [], delegation: [])
    fill(&charter)
    return charter
  }
}

func team(_ id: String, parent: String? = nil) -> Team {
  Team(id: id, name: id.uppercased(), parent: parent, span: spot("fairlead.yaml"))
}

extension Report {
  /// The items of one rule.
  func items(_ rule: String) -> [AttentionReason] { reasons.filter { $0.rule == rule } }

  func practice(_ practice: Practice) -> PracticeReport? { practices.first { $0.practice == practice } }

  func objective(_ id: String) -> ObjectiveReport? {
    periods.flatMap(\.objectives).first { $0.objective.id == id }
  }

  func decision(_ id: String) -> DecisionReport? { decisions.decisions.first { $0.decision.id == id } }
}

/// Everything a report says, for comparison.
func description(of report: Report) -> String { String(describing: report) }

extension Figure where Value == Double {
  /// Equal to so many decimals; nil when unavailable.
  func rounded(_ decimals: Int) -> Double? {
    value.map { value in
      var scale = 1.0
      for _ in 0..<decimals { scale *= 10 }
      return (value * scale).rounded() / scale
    }
  }
}

extension Feedback {
  static func build(
    _ theme: String, on date: String, count: Int = 1, source: Source? = .support, metric: String? = nil,
    answeredBy: String? = nil, id: String? = nil, _ fill: (inout Feedback) -> Void = { _ in }
  ) -> Feedback {
    let id = id ?? "\(date)-\(theme.split(separator: " ").joined(separator: "-"))"
    let file = "feedback/\(id).md"
    var feedback = Feedback(
      header: heading(.feedback, id, file: file, date: date), date: day(date), source: source,
      theme: Located(theme, at: spot(file, 2)), metric: metric.map { Located($0, at: spot(file, 3)) }, count: count,
      answeredBy: answeredBy.map { Located($0, at: spot(file, 4)) }, excerpt: "Words of \(id).")
    feedback.answer = answeredBy.map { RecordKey(.decision, id: $0) }
    fill(&feedback)
    return feedback
  }
}

/// By their names, because a closure that builds a record says them many times.
extension OrganizationRecord {
  var strategies: [Strategy] {
    get { self[Strategy.self] }
    set { self[Strategy.self] = newValue }
  }
  var metrics: [Metric] {
    get { self[Metric.self] }
    set { self[Metric.self] = newValue }
  }
  var objectives: [Objective] {
    get { self[Objective.self] }
    set { self[Objective.self] = newValue }
  }
  var decisions: [Decision] {
    get { self[Decision.self] }
    set { self[Decision.self] = newValue }
  }
  var charters: [Charter] {
    get { self[Charter.self] }
    set { self[Charter.self] = newValue }
  }
  var work: [WorkItem] {
    get { self[WorkItem.self] }
    set { self[WorkItem.self] = newValue }
  }
  var experiments: [Experiment] {
    get { self[Experiment.self] }
    set { self[Experiment.self] = newValue }
  }
  var feedback: [Feedback] {
    get { self[Feedback.self] }
    set { self[Feedback.self] = newValue }
  }
}

func alignmentFindings(_ record: OrganizationRecord) -> [Finding] {
  alignmentFindings(OrderedRecord(record), from: .everyone(on: day("2026-11-16")))
}

func registerFindings(_ record: OrganizationRecord, asOf: CalendarDate) -> [Finding] {
  registerFindings(OrderedRecord(record), from: .everyone(on: asOf))
}

func examine(_ record: OrganizationRecord, asOf: CalendarDate) async -> (report: Report, findings: [Finding]) {
  await examine(record, from: .everyone(on: asOf))
}
