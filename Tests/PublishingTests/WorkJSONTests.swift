import Analysis
import Diagnostics
import Foundation
import Intake
import Publishing
import Record
import TestSupport
import Testing

/// Values, verdicts and reasons of work, experiments and outcomes in `report.json`, of small folders.
@Suite("report.json of work, experiments and outcomes")
struct WorkJSONTests {
  /// - Parameter files: by path below the content folder.
  private func members(_ files: [String: String]) async throws -> [String: Any] {
    let sandbox = try Sandbox()
    try sandbox.put(
      "content/fairlead.yaml", "organization: A\nteams: [{id: t, name: T}]\npriorities: {rank_by: cd3, draws: 200}\n")
    for (path, text) in files { try sandbox.put("content/\(path)", text) }
    let record = try #require(await readContent(at: sandbox.path("content")).record)
    let report = analyse(record, asOf: try #require(CalendarDate(iso: "2026-11-20")))
    let bytes = reportJSON(report, findings: Findings([]), content: sandbox.path("content"))
    let members = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    return members
  }

  private func work(_ lines: String) -> String {
    "---\nstatus: ready\nowner: t\ndate: 2026-01-01\n\(lines)\n---\n\n# W\n"
  }

  private func object(_ value: Any?, _ name: String) throws -> [String: Any] {
    try #require((value as? [String: Any])?[name] as? [String: Any])
  }

  // CD3: 900 ÷ 3 = 300 and 100 ÷ 1. WSJF: (8 + 5 + 3) ÷ 4. RICE: 2,000 × 2 × 0.5 ÷ 4. ICE: 2 × 0.5 × 6.
  @Test("a ranked item has its scores and its rank, and one that cannot be ranked the reason in place of each")
  func ranked() async throws {
    let scores =
      "value: 8\nurgency: 5\nrisk_reduction: 3\nsize: 4\nreach: 2000\nimpact: 2\nconfidence: 50%\nease: 6\neffort: 4"
    let found = try await members([
      "work/first.md": work("kind: feature\ncost_of_delay: 900\nduration: 3\n\(scores)"),
      "work/second.md": work("kind: tooling\ncost_of_delay: [50, 100, 150]\nduration: 1"),
      "work/vague.md": work("kind: research\nduration: 2"),
    ])
    let items = try #require(found["work"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["first", "second", "vague"])
    #expect(items.map { $0["rank"] as? Int } == [1, 2, nil] && items.map { $0["band"] as? Int } == [1, 2, nil])
    #expect(items[0]["rank_interval"] as? [Double] == [1, 1] && items[0]["p_top"] as? Double == 1)
    #expect(items[1]["cost_of_delay"] as? [String: Double] == ["low": 50, "likely": 100, "high": 150])
    let methods = try object(items[0], "methods")
    #expect(methods["cd3"] as? Double == 300 && methods["wsjf"] as? Double == 4)
    #expect(methods["rice"] as? Double == 500 && methods["ice"] as? Double == 6)
    #expect(methods["npv"] as? [String: String] == ["unavailable": "only a debt with interest has one"])
    #expect(
      try object(items[1], "methods")["wsjf"] as? [String: String] == [
        "unavailable": "missing value, urgency, risk_reduction, size"
      ])
    let reason = "missing cost_of_delay"
    #expect(items[2]["not_ranked"] as? String == reason)
    for name in ["rank", "band", "rank_interval", "p_top", "cost_of_delay"] {
      #expect(items[2][name] as? [String: String] == ["unavailable": reason], "\(name)")
    }
    #expect(try object(items[2], "methods")["cd3"] as? [String: String] == ["unavailable": reason])
  }

  // The oldest first is today's order: 100 × 4 + 900 × 7 = 6,700. The other way round: 900 × 3 + 100 × 7 = 3,400.
  @Test("the schedule has its order and what it costs beside today's")
  func sequence() async throws {
    let found = try await members([
      "work/a.md": work("kind: feature\ncost_of_delay: 100\nduration: 4"),
      "work/b.md": work("kind: feature\ncost_of_delay: 900\nduration: 3"),
    ])
    let sequence = try object(found, "sequence")
    #expect(sequence["order"] as? [String] == ["b", "a"] && sequence["exact"] as? Bool == true)
    #expect(sequence["total_delay_cost"] as? Double == 3_400 && sequence["bound"] as? Double == 3_400)
    #expect(sequence["current_total_delay_cost"] as? Double == 6_700)
    let steps = try #require(sequence["steps"] as? [[String: Any]])
    #expect(steps.map { $0["id"] as? String } == ["b", "a"] && steps.map { $0["ends"] as? Double } == [3, 7])
    #expect(steps.map { $0["load"] as? Double } == [1, 1] && steps[0]["left_by"] == nil)
    let none = try await members(["work/a.md": work("kind: feature")])
    #expect(none["sequence"] as? [String: String] == ["unavailable": "no data"])
  }

  private func experiment(_ lines: String) -> String {
    "---\nassumption: it helps\nmetric: m\nsmallest_test: a few\nregistered: 2026-10-01\nthreshold: at least 5% relative\n\(lines)\n---\n\n# E\n"
  }

  // statsmodels 0.15.0, confint_proportions_2indep: newcomb for the difference, score for the ratio.
  @Test("an experiment has its verdict with the interval that it is read from, or why there is none")
  func experiments() async throws {
    let found = try await members([
      "metrics/m.yaml": metric, "data/m.csv": "week,value\n",
      "experiments/decided.md": experiment(
        "ends: 2026-10-31\nresult:\n  control: {n: 1000, successes: 641}\n  variant: {n: 1000, successes: 930}"),
      "experiments/never.md": experiment("ends: 2026-10-31"),
      "experiments/running.md": experiment("starts: 2026-11-02\nends: 2026-12-31"),
    ])
    let tests = try #require(found["experiments"] as? [[String: Any]])
    #expect(tests.map { $0["id"] as? String } == ["decided", "never", "running"])
    #expect(tests.map { $0["state"] as? String } == ["ended", "ended", "running"])
    #expect(tests[0]["verdict"] as? String == "supported" && tests[1]["verdict"] as? String == "not_run")
    #expect(tests[2]["verdict"] as? [String: String] == ["unavailable": "the test ends on 2026-12-31"])
    let difference = try #require(tests[0]["difference"] as? [String: Double])
    #expect(abs((difference["value"] ?? 0) - 0.289) < 1e-9)
    #expect(abs((difference["low"] ?? 0) - 0.25500108840660335) < 1e-7)
    #expect(abs((difference["high"] ?? 0) - 0.3223995951316722) < 1e-7)
    let ratio = try #require(tests[0]["ratio"] as? [String: Double])
    #expect(abs((ratio["value"] ?? 0) - 1.4508580343213728) < 1e-7)
    #expect(abs((ratio["low"] ?? 0) - 1.3828647310196513) < 1e-7)
    #expect(try object(tests[0], "threshold")["value"] as? Double == 0.05)
    #expect(try object(tests[0], "n")["control"] as? Int == 1_000)
    #expect((tests[1]["difference"] as? [String: String])?.keys.first == "unavailable")
  }

  private let metric =
    "title: M\nquestion: Q?\nbetter: higher\nkind: leading\nties_to: customer\nsource: {csv: data/m.csv, date: week, value: value}\n"

  // Twelve Mondays of 9 and 11 by turns to 30 March: the line through them leads to 10.4196 (statsmodels). Then eight times 16.
  @Test("finished work has its verdict with the levels before and after, or why nobody can tell")
  func outcomes() async throws {
    let first = try #require(CalendarDate(iso: "2026-01-12"))
    let values: [Double] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11] + [Double](repeating: 16, count: 8)
    let rows = values.enumerated().map { "\(first.adding(days: 7 * $0).iso),\($1)\n" }.joined()
    func done(_ day: String, _ outcome: String = "outcome: m\n") -> String {
      "---\nkind: feature\nstatus: done\nowner: t\ndate: 2026-01-01\n\(outcome)done_on: \(day)\n---\n\n# W\n"
    }
    let found = try await members([
      "metrics/m.yaml": metric, "data/m.csv": "week,value\n" + rows, "work/moved.md": done("2026-03-30"),
      "work/early.md": done("2026-01-20"), "work/open.md": done("2026-11-02"),
      "work/unnamed.md": done("2026-02-01", ""),
    ])
    let outcomes = try object(found, "outcomes")
    #expect(outcomes["finished"] as? Int == 4 && outcomes["due"] as? Int == 3 && outcomes["judged"] as? Int == 1)
    let items = try #require(outcomes["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["open", "moved", "unnamed", "early"])
    #expect(items.map { $0["verdict"] as? String } == ["cannot_tell", "moved", "not_judged", "cannot_tell"])
    #expect(items[0]["reason"] as? String == "its window is open until 2026-12-28")
    #expect(items[3]["reason"] as? String == "2 values before it, needs 12")
    #expect(items[1]["reason"] == nil && items[1]["window_ends"] as? String == "2026-05-25")
    #expect(items[1]["meaning"] as? String == "better" && items[1]["begun_at"] == nil)
    let effect = try #require(items[1]["effect"] as? [String: Double])
    #expect(abs((effect["value"] ?? 0) - 5.5804) < 5e-5 && abs((effect["low"] ?? 0) - 3.8498) < 5e-5)
    #expect(abs((effect["high"] ?? 0) - 7.3110) < 5e-5)
    let levels = try object(items[1], "levels")
    #expect(levels["before"] as? Double == 10 && levels["after"] as? Double == 16)
    #expect(abs((levels["carried_on"] as? Double ?? 0) - 10.4196) < 5e-5)
    #expect(abs((levels["smallest"] as? Double ?? 0) - 0.5419) < 5e-5 && levels["smallest_named"] as? Bool == false)
    #expect(levels["values_before"] as? Int == 12 && levels["values_after"] as? Int == 8)
    #expect(items[1]["overlapping"] as? [String] == [] && items[1]["overlapping_count"] as? Int == 0)
  }
}
