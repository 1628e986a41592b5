import Analysis
import Diagnostics
import Presentation
import Record
import Templating
import Testing

// Single records, with only what a test is about.

/// A title that would do harm, were it not escaped.
let hostileTitle = "<script>alert('x')</script> & \"more\""
let hostileEscaped = "&lt;script&gt;alert("

func organization(_ fill: (inout OrganizationRecord) -> Void) -> Report {
  var organization = Organization(name: "Test")
  organization.teams = [Team(id: "payments", name: "Payments", parent: nil, span: Sample.span("fairlead.yaml"))]
  var record = OrganizationRecord(organization: organization)
  fill(&record)
  return analyse(record, asOf: Sample.asOf)
}

func metric(_ id: String, _ values: [Double], _ fill: (inout Metric) -> Void = { _ in }) -> Metric {
  var metric = Metric(
    header: Sample.header(RecordKey(.metric, id: id), "Metric \(id)", "metrics/\(id).yaml"), question: "Why so?",
    unit: "%", better: .higher, kind: .leading, tiesTo: .customer,
    source: .csv(.init(path: "data/\(id).csv", date: "week", value: "value", team: nil)), target: nil, rebases: [],
    isHeadline: true)
  // The last value is of 16 November 2026, four days before the report.
  let first = Sample.day("2026-11-16").adding(days: -7 * (values.count - 1))
  metric.points = values.enumerated().map { MetricPoint(date: first.adding(days: 7 * $0), value: $1) }
  fill(&metric)
  return metric
}

/// Twelve values within a usual range of 10, then one far above it.
let leapingValues = [9.0, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 30]
/// The same without the leap.
let calmValues = Array(leapingValues.dropLast())

func strategy(_ id: String, outcomes: [String], _ fill: (inout Strategy) -> Void = { _ in }) -> Strategy {
  let file = "strategy/\(id).md"
  var strategy = Strategy(
    header: Sample.header(RecordKey(.strategy, id: id), "Strategy \(id)", file), problem: "Refunds take a week.",
    users: "Hauliers", whyUsers: "They wait.", whyBusiness: "It costs €9,400 a week.",
    outcomes: outcomes.map { Located($0, at: Sample.span(file)) }, notDoing: [], horizon: nil)
  fill(&strategy)
  return strategy
}

func objective(
  _ id: String, in period: String = "2026-Q4", alignsTo: [String] = [], _ keyResults: [KeyResult],
  _ fill: (inout Objective) -> Void = { _ in }
) -> Objective? {
  guard let period = Period(id: period, fiscalYearStarts: 1) else { return nil }
  let file = "okrs/\(period.id)/\(id).md"
  var objective = Objective(
    header: Sample.header(RecordKey(.objective, group: period.id, id: id), "Objective \(id)", file), period: period,
    kind: .committed, declared: nil, alignsTo: alignsTo.map { Located($0, at: Sample.span(file)) },
    keyResults: keyResults)
  fill(&objective)
  return objective
}

func keyResult(
  _ id: String, from baseline: Double, to target: Double, _ measure: KeyResult.Measure, confidence: Double? = nil
) -> KeyResult {
  KeyResult(
    id: id, title: "Result \(id)", measure: measure, baseline: baseline, target: target, stretch: nil, weight: 1,
    confidence: confidence, span: Sample.span("okr.md"))
}

func checkIns(_ values: [(String, Double)], note: String? = nil) -> KeyResult.Measure {
  .checkIns(
    values.map {
      CheckIn(date: Sample.day($0.0), value: $0.1, confidence: 0.5, note: note, span: Sample.span("okr.md"))
    })
}

func onMetric(_ id: String) -> KeyResult.Measure { .metric(Located(id, at: Sample.span("okr.md"))) }

func decision(
  _ number: String, _ status: DecisionStatus, date: String? = nil, folder: DecisionFolder = .own,
  _ fill: (inout Decision) -> Void = { _ in }
) -> Decision {
  let file = "\(folder.path)/\(number).md"
  var decision = Decision(
    header: Sample.header(
      RecordKey(.decision, group: folder.name, id: number), "Decision \(number)", file, date: date), folder: folder,
    dialect: .own)
  decision.number = number
  decision.status = status
  decision.rawStatus = Located(status.rawValue, at: Sample.span(file))
  fill(&decision)
  return decision
}

func reference(to number: String, folder: DecisionFolder = .own) -> DecisionReference {
  DecisionReference(
    text: number, target: RecordKey(.decision, group: folder.name, id: number), span: Sample.span("x.md"))
}

extension String {
  /// What stands between the first `start` and the next `end` after it; nil when there is none.
  func between(_ start: String, _ end: String) -> String? {
    let parts = split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return parts[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
  }

  var headline: String? { between("<h1>", "</h1>") }
}

/// The templates, compiled once for all tests.
private let compiledTemplates = Result { try Templates.load() }

/// The pages of a report in one folder of the site, by their path; a finding on the way is an issue of the test.
func render(_ report: Report, in folder: String) throws -> [String: String] {
  let templates = try compiledTemplates.get()
  var pages: [String: String] = [:]
  for page in Site(report).pages where page.path.hasPrefix(folder + "/") {
    var bytes: [UInt8] = []
    let findings = page.render(with: templates, into: &bytes)
    #expect(findings.isEmpty, "\(page.path)")
    #expect(pages[page.path] == nil, "two pages at \(page.path)")
    pages[page.path] = String(decoding: bytes, as: UTF8.self)
  }
  return pages
}
