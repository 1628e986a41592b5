import Analysis
import Diagnostics
import Record
import Testing

@testable import Intake

/// From files to the report: what reading and analysing come to together.
@Suite("Deliveries from file to report")
struct DeliveryReportTests {
  private let header = "id,service,deployed_at,status,commit_at,planned\n"

  /// The report of a content folder with these files, which has to be free of findings.
  private func report(_ files: [String: String], zone: String = "UTC", asOf: String = "2026-12-31") async throws
    -> DeliveryReport
  {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      """
      organization: Quayside Systems
      time_zone: \(zone)
      teams: [{id: payments, name: Payments}]
      services: [{id: api, team: payments}, {id: web, team: payments}]

      """)
    for (name, text) in files { try scratch.write("data/" + name, text) }
    let reading = await readContent(at: scratch.content)
    #expect(reading.findings.filter { $0.rule != "table.no-rows" } == [])
    let record = try #require(reading.record)
    let day = try #require(CalendarDate(iso: asOf))
    return try #require(await examine(record, from: .everyone(on: day)).report.delivery)
  }

  /// Everything that is said of deliveries, but for the names of the files.
  private func words(_ report: DeliveryReport) -> String {
    var report = report
    report.deploymentTally.files = []
    report.incidentTally.files = []
    // Evidence names the file of the latest deployment.
    for scope in report.scopes.indices {
      for item in report.scopes[scope].attention.indices {
        for fact in report.scopes[scope].attention[item].lead.evidence.indices {
          report.scopes[scope].attention[item].lead.evidence[fact].file = ""
        }
      }
    }
    return String(describing: report)
  }

  /// Rows of nine weeks at few moments, so that many stand at the same second; every seventh failed.
  private var rows: [String] {
    (0..<400).map { number in
      let day = CalendarDate(iso: "2026-02-02")?.adding(days: number * 5 % 63).iso ?? ""
      let before = CalendarDate(iso: "2026-02-02")?.adding(days: number * 5 % 63 - number % 4).iso ?? ""
      return "d\(number),\(number % 3 == 0 ? "web" : "api"),\(day)T1\(number % 3):00:00Z,"
        + "\(["success", "failed", "rolled_back"][number % 7 == 0 ? 1 + number % 2 : 0]),"
        + "\(number % 5 == 0 ? "" : before + "T09:30:00+01:00"),\(["true", "false", ""][number % 3])\n"
    }
  }

  private var incidents: [String] {
    (0..<40).map { number in
      let day = CalendarDate(iso: "2026-02-02")?.adding(days: number * 3 % 63).iso ?? ""
      let named = number % 4 == 0 ? "d\(number * 9)" : ""
      return
        "\(number % 3 == 0 ? "web" : "api"),\(day)T13:30:00Z,\(number % 6 == 0 ? "" : day + "T15:00:00Z"),\(named)\n"
    }
  }

  private let incidentHeader = "service,opened_at,resolved_at,deployment_id\n"

  @Test("shuffled rows and split files change nothing in a report", arguments: 1...4)
  func order(seed: Int) async throws {
    let whole = try await report(
      ["deployments.csv": header + rows.joined(), "incidents.csv": incidentHeader + incidents.joined()],
      asOf: "2026-03-20")
    var state = UInt64(seed)
    func shuffled(_ rows: [String]) -> [String] {
      let keyed = rows.map { row -> (UInt64, String) in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 20, row)
      }
      return keyed.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let (mixed, others) = (shuffled(rows), shuffled(incidents))
    let cut = 50 * seed
    let split = try await report(
      [
        "deployments-2026-02.csv": header + mixed[cut...].joined(),
        "deployments-2026-03.csv": header + mixed[..<cut].joined(), "deployments-2026-04.csv": header,
        "incidents-a.csv": incidentHeader + others[(cut / 10)...].joined(),
        "incidents-b.csv": incidentHeader + others[..<(cut / 10)].joined(),
      ], asOf: "2026-03-20")
    #expect(words(split) == words(whole))
    #expect(whole.deploymentsNotSeen > 0 && whole.scopes.count == 3)
    #expect(whole.scopes[0].recent.changeFailRate.value.map { $0.count > 0 } == true)
    #expect(whole.scopes[0].recent.recoveryTime.value != nil)
  }

  /// The weeks in which deployments at some times fall.
  private func weeks(_ times: [String], zone: String, asOf: String = "2026-12-31") async throws -> [String: Int] {
    let rows = times.enumerated().map { "d\($0),api,\($1),success,,\n" }.joined()
    let weeks = try await report(["deployments.csv": header + rows], zone: zone, asOf: asOf).scopes[0].weeks
    let pairs = weeks.map { ($0.monday.isoWeek, $0.figures.deployments) }.filter { $0.1 > 0 }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test("a week begins at the organization's midnight on both sides of a change of clocks")
  func clocks() async throws {
    // Lisbon is at +00:00 in winter and at +01:00 from 2026-03-29T01:00Z to 2026-10-25T01:00Z.
    #expect(
      try await weeks(
        [
          "2026-03-29T23:59:59+01:00", "2026-03-30T00:00:00+01:00", "2026-10-25T23:59:59Z", "2026-10-26T00:00:00Z",
          "2026-10-18T22:59:59Z", "2026-10-18T23:00:00Z",
        ], zone: "Europe/Lisbon")
        == ["2026-W13": 1, "2026-W14": 1, "2026-W42": 1, "2026-W43": 2, "2026-W44": 1])
    // New York is at -05:00 in winter and at -04:00 from 2026-03-08T07:00Z to 2026-11-01T06:00Z.
    #expect(
      try await weeks(
        [
          "2026-03-09T03:59:59Z", "2026-03-09T04:00:00Z", "2026-03-02T04:59:59Z", "2026-03-02T05:00:00Z",
          "2026-11-02T04:59:59Z", "2026-11-02T00:00:00-05:00",
        ], zone: "America/New_York")
        == ["2026-W09": 1, "2026-W10": 2, "2026-W11": 1, "2026-W44": 1, "2026-W45": 1])
  }

  @Test("a duration over a change of clocks is counted in hours that passed")
  func hours() async throws {
    let spring = try await report(
      ["deployments.csv": header + "d1,api,2026-03-29T12:00:00+01:00,success,2026-03-28T12:00:00+00:00,\n"],
      zone: "Europe/Lisbon")
    #expect(spring.scopes[0].weeks.first?.figures.leadTime.value?.p50 == 23)
    let autumn = try await report(
      ["deployments.csv": header + "d1,api,2026-11-01T12:00:00-05:00,success,2026-10-31T12:00:00-04:00,\n"],
      zone: "America/New_York")
    #expect(autumn.scopes[0].weeks.first?.figures.leadTime.value?.p50 == 25)
  }

  @Test("a leap day, and the 53rd week of 2026, are days and weeks as any other")
  func odd() async throws {
    #expect(
      try await weeks(["2024-02-28T12:00Z", "2024-02-29T12:00Z", "2024-03-04T00:00Z"], zone: "UTC", asOf: "2024-03-10")
        == ["2024-W09": 2, "2024-W10": 1])
    #expect(
      try await weeks(
        ["2026-12-27T23:59Z", "2026-12-28T00:00Z", "2027-01-03T23:59Z", "2027-01-04T00:00Z"], zone: "UTC",
        asOf: "2027-01-10") == ["2026-W52": 1, "2026-W53": 2, "2027-W01": 1])
  }

  @Test("a row later than the report's day is no error, and not seen")
  func later() async throws {
    let rows = "d1,api,2026-12-31T23:00Z,success,,\nd2,api,2027-01-01T00:00Z,success,,\n"
    let report = try await report(["deployments.csv": header + rows])
    #expect(report.deploymentsNotSeen == 1 && report.scopes[0].weeks.map(\.figures.deployments) == [1])
  }

  @Test("files with nothing but a header are a report of no deployments; without files there is none")
  func nothing() async throws {
    let report = try await report(["deployments.csv": header])
    #expect(report.scopes.allSatisfy { $0.weeks.isEmpty } && report.deploymentTally.rows == 0)
    let scratch = try Scratch()
    try scratch.writeOrganization()
    let record = try #require(await readContent(at: scratch.content).record)
    #expect(await examine(record, from: .everyone(on: reportDay)).report.delivery == nil)
  }
}
