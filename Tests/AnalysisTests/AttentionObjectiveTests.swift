import Record
import Testing

@testable import Analysis

@Suite("Attention to objectives")
struct AttentionObjectiveTests {
  private func items(_ objective: Objective, metrics: [Metric] = [], on date: String) -> [AttentionReason] {
    let record = OrganizationRecord.build {
      $0.objectives = [objective]
      $0.metrics = metrics
    }
    return analyse(record, asOf: day(date)).reasons.filter { $0.rule.hasPrefix("objective.") }
  }

  private func checked(_ value: Double, on date: String, _ fill: (inout Objective) -> Void = { _ in }) -> Objective {
    .build("a", owner: "payments", [.checked([(date, value)], from: 0, to: 10)], fill)
  }

  @Test("objective.behind-pace: watch when behind, bad when off track")
  func behind() {
    #expect(items(checked(4, on: "2026-11-10"), on: "2026-11-16").isEmpty)
    let behind = items(checked(3.9, on: "2026-11-10"), on: "2026-11-16")
    #expect(behind.map(\.rule) == ["objective.behind-pace"])
    #expect(behind.map(\.tone) == [.watch])
    #expect(behind.first?.owner == "payments")
    #expect(items(checked(1, on: "2026-11-10"), on: "2026-11-16").map(\.tone) == [.bad])
    #expect(items(checked(1, on: "2026-11-10") { $0.declared = .dropped }, on: "2026-11-16").isEmpty)
  }

  @Test("objective.behind-pace: a missed objective is shown for four weeks")
  func missed() {
    let objective = checked(5, on: "2026-12-20")
    #expect(items(objective, on: "2027-01-01").map(\.tone) == [.bad])
    #expect(items(objective, on: "2027-01-28").map(\.rule) == ["objective.behind-pace"])
    #expect(items(objective, on: "2027-01-29").isEmpty)
  }

  @Test("objective.no-check-in: after the days that policy allows, from the start of the period")
  func stale() {
    let never = Objective.build("a", [.checked([], from: 0, to: 10)])
    #expect(items(never, on: "2026-10-29").isEmpty)
    #expect(items(never, on: "2026-10-30").map(\.rule) == ["objective.no-check-in"])
    var written = never
    written.header.date = day("2026-10-20")
    #expect(items(written, on: "2026-11-17").isEmpty, "nobody could check in before it was written")
    #expect(items(written, on: "2026-11-18").map(\.rule) == ["objective.no-check-in"])
    let once = checked(9, on: "2026-10-19")
    #expect(items(once, on: "2026-11-16").isEmpty)
    #expect(items(once, on: "2026-11-17").map(\.rule) == ["objective.no-check-in"])
    #expect(items(checked(9, on: "2026-10-19") { $0.declared = .dropped }, on: "2026-11-17").isEmpty)
    #expect(items(never, on: "2027-01-05").map(\.rule) == ["objective.key-result-unknown"])
  }

  @Test("objective.no-check-in: a value of a metric is as good")
  func metricIsEvidence() {
    let metric = Metric.build("m", values: weekly(from: "2026-11-09", [10]))
    #expect(
      items(.build("a", [.metric("m", from: 0, to: 10)]), metrics: [metric], on: "2026-11-16")
        .map(\.rule) == ["objective.reached"])
  }

  @Test("objective.over-confident: from 0.3 above the evidence")
  func overConfident() throws {
    let metric = Metric.build("m", values: weekly(from: "2026-10-01", [0, 1, 4, 5, 8, 9, 12, 13, 16]))
    let record = OrganizationRecord.build {
      $0.objectives = [.build("a", [.metric("m", from: 0, to: 26)])]
      $0.metrics = [metric]
    }
    let result = try #require(analyse(record, asOf: day("2026-11-27")).objective("a")?.keyResults.first)
    let evidence = try #require(result.forecast.value?.probability)
    func rules(_ confidence: Double) -> [String] {
      var result = KeyResult.metric("m", from: 0, to: 26, confidence: confidence)
      // It accumulates: the mean of the last weeks would be behind its pace.
      result.level = .latest
      return items(.build("a", [result]), metrics: [metric], on: "2026-11-27").map(\.rule)
    }
    #expect(rules(evidence + 0.3) == ["objective.over-confident"])
    #expect(rules(evidence + 0.29).isEmpty)
  }

  @Test("objective.over-confident: compares only key results that have both")
  func comparesLike() {
    let metric = Metric.build("m", values: weekly(from: "2026-10-01", [0, 1, 4, 5, 8, 9, 12, 13, 16]))
    let objective = Objective.build(
      "a",
      [
        .metric("m", from: 0, to: 26, confidence: 0.6),
        .checked([("2026-11-20", 9.5)], from: 0, to: 10, weight: 9, confidence: 1),
      ])
    #expect(items(objective, metrics: [metric], on: "2026-11-27").isEmpty)
  }

  @Test(
    "objective.declared-differs: when the words and the score disagree",
    arguments: [
      (Objective.DeclaredStatus.onTrack, 4.0, false), (.onTrack, 3, true), (.atRisk, 3, false), (.atRisk, 1, false),
      (.offTrack, 1, false), (.offTrack, 5, true), (.done, 9.4, true), (.done, 9.5, false), (.dropped, 1, false),
    ])
  func declared(status: Objective.DeclaredStatus, value: Double, differs: Bool) {
    let found = items(checked(value, on: "2026-11-10") { $0.declared = status }, on: "2026-11-16")
    #expect(found.contains { $0.rule == "objective.declared-differs" } == differs)
  }

  @Test("objective.reached: by what the kind expects")
  func reached() {
    #expect(items(checked(9.4, on: "2026-11-10"), on: "2026-11-16").isEmpty)
    let found = items(checked(9.5, on: "2026-11-10"), on: "2026-11-16")
    #expect(found.map(\.rule) == ["objective.reached"])
    #expect(found.map(\.tone) == [.good])
    #expect(items(checked(6.5, on: "2026-11-10") { $0.kind = .aspirational }, on: "2026-11-16").count == 1)
    #expect(items(checked(10, on: "2026-12-20"), on: "2027-01-28").count == 1)
    #expect(items(checked(10, on: "2026-12-20"), on: "2027-01-29").isEmpty)
  }

  @Test(
    "a key result is a task by its first word and its measure",
    arguments: [
      ("Ship the new checkout", 0.0, 1.0, true), ("Roll out passkeys", 0, 100, true),
      ("Migrate 100 % of orders", 0, 100, true),
      ("Deliver 100 orders", 0, 100, false), ("Reduce churn", 0, 1, false), ("Ship weekly", 1, 5, false),
      ("Shipments on time", 0, 100, false), ("", 0, 1, false), ("Launch in 10 markets", 0, 10, false),
    ])
  func task(title: String, baseline: Double, target: Double, expected: Bool) {
    #expect(isTask(.checked([], from: baseline, to: target, title: title)) == expected)
  }

  @Test("a key result that follows a metric is no task")
  func metricIsNoTask() {
    var keyResult = KeyResult.metric("adoption", from: 0, to: 100)
    keyResult.title = "Roll out passkeys"
    #expect(!isTask(keyResult))
  }

  @Test("objective.key-result-is-task: one item for each, while the period runs")
  func tasks() {
    let objective = Objective.build(
      "a",
      [
        .checked([("2026-11-10", 1)], from: 0, to: 1, title: "Ship it"),
        .checked([("2026-11-10", 1)], from: 0, to: 1, title: "Launch it"),
      ])
    #expect(items(objective, on: "2026-11-16").count { $0.rule == "objective.key-result-is-task" } == 2)
    #expect(items(objective, on: "2027-01-02").count { $0.rule == "objective.key-result-is-task" } == 0)
  }
}
