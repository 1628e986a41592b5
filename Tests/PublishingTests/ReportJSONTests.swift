import Analysis
import Diagnostics
import Foundation
import Intake
import Publishing
import Record
import TestSupport
import Testing

/// `report.json` of the sample in `content/`, made in this process.
@Suite("report.json")
struct ReportJSONTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path

  private static func bytes(asOf day: String = "2026-11-20", content: String = root) async throws -> [UInt8] {
    let reading = await readContent(at: content)
    let record = try #require(reading.record)
    let report = analyse(record, asOf: try #require(CalendarDate(iso: day)))
    let findings = Findings(reading.findings + analysisFindings(record, report: report))
    return reportJSON(report, findings: findings, content: content)
  }

  private static func members(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(
    "is valid against the schema that is printed, on every kind of day",
    arguments: ["2026-11-20", "2026-03-01", "1999-01-01", "2100-01-01"])
  func valid(day: String) async throws {
    let members = try Self.members(try await Self.bytes(asOf: day))
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
  }

  @Test("a report that lacks a member, or has one too many, is not")
  func invalid() async throws {
    let schema = try JSONSchema(reportSchema())
    var members = try Self.members(try await Self.bytes())
    members["surprise"] = 1
    #expect(schema.violations(in: members) == ["$: 'surprise' is not known"])
    members["surprise"] = nil
    members["decisions"] = nil
    #expect(schema.violations(in: members) == ["$: 'decisions' is missing"])
    members["decisions"] = [["id": 7]]
    #expect(schema.violations(in: members).contains("$.decisions[0].id: not of type string"))
  }

  /// The members that content-format.md fixes, for the kinds that this version reads.
  @Test(
    "has the members that the content format fixes",
    arguments: [
      ("", "as_of input_digest generator decisions objectives metrics delivery attention practices findings schema"),
      ("decisions", "id file title status raw_status date deciders supersedes superseded_by findings"),
      ("objectives", "id period kind score grade declared derived key_results"),
      ("objectives.key_results", "id score pace confidence forecast"),
      ("metrics", "id latest previous trend limits signals"), ("metrics.trend", "slope p"),
      ("metrics.limits", "centre lower upper rules"), ("metrics.signals", "week rule meaning"),
      ("work", "id kind rank band rank_interval p_top methods"),
      ("work.methods", "cd3 wsjf rice ice npv irr payback_years"),
      ("sequence", "order total_delay_cost current_total_delay_cost exact"),
      ("experiments", "id verdict difference"), ("experiments.difference", "value low high"),
      ("attention", "rule severity subject owner message question evidence also"),
      ("practices", "id team state evidence"), ("practices.evidence", "date file what"),
      ("coverage", "practice team state evidence history"), ("coverage.next_step", "kind text"),
      ("coverage.history", "date state"),
      ("findings", "id severity message"), ("feedback", "theme metrics months rising answered answered_by"),
      ("experiments", "id state verdict difference threshold"), ("experiments.difference", "value low high"),
      ("experiments.ratio", "value low high"), ("outcomes", "finished due judged items"),
      ("outcomes.items", "id done_on verdict overlapping"),
      ("feedback.months", "month count"), ("feedback.recent", "count before p"),
    ])
  func members(path: String, names: String) async throws {
    let wanted = names.split(separator: " ").map(String.init)
    let objects = Self.objects(at: path.split(separator: ".")[...], in: try Self.members(try await Self.bytes()))
    #expect(!objects.isEmpty || path == "findings" || path == "metrics.signals", "the sample has none at \(path)")
    for object in objects { #expect(wanted.filter { object[$0] == nil } == []) }
  }

  /// All objects at a path of members, through lists; what is unavailable is none.
  private static func objects(at path: ArraySlice<Substring>, in object: [String: Any]) -> [[String: Any]] {
    guard let name = path.first else { return [object] }
    let value = object[String(name)]
    let inner = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
    return inner.filter { $0["unavailable"] == nil }.flatMap { objects(at: path.dropFirst(), in: $0) }
  }

  /// The series of AnalysisTests/MetricSignalTests: a run of eight that ends on 16 November 2026, in week 47.
  @Test(
    "names the rules and what they found, in words that the schema knows", arguments: SignalRules.allCases)
  func signals(rules: SignalRules) throws {
    let first = try #require(CalendarDate(iso: "2026-08-03"))
    let columns = MetricSource.CSVColumns(path: "a.csv", date: "date", value: "value", team: nil)
    var metric = Metric(
      header: RecordHeader(
        key: RecordKey(.metric, id: "a"), file: "metrics/a.yaml", span: .wholeFile("metrics/a.yaml"), title: "A"),
      question: "Why?", unit: "h", better: .lower, kind: .lagging, tiesTo: .customer, source: .csv(columns),
      target: nil,
      rebases: [], isHeadline: true)
    metric.points = [8.0, 4, 8, 4, 8, 4, 8, 4, 8, 7, 8, 7, 8, 7, 8, 7].enumerated().map {
      MetricPoint(date: first.adding(days: 7 * $0), value: $1)
    }
    var record = OrganizationRecord(organization: Organization(name: "Test"))
    record.organization.signalRules = rules
    record[Metric.self] = [metric]
    let report = analyse(record, asOf: try #require(CalendarDate(iso: "2026-11-20")))
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    let found = try #require(Self.objects(at: ["metrics", "signals"], in: members) as? [[String: String]])
    let limits = try #require(Self.objects(at: ["metrics", "limits"], in: members).first)
    #expect(limits["rules"] as? String == rules.rawValue)
    switch rules {
    case .wheeler, .nhs, .westernElectric:
      #expect(found == [["week": "2026-W47", "rule": "\(rules.rawValue).run", "meaning": "worse"]])
    case .nelson: #expect(found == [["week": "2026-W47", "rule": "nelson.alternation", "meaning": "neutral"]])
    case .anhoej: #expect(found.isEmpty)
    }
  }

  /// One team with 13 weeks of five person-days, one of them for debt, and two items of which one is finished in time.
  @Test("capacity is valid against the schema, with the shares of scopes and the plan of each team and period")
  func capacity() async throws {
    let sandbox = try Sandbox()
    try sandbox.put(
      "content/fairlead.yaml",
      "organization: A\nteams: [{id: t, name: T}]\npolicies: {capacity: {debt: 30%, tolerance: 5%}}\n")
    let weeks = (0..<13).compactMap { CalendarDate(iso: "2026-08-17")?.adding(days: 7 * $0).iso }
    try sandbox.put(
      "content/data/capacity.csv",
      "week,team,kind,person_days\n" + weeks.map { "\($0),t,feature,4\n\($0),t,debt,1\n" }.joined())
    try sandbox.put(
      "content/work/small.md",
      "---\ntitle: Small\nkind: debt\nstatus: ready\nowner: t\ncost_of_delay: 10\neffort: 2\nduration: 1\n---\n")
    try sandbox.put(
      "content/work/large.md",
      "---\ntitle: Large\nkind: feature\nstatus: ready\nowner: t\ncost_of_delay: [10, 20, 40]\neffort: 40\nduration: 1\n---\n"
    )
    let record = try #require(await readContent(at: sandbox.path("content")).record)
    let report = await examine(record, from: .everyone(on: try #require(CalendarDate(iso: "2026-11-20")))).report
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    let scopes = Self.objects(at: ["capacity", "scopes"], in: members)
    #expect(
      scopes.map { $0["team"] as? String } == [nil, "t"]
        && scopes.map { $0["standing"] as? String } == ["below", "below"])
    #expect(scopes.map { $0["below_since"] as? String } == ["2026-08-17", "2026-08-17"])
    let last = try #require(Self.objects(at: ["capacity", "scopes", "last"], in: members).first)
    #expect(last["share"] as? Double == 0.2 && last["n"] as? Int == 13 && last["person_days"] as? Double == 65)
    let plan = Self.objects(at: ["capacity", "plan"], in: members)
    #expect(plan.map { $0["period"] as? String } == ["2026-Q4", "2027-Q1"])
    // The rest of the quarter ends on Sunday 3 January, in 45 days.
    #expect(plan.map { $0["available"] as? Double } == [45.0 / 7, 12])
    #expect(plan.map { $0["finished"] as? [String] } == [["small"], []])
    #expect(plan.map { $0["chance"] as? Double } == [1, 1])
    let waiting = Self.objects(at: ["capacity", "waiting", "cost"], in: members)
    #expect(waiting.map { $0["likely"] as? Double } == [20], "the large one takes 40 weeks")
  }

  /// A failed deployment that is still open beside nothing at all: DeliveryBuildTests holds the figures by hand.
  @Test("delivery is valid against the schema, has the members that the content format fixes, and says what it lacks")
  func delivery() async throws {
    let sandbox = try Sandbox()
    try sandbox.put(
      "content/fairlead.yaml",
      "organization: A\nservices: [{id: api, team: t}, {id: web, team: t}]\nteams: [{id: t, name: T}]\n")
    try sandbox.put(
      "content/data/deployments.csv", "id,service,deployed_at,status\n1,api,2026-02-09T10:00Z,failed\n")
    let record = try #require(await readContent(at: sandbox.path("content")).record)
    let report = await examine(record, from: .everyone(on: try #require(CalendarDate(iso: "2026-02-15")))).report
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    let schema = try JSONSchema(reportSchema())
    #expect(schema.violations(in: members).prefix(5) == [])
    let scopes = Self.objects(at: ["delivery", "scopes"], in: members)
    let names = scopes.map { "\($0["kind"] ?? "") \($0["id"] ?? "")" }
    #expect(names == ["service api", "service web", "team t", "organization A"])
    #expect(scopes.map { ($0["weeks"] as? [Any])?.count } == [1, 0, 1, 1])
    let services = Self.objects(at: ["delivery", "scopes", "recent", "services"], in: members).last
    #expect(services?["change_fail_rate"] as? Int == 1)
    let week = try #require(Self.objects(at: ["delivery", "scopes", "weeks"], in: members).first)
    let wanted = [
      "week", "deployments", "failed", "days_with_deployment", "lead_time_hours", "change_fail_rate", "recovery_hours",
      "rework_rate",
    ]
    #expect(wanted.filter { week[$0] == nil } == [])
    #expect(week["lead_time_hours"] as? [String: String] == ["unavailable": "no data"])
    let rate = try #require(week["change_fail_rate"] as? [String: Double])
    #expect(rate["value"] == 1 && rate["n"] == 1 && rate["high"] == 1)
    // Wilson 1/1: n / (n + z²), with z² = 3.841459.
    #expect(abs((rate["low"] ?? 0) - 1 / 4.841459) < 1e-6)
    let recovery = try #require(week["recovery_hours"] as? [String: Any])
    #expect(recovery["n"] as? Int == 0 && recovery["open"] as? Int == 1)
    // From 10:00 on the 9th to the end of the 15th, and it goes on.
    #expect(recovery["p50"] as? [String: String] == ["unavailable": "more than 158 hours: too many are still open"])
    var broken = members
    broken["delivery"] = ["scopes": [["kind": "person"]]]
    #expect(!schema.violations(in: broken).isEmpty)
  }

  @Test("the phases of changes are there; without deployments their figures are unavailable and not zero")
  func cycle() async throws {
    let sandbox = try Sandbox()
    try sandbox.put(
      "content/fairlead.yaml", "organization: A\nservices: [{id: api, team: t}]\nteams: [{id: t, name: T}]\n")
    try sandbox.put(
      "content/data/changes.csv",
      """
      id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at
      1,api,2026-02-03T00:00Z,2026-02-03T02:00Z,,2026-02-03T05:00Z,2026-02-03T09:00Z
      2,api,2026-02-03T00:00Z,,,,

      """)
    let record = try #require(await readContent(at: sandbox.path("content")).record)
    let report = await examine(record, from: .everyone(on: try #require(CalendarDate(iso: "2026-02-15")))).report
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    let scope = try #require(Self.objects(at: ["delivery", "scopes"], in: members).first)
    #expect((scope["recent"] as? [String: String])?.keys.first == "unavailable")
    let cycle = try #require(scope["cycle_time"] as? [String: Any])
    let recent = try #require(cycle["recent"] as? [String: Any])
    #expect(recent["deployed"] as? Int == 1)
    let whole = try #require(recent["whole"] as? [String: Any])
    #expect(whole["n"] as? Int == 1 && whole["p50"] as? Double == 9 && whole["missing"] as? Int == 0)
    let pickup = try #require(recent["pickup"] as? [String: Any])
    #expect(pickup["n"] as? Int == 0 && pickup["missing"] as? Int == 1 && pickup["backward"] as? Int == 0)
    #expect(pickup["p50"] as? [String: String] == ["unavailable": "no data"])
    let weeks = try #require(cycle["weeks"] as? [[String: Any]])
    #expect(weeks.map { "\($0["week"] ?? "") \($0["n"] ?? "")" } == ["2026-W06 1", "2026-W07 0"])
    #expect((cycle["open"] as? [String: Int]) == ["coding": 1, "pickup": 0, "review": 0, "deploy": 0])
    let delivery = try #require(members["delivery"] as? [String: Any])
    let distribution = try #require(delivery["distribution"] as? [String: Any])
    let spread = try #require(distribution["cycle_time_hours"] as? [String: Double])
    #expect(spread == ["n": 1, "lowest": 9, "p25": 9, "p50": 9, "p75": 9, "highest": 9])
    #expect(distribution["deployments_per_week"] as? [String: String] == ["unavailable": "no data"])
  }

  @Test("without event files delivery is unavailable")
  func noDelivery() throws {
    let record = OrganizationRecord(organization: Organization(name: "Test"))
    let report = analyse(record, asOf: try #require(CalendarDate(iso: "2026-11-20")))
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    #expect(members["delivery"] as? [String: String] == ["unavailable": "no data"])
  }

  /// Six of 9 and 11 by turns, then a rebase and four of 19: means 10 and none, for four are too few.
  @Test("has every baseline of a metric, with its reason, and n of the latest value where it is known")
  func segments() throws {
    let first = try #require(CalendarDate(iso: "2026-08-03"))
    var metric = Metric(
      header: RecordHeader(
        key: RecordKey(.metric, id: "a"), file: "metrics/a.yaml", span: .wholeFile("metrics/a.yaml"), title: "A"),
      question: "Why?", unit: "", better: .higher, kind: .lagging, tiesTo: .customer,
      source: .csv(.init(path: "a.csv", date: "d", content: .share(count: "c", of: "n"))), target: nil,
      rebases: [.init(date: first.adding(days: 42), reason: "new bank")], isHeadline: true)
    metric.points = [5, 5, 5, 5, 5, 5, 9, 9, 9, 9].enumerated().compactMap {
      MetricPoint(date: first.adding(days: 7 * $0), $1, of: 10, scale: 1, part: nil)
    }
    var record = OrganizationRecord(organization: Organization(name: "Test"))
    record[Metric.self] = [metric]
    let report = analyse(record, asOf: try #require(CalendarDate(iso: "2026-11-20")))
    let members = try Self.members(reportJSON(report, findings: Findings([]), content: "content"))
    #expect(try JSONSchema(reportSchema()).violations(in: members).prefix(5) == [])
    let found = try #require(Self.objects(at: ["metrics"], in: members).first)
    #expect(found["chart"] as? String == "p" && found["n"] as? Int == 10)
    let segments = try #require(found["segments"] as? [[String: Any]])
    #expect(segments.map { $0["from"] as? String } == ["2026-08-03", "2026-09-14"])
    #expect(segments.map { $0["to"] as? String } == ["2026-09-07", "2026-10-05"])
    #expect(segments.map { $0["reason"] as? String } == [nil, "new bank"])
    #expect((segments[0]["limits"] as? [String: Any])?["centre"] as? Double == 0.5)
    #expect((segments[1]["limits"] as? [String: Any])?["unavailable"] as? String == "too few values: 4 of 6")
  }

  @Test("says what could not be had, and never null or 0 for it")
  func unavailable() async throws {
    let text = String(decoding: try await Self.bytes(asOf: "1999-01-01"), as: UTF8.self)
    #expect(text.contains("{\n") && text.contains("\"unavailable\": "))
    // A practice of the organization as a whole has no team, and of an answer that is told nothing is suppressed: in these
    // two places null is a value.
    let nulls = text.split(separator: "\n").filter { $0.contains("null") }
    #expect(nulls.allSatisfy { $0.contains("\"team\": null") || $0.contains("\"suppressed\": null") })
  }

  @Test("is the same bytes in two runs, and wherever the content folder lies")
  func same() async throws {
    #expect(try await Self.bytes() == Self.bytes())
    // Where the content is a repository its history is read too, so both copies lie outside of any.
    let sandbox = try Sandbox()
    let copies = ["here/content", "there/under/another-name"].map(sandbox.path)
    for copy in copies {
      let parent = URL(filePath: copy).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: Self.root, toPath: copy)
    }
    let first = try await Self.bytes(content: copies[0])
    #expect(try await Self.bytes(content: copies[1]) == first)
  }

  @Test("nothing dated later than its day is in it")
  func past() async throws {
    let members = try Self.members(try await Self.bytes(asOf: "2026-03-01"))
    let dates = (members["decisions"] as? [[String: Any]])?.compactMap { $0["date"] as? String } ?? []
    #expect(!dates.isEmpty && dates.allSatisfy { $0 <= "2026-03-01" })
    let latest = (members["metrics"] as? [[String: Any]])?.compactMap { $0["latest_date"] as? String } ?? []
    #expect(!latest.isEmpty && latest.allSatisfy { $0 <= "2026-03-01" })
  }

  @Test("the digest changes with any byte that was read, and with nothing else")
  func digest() async throws {
    let sandbox = try Sandbox()
    try sandbox.put("content/fairlead.yaml", "organization: A\n")
    try sandbox.put("content/decisions/0001-x.md", "# X\n")
    let first = try await digest(of: sandbox)
    try sandbox.put("content/data/unread.csv", "a\n")
    #expect(try await digest(of: sandbox) == first)
    try sandbox.put("content/decisions/0001-x.md", "# X \n")
    #expect(try await digest(of: sandbox) != first)
    try sandbox.put("content/decisions/0001-x.md", "# X\n")
    #expect(try await digest(of: sandbox) == first)
    try sandbox.put("content/fairlead.yaml", "organization: A # yes\n")
    #expect(try await digest(of: sandbox) != first)
  }

  private func digest(of sandbox: Sandbox) async throws -> String {
    try #require(await readContent(at: sandbox.path("content")).record).input.digest(
      from: .everyone(on: .init(dayNumber: 0)))
  }
}
