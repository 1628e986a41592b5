import Foundation
import Testing

/// One service, a week of four deployments and the beginning of the next; every figure worked out by hand.
@Suite("fairlead build with events", .enabled(if: Program.isThere, "the program is not built"))
struct DeliveryBuildTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func write(policy: String = "strict", more rows: String = "") throws {
    try place.write(
      "content/fairlead.yaml",
      """
      organization: Quayside
      time_zone: Europe/Lisbon
      as_of: 2026-02-17
      teams: [{id: payments, name: Payments}]
      services: [{id: ledger, team: payments}]
      delivery: {bad_rows: \(policy)}

      """)
    try place.write(
      "content/data/deployments-2026-02.csv",
      """
      id,service,deployed_at,status,commit_at,planned,environment
      d1,ledger,2026-02-09T10:00:00Z,success,2026-02-09T09:00:00Z,true,production
      d2,ledger,2026-02-09T12:00:00Z,success,2026-02-09T10:00:00Z,true,prod
      d3,ledger,2026-02-10T12:00:00Z,success,2026-02-10T07:00:00Z,true,
      d4,ledger,2026-02-11T12:00:00Z,failed,2026-02-11T11:00:00Z,false,
      d5,ledger,2026-02-11T15:00:00Z,success,,,staging
      d6,ledger,2026-02-16T12:00:00Z,success,2026-02-16T11:00:00Z,,
      d7,ledger,2026-02-18T00:00:00Z,success,,,
      \(rows)
      """)
    try place.write(
      "content/data/incidents.csv",
      """
      service,opened_at,resolved_at,severity
      ledger,2026-02-09T12:30:00Z,2026-02-09T16:00:00Z,SEV1
      ledger,2026-02-13T12:30:00Z,2026-02-13T13:00:00Z,SEV2

      """)
  }

  private func delivery() throws -> [String: Any] {
    let report = try JSONSerialization.jsonObject(with: Data(try place.text("output/report.json").utf8))
    return try #require((report as? [String: Any])?["delivery"] as? [String: Any])
  }

  private func scope(_ kind: String) throws -> [String: Any] {
    let scopes = try #require(try delivery()["scopes"] as? [[String: Any]])
    return try #require(scopes.first { $0["kind"] as? String == kind })
  }

  private func numbers(_ value: Any?) -> [String: Double] { value as? [String: Double] ?? [:] }

  @Test("the figures of report.json are those worked out by hand", arguments: ["service", "team"])
  func figures(kind: String) throws {
    try write()
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    let weeks = try #require(try scope(kind)["weeks"] as? [[String: Any]])
    #expect(weeks.map { $0["week"] as? String } == ["2026-W07", "2026-W08"])
    #expect(weeks.map { $0["full"] as? Bool } == [true, false])
    let week = try #require(weeks.first)
    let counts = ["deployments", "successful", "failed", "days_with_deployment"].map { week[$0] as? Int }
    #expect(counts == [4, 3, 2, 2])
    // 1, 2 and 5 hours: the middle, half and four fifths of the way from 2 to 5.
    #expect(numbers(week["lead_time_hours"]) == ["n": 3, "p50": 2, "p75": 3.5, "p90": 4.4])
    // d2 by its incident, from 12:00 to 16:00, and d4 by its status, to d6 five days later: 4 and 120 hours.
    let recovery = numbers(week["recovery_hours"])
    #expect(
      recovery == ["n": 2, "p50": 62, "p75": 91, "p90": 108.4, "open": 0, "recovered_before": 0, "without_end": 0])
    // Wilson 2/4 → .1500–.8500, 1/4 → .0456–.6994.
    let rate = numbers(week["change_fail_rate"])
    #expect(rate["value"] == 0.5 && rate["n"] == 4)
    #expect(abs((rate["low"] ?? 0) - 0.1500) < 5e-5 && abs((rate["high"] ?? 0) - 0.8500) < 5e-5)
    let rework = numbers(week["rework_rate"])
    #expect(rework["value"] == 0.25 && rework["n"] == 4)
    #expect(abs((rework["low"] ?? 0) - 0.0456) < 5e-5 && abs((rework["high"] ?? 0) - 0.6994) < 5e-5)
    #expect(weeks.last?["rework_rate"] as? [String: String] == ["unavailable": "no data"])
  }

  @Test("what became of the rows is told beside the figures")
  func tallies() throws {
    try write()
    #expect(try place.fairlead("build").status == 0)
    let deployments = try #require(try delivery()["deployments"] as? [String: Any])
    let names = ["rows", "rows_left_out", "outside_production", "not_seen"]
    #expect(names.map { deployments[$0] as? Int } == [7, 0, 1, 1])
    #expect(deployments["files"] as? [String] == ["data/deployments-2026-02.csv"])
    #expect(deployments["duplicates_checked"] as? Bool == true)
    let incidents = try #require(try delivery()["incidents"] as? [String: Any])
    #expect(["rows", "rows_left_out", "not_seen", "unlinked"].map { incidents[$0] as? Int } == [2, 0, 0, 1])
  }

  /// The last of them repeats an id, and is found only by comparing: neither of the two counts.
  private let bad = """
    d8,ledgr,2026-02-12T10:00:00Z,success,,,
    d9,ledger,2026-02-30T10:00:00Z,success,,,
    d5,ledger,2026-02-12T10:00:00Z,success,,,

    """

  @Test("a bad row stops the build, at its place")
  func strict() throws {
    try write(more: bad)
    let ending = try place.fairlead("build")
    #expect(ending.status == 1)
    #expect(
      ending.errors.contains(
        """
        content/data/deployments-2026-02.csv:9:4: error: 'ledgr' is not a service [event.service]
            9 | d8,ledgr,2026-02-12T10:00:00Z,success,,,
              |    ^~~~~
           hint: did you mean 'ledger'? Correct it, or write 'service: {ledgr: ledger}' under 'values' of the section

        """), "\(ending.errors)")
    #expect(ending.errors.hasSuffix("Nothing was published: 3 errors, 1 warning.\n"), "\(ending.errors)")
    #expect(!place.exists("output"))
  }

  @Test("with bad_rows: report the figures are those of the good rows, and the others are counted")
  func report() throws {
    try write()
    #expect(try place.fairlead("build").status == 0)
    let good = try #require(try scope("service")["weeks"] as? NSArray)
    try write(policy: "report", more: bad)
    let ending = try place.fairlead("build")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.errors.contains("warning: 'ledgr' is not a service"))
    #expect(try scope("service")["weeks"] as? NSArray == good)
    let deployments = try #require(try delivery()["deployments"] as? [String: Any])
    #expect(["rows", "rows_left_out"].map { deployments[$0] as? Int } == [10, 4])
    #expect(try place.fairlead("build", "--warnings-as-errors").status == 1)
  }

  @Test("explain knows the rules of events and the measures")
  func explain() throws {
    for id in ["event.service", "event.outside", "deployment.before-commit", "delivery.change-fail-rate"] {
      let ending = try place.fairlead("explain", id)
      #expect(ending.status == 0 && ending.output.hasPrefix(id), "\(id)")
    }
    #expect(try place.fairlead("explain", "delivery.recovery-time").output.contains("Source: "))
  }
}
