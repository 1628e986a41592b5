import Analysis
import Diagnostics
import Foundation
import Intake
import Publishing
import Record
import Testing

/// The sample in `content/`, by hand: the files of `work/`, `decisions/`, `experiments/` and `metrics/` that name a metric.
@Suite("What touches a metric, in report.json")
struct MetricEventJSONTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path

  private static func members(asOf day: String) async throws -> [String: Any] {
    let record = try #require(await readContent(at: root).record)
    let report = analyse(record, asOf: try #require(CalendarDate(iso: day)))
    let bytes = reportJSON(report, findings: Findings([]), content: root)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private static func events(_ metric: String, in report: [String: Any]) throws -> [String] {
    let metrics = try #require(report["metrics"] as? [[String: Any]])
    let events = metrics.first { $0["id"] as? String == metric }?["events"] as? [[String: Any]]
    return try #require(events).map { event in
      ["date", "kind", "id"].compactMap { event[$0] as? String }.joined(separator: " ")
    }
  }

  @Test("stands by day, as the files say it")
  func events() async throws {
    let report = try await Self.members(asOf: "2026-11-20")
    #expect(
      try Self.events("payment-failures", in: report) == [
        "2026-10-19 finished card-payments-to-the-cheaper-acquirer",
        "2026-10-24 started second-acquirer-after-a-time-out", "2026-11-08 ended second-acquirer-after-a-time-out",
        // What the experiment led to.
        "2026-11-12 decided 0012-retry-card-payments-elsewhere",
      ])
    #expect(
      try Self.events("gate-standstill", in: report) == [
        "2026-07-13 finished sensors-on-every-lane", "2026-07-13 rebased",
        "2026-07-14 decided 0010-read-terminal-events-from-one-log",
        "2026-09-28 started lanes-that-restart-themselves", "2026-10-25 ended lanes-that-restart-themselves",
      ])
    #expect(
      try Self.events("change-lead-time", in: report) == [
        "2026-09-02 decided 20260902-review-small-changes-within-four-hours", "2026-09-10 finished reviews-that-wait",
      ])
  }

  @Test("is not told before its day")
  func earlier() async throws {
    let report = try await Self.members(asOf: "2026-10-23")
    #expect(
      try Self.events("payment-failures", in: report) == ["2026-10-19 finished card-payments-to-the-cheaper-acquirer"])
  }

  @Test("stands in the message of its item, with the files that say so")
  func message() async throws {
    let items = try #require(try await Self.members(asOf: "2026-11-20")["attention"] as? [[String: Any]])
    let item = try #require(
      items.first { $0["rule"] as? String == "metric.moved" && $0["subject"] as? String == "payment-failures" })
    let message = try #require(item["message"] as? String)
    #expect(
      message.hasSuffix(
        " Since 19 October, when “Move card payments to the cheaper acquirer” was finished. “Retry a failed card payment "
          + "through the second acquirer” was decided on 12 November and is under way."),
      "neither names the metric: both stand on the experiment that is about it")
    let files = (item["evidence"] as? [[String: Any]])?.compactMap { $0["file"] as? String }
    #expect(
      files == [
        "metrics/payment-failures.yaml", "work/card-payments-to-the-cheaper-acquirer.md",
        "decisions/0012-retry-card-payments-elsewhere.md", "work/retry-through-the-second-acquirer.md",
      ])
  }
}
