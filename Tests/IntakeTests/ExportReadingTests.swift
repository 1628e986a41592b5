import Diagnostics
import Documents
import Foundation
import Record
import Testing

@testable import Intake

@Suite("Reading exports of other tools")
struct ExportReadingTests {
  private func settings(_ sources: EventSource...) -> DeliverySettings {
    var settings = DeliverySettings()
    settings.deployments = sources
    return settings
  }

  private func source(_ path: String, _ change: (inout TableSettings) -> Void = { _ in }) -> EventSource {
    var source = EventSource(path)
    change(&source.form)
    return source
  }

  @Test("two tools are two sections, each with its own columns, words and dates")
  func sections() async throws {
    let folder = try EventFolder([
      "data/a.csv": "id;service;deployed_at;status\r\n1;api;06/04/2026 14:15;ok\r\n2;web;6.4.2026 14:15:30;error\r\n",
      "data/b.json": """
      {"id": 3, "at": "2026-04-06T13:15:00Z", "status": "success"}
      {"id": 4, "at": 1775481300, "status": "success"}
      """,
    ])
    var json = source("data/b.json") {
      $0.syntax = .json
      $0.constants["service"] = .word("web")
    }
    json.columns["deployed_at"] = "at"
    let reading = await folder.read(
      settings(
        source("data/a.csv") {
          $0.dates = .dayFirst
          $0.values["status"] = ["ok": .word("success"), "error": .word("failed")]
        }, json))
    #expect(reading.findings == [])
    // 14:15 in Lisbon in April is 13:15 in UTC: 1775481300 seconds.
    #expect(
      lines(reading.events) == [
        "api 1775481300 - 0 ", "web 1775481300 - 0 ", "web 1775481300 - 0 ", "web 1775481330 - 1 ",
      ])
  }

  @Test(
    "the same is read whatever the delimiter, the encoding and the line ends",
    arguments: [",", ";", "\t", "|"], [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252])
  func forms(_ delimiter: String, _ encoding: String.Encoding) async throws {
    let text = "\"id\",service,deployed_at,status,Größe\r\n1,api,2026-04-06T13:15:00Z,success,ä\r\n"
      .replacing(",", with: delimiter)
    let folder = try EventFolder([:])
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
    var data = try #require(text.data(using: encoding))
    if encoding == .utf16LittleEndian { data = Data([0xFF, 0xFE]) + data }
    if encoding == .utf16BigEndian { data = Data([0xFE, 0xFF]) + data }
    try data.write(to: URL(fileURLWithPath: folder.path + "/data/d.csv"))
    let reading = await folder.read(
      settings(source("data/d.csv") { if encoding == .windowsCP1252 { $0.encoding = .windows1252 } }))
    #expect(reading.findings == [])
    #expect(lines(reading.events) == ["api 1775481300 - 0 "])
  }

  @Test("a time that clocks skip or show twice is decided, and told once for each file")
  func clocks() async throws {
    let folder = try EventFolder([
      "data/d.csv": """
      id,service,deployed_at,status
      1,api,2026-03-29 01:30,success
      2,api,2026-10-25 01:30,success
      3,api,2026-10-25,success
      """
    ])
    let reading = await folder.read(settings(source("data/d.csv") { $0.dates = .iso }))
    // Lisbon goes from 01:00 to 02:00 on 29 March, and from 02:00 back to 01:00 on 25 October.
    #expect(lines(reading.events) == ["api 1774747800 - 0 ", "api 1792882800 - 0 ", "api 1792888200 - 0 "])
    #expect(
      reading.findings.map { "\($0.span?.line ?? 0) \($0.rule)" } == [
        "4 event.local-time", "2 event.local-time", "3 event.local-time",
      ])
    #expect(reading.findings.allSatisfy { $0.severity == .note })
  }

  @Test("one column of a file may be two of ours")
  func sharedColumn() async throws {
    let folder = try EventFolder([
      "data/d.csv": "id,service,at,status\n1,api,2026-04-06T13:15:00Z,success\n"
    ])
    var shared = source("data/d.csv")
    shared.columns = ["deployed_at": "at", "commit_at": "at"]
    let reading = await folder.read(settings(shared))
    #expect(reading.findings == [] && lines(reading.events) == ["api 1775481300 0 0 "])
  }

  @Test(
    "JSON that is cut off, too deep or no JSON is told at its place",
    arguments: [
      ("[{\"id\": 1}", 1, 11), ("[{\"id\": 1},]", 1, 12), ("{\"id\": \"a\nb\"}", 1, 10), ("{\"id\": 01}", 1, 8),
      ("{\"id\": \"\\ud800\"}", 1, 9), ("\n\n  {\"id\" 1}", 3, 9),
      ("{\"id\": [" + String(repeating: "[", count: 200), 1, 135),
      ("{\"id\": NaN}", 1, 8), ("5", 1, 1),
    ])
  func brokenJSON(_ text: String, _ line: Int, _ column: Int) async throws {
    let folder = try EventFolder(["data/d.json": text])
    let reading = await folder.read(
      settings(
        source("data/d.json") {
          $0.syntax = .json
          for name in ["service", "status"] { $0.constants[name] = .word(name == "service" ? "api" : "success") }
        }))
    let broken = reading.findings.filter { $0.rule == "json.syntax" }
    #expect(broken.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0)" } == ["\(line):\(column)"])
  }

  @Test("an array, several arrays and an object on each line say the same")
  func jsonForms() async throws {
    let rows = [
      "{\"id\":1,\"n\":{\"l\":[{\"t\":\"2026-04-06T13:15:00Z\"}]}}",
      "{\"id\":\"é\\u00e9\",\"n\":{\"l\":[{\"t\":\"2026-04-06T13:15:00Z\"}]}}",
    ]
    for text in ["[\(rows[0]),\(rows[1])]", "[\(rows[0])][\(rows[1])]\n", rows.joined(separator: "\r\n")] {
      let folder = try EventFolder(["data/d.json": text])
      var nested = source("data/d.json") {
        $0.syntax = .json
        $0.constants = ["service": .word("api"), "status": .word("success")]
      }
      nested.columns["deployed_at"] = "n.l.0.t"
      let reading = await folder.read(settings(nested))
      #expect(reading.findings == [] && lines(reading.events).count == 2)
    }
  }
}

@Suite("Series and capacity from exports of other tools")
struct ExportSeriesTests {
  @Test("a spreadsheet's dates, decimal commas, words and sums give the values that it shows")
  func excel() async throws {
    let folder = Fixture.folder.appending(path: "exports-series/content").path
    let record = try #require(await readContent(at: folder).record)
    let refused = try #require(record[Metric.self].first { $0.id == "refused" })
    #expect(
      refused.points.map { "\($0.date.iso) \($0.value) \($0.part?.id ?? "")" } == [
        "2026-04-06 2.41 payments", "2026-04-13 2.5 payments",
      ])
    #expect(
      record.capacity.map { "\($0.week.iso) \($0.team) \($0.kind.rawValue) \($0.personDays)" } == [
        // The JSON file names a person, and is refused.
        "2026-04-06 payments debt 3.0", "2026-04-06 payments feature 12.5",
      ])
  }
}
