import Analysis
import Diagnostics
import Foundation
import Intake
import Publishing
import Record
import TestSupport
import Testing

/// An experiment of a small folder in `report.json`, with a history of its threshold.
@Suite("report.json of experiments")
struct ExperimentJSONTests {
  private static let text = """
    ---
    title: T
    assumption: a
    metric: m
    smallest_test: s
    threshold: at least 5% relative
    registered: 2026-02-20
    starts: 2026-03-01
    ends: 2026-03-31
    ---
    """

  private static let metric = """
    title: M
    question: q
    better: higher
    kind: leading
    ties_to: customer
    source: {csv: data/m.csv, date: d, value: v}
    """

  private func experiment(_ history: ThresholdHistory?, asOf: String) async throws -> [String: Any] {
    let sandbox = try Sandbox()
    try sandbox.put("content/fairlead.yaml", "organization: A\n")
    try sandbox.put("content/metrics/m.yaml", Self.metric)
    try sandbox.put("content/data/m.csv", "d,v\n2026-01-01,1\n")
    try sandbox.put("content/experiments/e.md", Self.text)
    var record = try #require(await readContent(at: sandbox.path("content")).record)
    try #require(record[Experiment.self].count == 1)
    record[Experiment.self][0].history = history
    let report = analyse(record, asOf: try #require(CalendarDate(iso: asOf)))
    let bytes = reportJSON(
      report, findings: Findings(analysisFindings(record, report: report)), content: sandbox.path("content"),
      withholding: withheldFiles(in: record, from: report.viewpoint))
    let members = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    return try #require((members["experiments"] as? [[String: Any]])?.first)
  }

  @Test("the history is known from the first commit on, with its day and what the last commit says otherwise")
  func history() async throws {
    let first = try #require(CalendarDate(iso: "2026-03-05"))
    let same = ThresholdHistory.Version(
      text: "at least 0.05 relative", terms: .init(bound: .atLeast, value: 0.05, scale: .relative))
    let history = ThresholdHistory(firstCommitted: first, latest: same)
    let before = try await experiment(history, asOf: "2026-03-04")
    #expect(before["history_known"] as? Bool == false && before["first_committed"] == nil)
    let known = try await experiment(history, asOf: "2026-03-05")
    #expect(known["history_known"] as? Bool == true && known["first_committed"] as? String == "2026-03-05")
    #expect(known["last_committed"] == nil)
    let other = ThresholdHistory(firstCommitted: first, latest: .init(text: "much", terms: nil))
    #expect(try await experiment(other, asOf: "2026-03-05")["last_committed"] as? String == "much")
    #expect(try await experiment(nil, asOf: "2026-03-05")["history_known"] as? Bool == false)
  }

  @Test("on its last day a test without a result runs, and the day after it was not run")
  func lastDay() async throws {
    let last = try await experiment(nil, asOf: "2026-03-31")
    #expect(last["state"] as? String == "running")
    let after = try await experiment(nil, asOf: "2026-04-01")
    #expect(after["state"] as? String == "ended" && after["verdict"] as? String == "not_run")
  }
}
