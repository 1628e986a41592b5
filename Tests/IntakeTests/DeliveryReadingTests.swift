import Diagnostics
import Documents
import Foundation
import Record
import Testing

@testable import Intake

@Suite("Reading events")
struct DeliveryReadingTests {
  @Test("rows become deployments and incidents, and what names each other is linked")
  func rows() async throws {
    let folder = try EventFolder([
      "data/deployments-1.csv": deploymentHeader + """
        d1,api,1970-01-01T01:00:00Z,success,1970-01-01T00:00:00Z,production,true
        d2,web,1970-01-01T02:00:00Z,failed,,,false
        d3,web,1970-01-01T02:00:00Z,success,,staging,

        """,
      "data/deployments-2.csv": "planned,status,id,service,deployed_at\n,rolled_back,d4,api,1970-01-01T03:00:00Z\n",
      "data/incidents.csv": incidentHeader + """
        i1,api,1970-01-01T03:00:01Z,,SEV1,d4,true
        i2,api,1970-01-01T03:00:02Z,1970-01-01T04:00:00Z,SEV1,,false
        i3,web,1970-01-01T03:00:03Z,,SEV1,d3,
        i4,web,1970-01-01T03:00:04Z,,SEV1,,
        """,
    ])
    let reading = await folder.read()
    #expect(reading.findings.isEmpty)
    #expect(lines(reading.events) == ["api 10800 - 9 10801", "api 3600 3600 2 ", "web 7200 - 5 "])
    #expect(reading.events?.incidents.map(\.cause) == [.named, .noChange, .namedElsewhere, .unknown])
    #expect(reading.events?.incidents.map(\.resolvedAt) == [.max, 14400, .max, .max])
    let tally = try #require(reading.events?.deploymentTally)
    #expect(tally.rows == 4)
    #expect(tally.outsideProduction == 1)
    #expect(tally.files == ["data/deployments-1.csv", "data/deployments-2.csv"])
    #expect(tally.areDuplicatesChecked)
  }

  @Test("every bad row is found at its place, with what is wrong")
  func badRows() async throws {
    let folder = try EventFolder([
      "data/deployments.csv": deploymentHeader + """
        d1,api,2026-02-30T01:00:00Z,success,,,

        d2,apo,2026-02-01T01:00:00Z,sucess,,,maybe
        d3,api,2026-02-01T01:00:00Z,success,2026-02-01T01:00:01Z,,
        d4,api,2026-02-01T01:00:00Z
        d5,"api",2026-02-01T01:00:00,"success",,,,
        "d6",api,2026-02-01T01:00:00Z,suc"cess,,,
        ,api,2026-02-01T01:00:00,success,,,
        d7,"ap""i","2026-02-01T01:00:00Z","success",,,
        d8,"api","2026-02-01T01:00:00Z","success","2026-02-01T00:00:00Z","prod","true"
        d1,api,2026-02-01T01:00:00Z,success,,,
        d8,web,2026-02-01T01:00:00Z,success,,,
        """,
      "data/incidents.csv": incidentHeader
        + "i1,api,2026-02-01T02:00:00Z,2026-02-01T01:00:00Z,,d9,\ni2,api,2026-02-01T02:00:00Z,,,d9,\n",
    ])
    let reading = await folder.read()
    let found = reading.findings.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.rule)" }
    #expect(
      found == [
        "2:8 event.time", "4:4 event.service", "4:29 event.word", "4:38 event.word", "5:8 deployment.before-commit",
        "6:8 csv.ragged-row", "7:43 csv.ragged-row", "8:34 csv.stray-quote", "9:1 event.empty", "9:6 event.time",
        "10:4 event.service", "13:1 event.duplicate-id", "2:29 incident.resolved-before-opened",
        "3:31 incident.unknown-deployment",
      ])
    #expect(reading.findings.filter { $0.severity == .warning }.map(\.rule) == ["incident.unknown-deployment"])
    #expect(reading.events?.deploymentTally.rowsLeftOut == 10)
    #expect(reading.events?.incidentTally.rowsLeftOut == 1)
  }

  @Test("with the policy report, bad rows are warnings and are left out; a broken file is an error all the same")
  func report() async throws {
    var settings = DeliverySettings()
    settings.badRows = .report
    let folder = try EventFolder([
      "data/deployments.csv": deploymentHeader + """
        d1,api,1970-01-01T01:00:00Z,success,,,
        d1,web,1970-01-01T01:00:00Z,success,,,
        d2,nobody,1970-01-01T01:00:00Z,success,,,
        d3,web,1970-01-01T02:00:00Z,success,,,
        """
    ])
    let reading = await folder.read(settings)
    #expect(lines(reading.events) == ["web 7200 - 0 "])
    #expect(reading.events?.deploymentTally.rowsLeftOut == 3)
    #expect(reading.findings.allSatisfy { $0.severity == .warning })
    let broken = try EventFolder(["data/deployments.csv": deploymentHeader + "d1,\"api,1970-01-01T01:00:00Z\n"])
    #expect(await broken.read(settings).findings.map(\.rule) == ["csv.unterminated-quote"])
    #expect(await broken.read(settings).findings.allSatisfy { $0.severity == .error })
  }

  @Test("the policy of one kind of file goes before that of all")
  func policies() async throws {
    var settings = DeliverySettings()
    settings.incidents[0].badRows = .report
    let folder = try EventFolder([
      "data/deployments.csv": deploymentHeader + "d1,nobody,1970-01-01T01:00:00Z,success,,,\n",
      "data/incidents.csv": "service,opened_at,resolved_at,severity\nnobody,1970-01-01T01:00:00Z,,high\n",
    ])
    func severities(_ settings: DeliverySettings) async -> [String: Severity] {
      let findings = await folder.read(settings).findings.filter { $0.rule == "event.service" }
      return Dictionary(
        findings.map { ($0.span?.file.hasSuffix("incidents.csv") == true ? "incidents" : "deployments", $0.severity) }
      ) {
        first, _ in first
      }
    }
    #expect(await severities(settings) == ["deployments": .error, "incidents": .warning])
    settings.badRows = .report
    settings.incidents[0].badRows = .strict
    #expect(await severities(settings) == ["deployments": .warning, "incidents": .error])
  }

  @Test("of an id that stands more than once no row is kept, in whatever order and in however many files")
  func shuffledRepeats() async throws {
    var settings = DeliverySettings()
    settings.badRows = .report
    let rows = [
      "d1,api,1970-01-01T01:00:00Z,success,,,\n", "d1,web,1970-01-01T02:00:00Z,failed,,,\n",
      "d1,api,1970-01-01T03:00:00Z,success,,,\n", "d2,api,1970-01-01T04:00:00Z,success,,,\n",
      "d3,api,1970-01-01T05:00:00Z,success,,,\n", "d3,api,1970-01-01T05:00:00Z,success,,,\n",
      "d3,nobody,1970-01-01T05:00:00Z,success,,,\n", "d4,web,1970-01-01T06:00:00Z,failed,,,\n",
    ]
    for seed in 0..<20 {
      var random = SplitMix(seed: UInt64(seed))
      let shuffled = rows.shuffled(using: &random)
      let cut = Int(random.next() % 9)
      let folder = try EventFolder([
        "data/deployments-1.csv": deploymentHeader + shuffled[..<cut].joined(),
        "data/deployments-2.csv": deploymentHeader + shuffled[cut...].joined(),
      ])
      let reading = await folder.read(settings)
      #expect(lines(reading.events) == ["api 14400 - 0 ", "web 21600 - 1 "], "seed \(seed)")
      #expect(reading.events?.deploymentTally.rowsLeftOut == 6, "seed \(seed)")
      #expect(reading.events?.deploymentTally.rows == 8)
      #expect(reading.findings.count { $0.rule == "event.duplicate-id" } == 3)
    }
  }

  @Test("more repeated rows than are listed are counted")
  func manyRepeats() async throws {
    var settings = DeliverySettings()
    settings.badRows = .report
    let row = "d1,api,1970-01-01T01:00:00Z,success,,,\n"
    let folder = try EventFolder(["data/deployments.csv": deploymentHeader + String(repeating: row, count: 500)])
    let reading = await folder.read(settings)
    #expect(reading.events?.deploymentTally.rowsLeftOut == 500)
    #expect(reading.findings.last?.message == "500 rows share an id with another")
    #expect(reading.findings.allSatisfy { $0.severity == .warning } && reading.findings.count < 500)
  }

  @Test("however a file is cut into stretches, the same is read and found", arguments: [13, 64, 1000])
  func stretches(length: Int) async throws {
    let folder = try EventFolder(["data/deployments.csv": awkward, "data/incidents.csv": incidents])
    let whole = await folder.read()
    let cut = await folder.read(stretchLength: length)
    #expect(lines(cut.events) == lines(whole.events))
    #expect(lines(whole.events).count == 300)
    #expect(cut.findings == whole.findings)
    #expect(cut.events?.deploymentTally == whole.events?.deploymentTally)
  }

  @Test("two files of one half each are read as the whole")
  func twoFiles() async throws {
    let rows = awkwardRows
    let header = "id,note,service,deployed_at,status\r\n"
    let one = try EventFolder(["data/deployments.csv": header + rows.joined(), "data/incidents.csv": incidents])
    let two = try EventFolder([
      "data/deployments-a.csv": header + rows[200...].joined(),
      "data/deployments-b.csv": header + rows[..<200].joined(),
      "data/incidents.csv": incidents,
    ])
    #expect(lines(await one.read().events) == lines(await two.read().events))
  }

  @Test("an empty folder, an empty file and one without rows")
  func nothing() async throws {
    let none = try await EventFolder(["data/incidents.csv": ""]).read()
    #expect(none.events == nil)
    let empty = try await EventFolder(["data/deployments.csv": ""]).read()
    #expect(empty.findings.map(\.rule) == ["csv.empty"])
    let folder = try EventFolder(["data/deployments.csv": deploymentHeader])
    let reading = await folder.read()
    #expect(reading.findings.map(\.rule) == ["table.no-rows"])
    #expect(lines(reading.events).isEmpty)
    let missing = try await EventFolder(["data/deployments.csv": "id,service,when,status\n"]).read()
    #expect(missing.findings.map(\.rule) == ["csv.missing-column"])
    var settings = DeliverySettings()
    settings.deployments[0].paths = ["elsewhere.csv"]
    #expect(await folder.read(settings).findings.map(\.rule) == ["event.missing-file"])
  }

  @Test("columns are found under the names that they are mapped to")
  func mapping() async throws {
    var settings = DeliverySettings()
    settings.deployments = [EventSource("ship.csv", columns: ["deployed_at": "finished", "id": "run"])]
    let folder = try EventFolder(["ship.csv": "run,service,finished,status\n1,api,1970-01-01T01:00Z,success\n"])
    #expect(lines(await folder.read(settings).events) == ["api 3600 - 0 "])
  }

  @Test("a folder where a file belongs is told, and a first line without an end is no open quote")
  func neitherFileNorTable() async throws {
    let folder = try await EventFolder(["data/deployments.csv/january.csv": "", "data/deployments-old/a.csv": ""])
      .read()
    #expect(folder.findings.map(\.rule) == ["event.missing-file"])
    #expect(folder.findings.first?.message == "this is a folder, where a file of events belongs")
    let endless = try await EventFolder(["data/deployments.csv": String(repeating: "a", count: 3 << 20)]).read()
    #expect(endless.findings.map(\.rule) == ["csv.header-too-long"])
    #expect(endless.findings.first?.span?.line == 1)
  }

  @Test("a thousand rows that are bad each in its own way are counted, and no more than a hundred are kept")
  func capped() async throws {
    let rows = (0..<1000).map { "x,nobody\($0),1970-01-01T01:00Z,success\n" }.joined()
    let good = "y,api,1970-01-01T01:00Z,success\n"
    let folder = try EventFolder(["data/deployments.csv": "id,service,deployed_at,status\n" + rows + good])
    let reading = await folder.read(stretchLength: 3000)
    #expect(reading.findings.count == 101)
    #expect(reading.findings.last?.message == "1000 rows of this file cannot be used")
    #expect(reading.events?.deploymentTally.rowsLeftOut == 1000)
    let other = try EventFolder(["data/deployments.csv": "id,service,deployed_at,status\n" + rows])
    #expect(
      await other.read(stretchLength: 3000).findings.map(\.message) == [
        "in none of 1000 rows does 'service' hold a service that is listed"
      ])
  }

  @Test("above the limit ids are not compared, and a note says so")
  func unchecked() async throws {
    let folder = try EventFolder([
      "data/deployments.csv": "id,service,deployed_at,status\n"
        + String(repeating: "x,api,1970-01-01T01:00Z,success\n", count: 3)
    ])
    let settings = DeliverySettings()
    let files = EventInputs(settings.deployments, root: folder.path, settings) {
      DeploymentConsumer.columns($0, services: WordTable(["api"]), settings: settings)
    }.inputs
    func read(limit: Int) async -> EventReading<DeploymentRows> {
      await EventReader(duplicateLimit: limit) { _, compares in
        DeploymentConsumer(
          serviceCount: 1, production: ["production"], names: IncidentNames(), comparesIdentities: compares)
      }.read(files)
    }
    let above = await read(limit: 2)
    #expect(above.findings.map(\.rule) == ["event.unchecked-ids"])
    #expect(above.findings.first?.message == "3 rows, so their ids were not compared")
    #expect(!above.tally.areDuplicatesChecked && above.tally.rows == 3)
    let at = await read(limit: 3)
    #expect(at.findings.isEmpty && at.tally.areDuplicatesChecked)
  }

  @Test("more services than events can name are told at the first that is one too many")
  func manyServices() async throws {
    let folder = try EventFolder(["data/deployments.csv": deploymentHeader])
    let services = (0..<65_536).map { "s\($0)" }
    #expect(await folder.read(services: services.dropLast()).findings.map(\.rule) == ["table.no-rows"])
    let found = await folder.read(services: services).findings.filter { $0.severity == .error }
    #expect(found.map(\.message) == ["service 65536 of 65536: events can name the first 65535"])
  }

  @Test("a column that is mapped has to be there, also one that files may lack")
  func mappedOptional() async throws {
    var settings = DeliverySettings()
    let folder = try EventFolder([
      "data/deployments.csv": "id,service,deployed_at,status,committed\n1,api,1970-01-01T01:00Z,success,\n"
    ])
    settings.deployments[0].columns = ["commit_at": "committed"]
    #expect(lines(await folder.read(settings).events) == ["api 3600 - 0 "])
    settings.deployments[0].columns = ["commit_at": "comitted"]
    #expect(await folder.read(settings).findings.map(\.message) == ["no column 'comitted' for 'commit_at'"])
  }

  @Test("links are followed within the content folder, and nowhere else")
  func links() async throws {
    let row = "id,service,deployed_at,status\n1,api,1970-01-01T01:00Z,success\n"
    let folder = try EventFolder(["content/shipped.csv": row, "deployments.csv": row])
    let links = FileManager.default
    try links.createDirectory(atPath: folder.path + "/content/data", withIntermediateDirectories: true)
    func link(_ name: String, to target: String) throws {
      try links.createSymbolicLink(atPath: folder.path + "/content/" + name, withDestinationPath: target)
    }
    try link("data/deployments-in.csv", to: "../shipped.csv")
    #expect(lines(await folder.read(at: "content").events) == ["api 3600 - 0 "])
    try link("data/deployments-nowhere.csv", to: "missing.csv")
    try link("data/deployments-out.csv", to: "../../deployments.csv")
    try link("elsewhere", to: "..")
    var settings = DeliverySettings()
    settings.incidents[0].paths = ["elsewhere/deployments.csv", "elsewhere/*.csv"]
    let found = await folder.read(settings, at: "content").findings
    #expect(
      found.map { $0.span?.file.split(separator: "/").last.map(String.init) } == [
        "deployments-nowhere.csv", "deployments-out.csv", "fairlead.yaml", "fairlead.yaml",
      ])
    #expect(found.map(\.rule) == ["event.missing-file"] + Array(repeating: "event.outside", count: 3))
  }

  @Test("columns of persons are refused however their names are written, and columns of teams are not")
  func people() {
    for name in [
      "author", "Author", "deployed_by", "Deployed by", "deployedBy", "author_email", "reviewer-id", "User", "e-mail",
      "assigned to", "committer", "merged_by_login", "person_alias", "team_member", "contributor", "respondent_id",
      "on-call engineer",
    ] {
      #expect(namesPerson(name), "\(name)")
    }
    for name in [
      "team", "owner", "service", "caused_by_change", "caused by", "users", "user count", "reviews",
      "authors_per_change",
      "standby", "grouped_by", "", "id", "name", String(repeating: "author", count: 1000),
    ] {
      #expect(!namesPerson(name), "\(name)")
    }
  }

  @Test("bytes that are not text are found at their line")
  func notText() async throws {
    var settings = DeliverySettings()
    settings.badRows = .report
    let folder = try EventFolder([
      "data/deployments.csv": deploymentHeader + "d1,api,1970-01-01T01:00Z,success,,,\nd2,\u{0},,\n"
    ])
    let findings = await folder.read(settings).findings
    #expect(findings.map(\.rule) == ["csv.character"])
    #expect(findings.first?.span?.line == 3)
    #expect(findings.first?.severity == .error)
  }

  @Test("a star in a path stands for any run of characters")
  func stars() {
    func fits(_ name: String, _ pattern: String) -> Bool { EventSearch.matches(Array(name.utf8), Array(pattern.utf8)) }
    #expect(fits("deployments.csv", "deployments*.csv") && fits("deployments-2026.csv", "deployments*.csv"))
    #expect(
      !fits("deployments.csv.bak", "deployments*.csv") && !fits("a", "") && fits("", "*") && fits("abcabd", "*ab*d"))
  }
}

/// Rows with line ends, quotes and delimiters inside fields, ended in three ways, with empty lines between.
private let awkwardRows = (0..<300).map { number -> String in
  let note = ["plain", "\"a,b\"", "\"two\nlines\"", "\"\"\"\"", "\"\r\n,\r,\"\"\n\"", ""][number % 6]
  let end = ["\n", "\r\n", "\n\n", "\r"][number % 4]
  let second = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
  let id = number % 5 == 0 ? "\"d\"\"\(number)\"" : "d\(number)"
  return "\(id),\(note),\(["api", "\"web\""][number % 2]),2026-03-29T00:30:\(second)Z,success\(end)"
}
private let awkward = "id,note,service,deployed_at,status\r\n" + awkwardRows.joined()
private let incidents =
  incidentHeader
  + (0..<50).map {
    "i\($0),api,2026-03-30T00:00:00Z,,,\"d\($0 % 10 == 0 ? "\"\"" : "")\($0 * 5 + ($0 % 10 == 0 ? 0 : 1))\",\n"
  }
  .joined()
