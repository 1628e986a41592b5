import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Reading changes")
struct ChangeReadingTests {
  private let header = "id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at\n"

  @Test("rows become changes, and any time may be empty")
  func rows() async throws {
    let folder = try EventFolder([
      "data/changes-1.csv": header + """
        c1,api,1970-01-01T00:00:00Z,1970-01-01T01:00:00Z,1970-01-01T02:00:00Z,1970-01-01T03:00:00Z,1970-01-01T04:00:00Z
        c2,web,,1970-01-01T02:30:00+01:30,,,

        """,
      "data/changes-2.csv": "deployed_at,service,merged_at,id,opened_at,first_commit_at,first_review_at,note\n"
        + "1970-01-01T00:00:05Z,\"web\",,c3,,,,anything\n",
    ])
    let reading = await folder.read()
    #expect(reading.findings.isEmpty)
    let none = DeliveryChange.noTime
    #expect(
      changes(reading) == [
        [0, 3600, 7200, 10800, 14400, 0], [none, 3600, none, none, none, 1], [none, none, none, none, 5, 1],
      ])
    #expect(MemoryLayout<DeliveryChange>.stride <= 24)
    let tally = try #require(reading.events?.changeTally)
    #expect(tally.rows == 3 && tally.rowsLeftOut == 0 && tally.areDuplicatesChecked)
    #expect(tally.files == ["data/changes-1.csv", "data/changes-2.csv"])
    #expect(reading.digests.map(\.path) == ["data/changes-1.csv", "data/changes-2.csv"])
  }

  @Test("changes alone are events without deployments; incidents are left aside, because they are said of deployments")
  func alone() async throws {
    let folder = try EventFolder([
      "data/changes.csv": header + "c1,api,,,,,1970-01-01T00:00:05Z\n",
      "data/incidents.csv": incidentHeader + "i1,api,1970-01-01T02:00:00Z,,,d9,\n",
    ])
    let reading = await folder.read()
    #expect(reading.findings.isEmpty)
    let events = try #require(reading.events)
    #expect(events.deployments.isEmpty && events.deploymentTally.files.isEmpty)
    #expect(events.changes.count == 1 && events.incidents.isEmpty)
  }

  @Test("every bad row is found at its place, with what is wrong")
  func badRows() async throws {
    let folder = try EventFolder([
      "data/changes.csv": header + """
        c1,api,1969-12-31T23:59:59Z,,,,2026-01-01T00:00:00Z
        c2,api,,2106-02-07T06:28:15Z,,,
        c3,api,,,2106-01-01T00:00:00Z,,
        c4,apo,,,,,2026-01-01T00:00:00
        ,api,,,,,2026-01-01T00:00:00Z
        c5,api,,,,,
        c6,api,,,2026-02-30T01:00:00Z,,
        c7,api,2026-01-01T00:00:00Z
        c8,api,,,,,2026-01-01T00:00:00Z
        c8,web,,,,,2026-01-01T00:00:00Z
        """
    ])
    let reading = await folder.read()
    let found = reading.findings.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.rule)" }
    #expect(
      found == [
        "2:8 event.time", "3:9 event.time", "4:10 event.time", "5:4 event.service", "5:12 event.time",
        "6:1 event.empty",
        "7:1 change.no-time", "8:10 event.time", "9:8 csv.ragged-row", "11:1 event.duplicate-id",
      ])
    #expect(reading.findings.allSatisfy { $0.severity == .error })
    #expect(reading.findings.first?.message == "'1969-12-31T23:59:59Z' is not between 1970 and 2105")
    #expect(reading.events?.changeTally.rowsLeftOut == 10)
  }

  @Test("the first and the last second that fit are read")
  func borders() async throws {
    let folder = try EventFolder([
      "data/changes.csv": header + "c1,api,1970-01-01T00:00:00Z,,,,2105-12-31T23:59:59Z\n"
    ])
    let reading = await folder.read()
    #expect(reading.findings.isEmpty)
    #expect(reading.events?.changes.first?.firstCommitAt == 0)
    #expect(reading.events?.changes.first?.deployedAt == 4_291_747_199)
  }

  @Test("with the policy report, bad rows are warnings and are left out")
  func report() async throws {
    var settings = DeliverySettings()
    settings.badRows = .report
    let folder = try EventFolder([
      "data/changes.csv": header + """
        c1,api,,,,,1970-01-01T00:00:01Z
        c1,web,,,,,1970-01-01T00:00:02Z
        c2,api,,,,,
        c3,web,,,,,1970-01-01T00:00:03Z
        """
    ])
    let reading = await folder.read(settings)
    #expect(changes(reading).map { $0[4] } == [3])
    #expect(reading.events?.changeTally.rowsLeftOut == 3)
    #expect(reading.findings.map(\.rule) == ["change.no-time", "event.duplicate-id"])
    #expect(reading.findings.allSatisfy { $0.severity == .warning })
    let broken = try EventFolder(["data/changes.csv": header + "c1,\"api,,,,,\n"])
    #expect(await broken.read(settings).findings.map(\.severity) == [.error])
  }

  @Test("times that run backward are a note for each file, with their number and the first place, and the row is kept")
  func backward() async throws {
    let rows = """
      c1,api,1970-01-01T00:00:01Z,,,,1970-01-01T00:00:01Z
      c2,api,,1970-01-01T00:00:02Z,1970-01-01T00:00:01Z,,
      c3,api,1970-01-01T00:00:09Z,,,,1970-01-01T00:00:08Z

      """
    let folder = try EventFolder([
      "data/changes-1.csv": header + rows,
      "data/changes-2.csv": header + "c4,api,,,,1970-01-01T00:00:01Z,1970-01-01T00:00:00Z\n",
    ])
    let reading = await folder.read(stretchLength: 40)
    #expect(reading.events?.changes.count == 4)
    #expect(
      reading.findings.map { "\($0.severity) \($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.message)" } == [
        "note 3:30 the times of 2 changes run backward, first here", "note 2:32 the times of this change run backward",
      ])
  }

  @Test("however a file is cut into stretches or files, the same is read and found", arguments: [13, 64, 1000])
  func stretches(length: Int) async throws {
    let rows = (0..<300).map { number -> String in
      let end = ["\n", "\r\n", "\n\n", "\r"][number % 4]
      let time = "2026-03-29T00:3\(number % 10):00Z"
      let review = number % 3 == 0 ? "\"2026-03-29T00:30:00Z\"" : ""
      return "\"c\"\"\(number)\",\(["api", "\"web\"", "apo"][number % 3]),\(time),\(time),\(review),,\(time)\(end)"
    }
    let whole = try EventFolder(["data/changes.csv": header + rows.joined()])
    let halves = try EventFolder([
      "data/changes-a.csv": header + rows[170...].joined(), "data/changes-b.csv": header + rows[..<170].joined(),
    ])
    let expected = await whole.read()
    let cut = await whole.read(stretchLength: length)
    #expect(changes(cut) == changes(expected) && changes(expected).count == 200)
    #expect(cut.findings == expected.findings && !expected.findings.isEmpty)
    #expect(changes(await halves.read(stretchLength: length)) == changes(expected))
  }

  @Test("an empty file, one without rows, a column that is missing and a file that is named and not there")
  func nothing() async throws {
    let empty = try await EventFolder(["data/changes.csv": ""]).read()
    #expect(empty.findings.map(\.rule) == ["csv.empty"])
    let folder = try EventFolder(["data/changes.csv": header])
    #expect(await folder.read().findings.map(\.rule) == ["table.no-rows"])
    #expect(await folder.read().events?.changes.isEmpty == true)
    let missing = try await EventFolder([
      "data/changes.csv": "id,service,opened_at,first_review_at,merged_at,deployed_at\n"
    ]).read()
    #expect(missing.findings.map(\.rule) == ["event.no-column", "table.no-rows"])
    var settings = DeliverySettings()
    settings.changes = [EventSource("elsewhere.csv")]
    #expect(await folder.read(settings).findings.map(\.rule) == ["event.missing-file"])
  }

  @Test("columns are found under the names that they are mapped to")
  func mapping() async throws {
    var settings = DeliverySettings()
    settings.changes = [EventSource("pulls.csv", columns: ["opened_at": "created", "id": "number"])]
    let text =
      "number,service,first_commit_at,created,first_review_at,merged_at,deployed_at\n1,api,,1970-01-01T01:00Z,,,\n"
    let reading = try await EventFolder(["pulls.csv": text]).read(settings)
    #expect(changes(reading).map { $0[1] } == [3600])
  }

  /// Each change as its times and its service, in order.
  private func changes(_ reading: DeliveryReading) -> [[UInt32]] {
    (reading.events?.changes ?? []).map {
      [$0.firstCommitAt, $0.openedAt, $0.firstReviewAt, $0.mergedAt, $0.deployedAt, UInt32($0.service)]
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
