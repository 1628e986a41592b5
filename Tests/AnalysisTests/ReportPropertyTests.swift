import Record
import Testing

@testable import Analysis

/// A record with something of everything, in which much is dated.
private func sample() -> OrganizationRecord {
  .build {
    $0.organization.teams = [
      team("commerce"), team("payments", parent: "commerce"), team("search", parent: "commerce"),
    ]
    $0.organization.services = [Service(id: "api", team: "payments", span: spot("fairlead.yaml"))]
    $0.organization.audiences = [audience(everyWeeks: 2, from: "2026-01-08")]
    $0.organization.decisionFolders = [.own, foreign]
    $0.metrics = [
      .build("nps", values: weekly(from: "2026-06-01", (0..<24).map { Double(30 + $0 / 2 + $0 % 3) })) {
        $0.isHeadline = true
      },
      .build(
        "errors", better: .lower, ties: .reliability,
        values: weekly(from: "2026-08-03", (0..<15).map { Double($0 % 4) })),
    ]
    $0.strategies = [
      .build("pay", outcomes: ["nps"], date: "2026-01-01"), .build("late", outcomes: ["errors"], date: "2026-11-01"),
    ]
    $0.objectives = [
      .build("year", in: "2026", owner: "commerce", [.metric("nps", from: 30, to: 60, confidence: 0.9)]),
      .build("nps", owner: "payments", alignsTo: ["year"], [.metric("nps", from: 36, to: 45, confidence: 0.9)]),
      .build(
        "ship", owner: "search", alignsTo: ["year"],
        [
          .checked([("2026-10-06", 0), ("2026-10-20", 0.4), ("2026-11-10", 0.5)], from: 0, to: 1, title: "Ship search")
        ]),
    ]
    $0.decisions = [
      .build("0001-a", .superseded, date: "2026-01-10") {
        $0.supersededBy = [reference(to: "0003-c")]
        $0.header.owner = "payments"
      },
      .build("0002-b", .proposed, date: "2026-09-10") { $0.decideBy = day("2026-10-10") },
      .build("0003-c", .accepted, date: "2026-11-05") { $0.supersedes = [reference(to: "0001-a")] },
      .build("0001-x", .accepted, date: "2026-03-01", folder: foreign) {
        $0.related = [reference(to: "0002-x", group: "other")]
      },
      .build("0002-x", .unknown, folder: foreign),
    ]
    $0.charters = [.build("payments", goals: ["Pay"])]
  }
}

/// The record as it would be if what is dated later had never been written.
private func truncated(_ record: OrganizationRecord, after last: CalendarDate) -> OrganizationRecord {
  func isEarly(_ header: RecordHeader) -> Bool { header.date.map { $0 <= last } ?? true }
  var copy = record
  copy.strategies.removeAll { !isEarly($0.header) }
  copy.decisions.removeAll { !isEarly($0.header) }
  copy.metrics = record.metrics.map {
    var metric = $0
    metric.points.removeAll { $0.date > last }
    return metric
  }
  copy.objectives = record.objectives.map {
    var objective = $0
    for index in objective.keyResults.indices {
      guard case .checkIns(let all) = objective.keyResults[index].measure else { continue }
      objective.keyResults[index].measure = .checkIns(all.filter { $0.date <= last })
    }
    return objective
  }
  return copy
}

/// The text of a report without the file references of records that do not exist yet.
private func comparable(_ record: OrganizationRecord, _ date: CalendarDate) -> String {
  String(describing: analyse(record, asOf: date))
}

@Suite("Any report")
struct ReportPropertyTests {
  @Test(
    "of an earlier day is the report that was made on it",
    arguments: [
      "2025-12-31", "2026-02-01", "2026-09-30", "2026-10-19", "2026-11-04", "2026-11-05", "2026-11-16",
    ])
  func timeTravel(date: String) {
    let record = sample()
    #expect(comparable(record, day(date)) == comparable(truncated(record, after: day(date)), day(date)))
  }

  @Test("does not depend on the order of the record's lists", arguments: 1...20)
  func order(seed: Int) {
    let record = sample()
    var shuffled = record
    var random = Generator(state: UInt64(seed))
    shuffled.decisions.shuffle(using: &random)
    shuffled.objectives.shuffle(using: &random)
    shuffled.metrics.shuffle(using: &random)
    shuffled.strategies.shuffle(using: &random)
    shuffled.charters.shuffle(using: &random)
    #expect(comparable(shuffled, day("2026-11-16")) == comparable(record, day("2026-11-16")))
    let findings = (alignmentFindings(record) + registerFindings(record, asOf: day("2026-11-16"))).sorted()
    #expect((alignmentFindings(shuffled) + registerFindings(shuffled, asOf: day("2026-11-16"))).sorted() == findings)
  }

  @Test("has nothing in it of a record that is not for everyone")
  func visibility() {
    var record = sample()
    for index in record.objectives.indices { record.objectives[index].header.visibility = "leadership" }
    for index in record.decisions.indices { record.decisions[index].header.visibility = "leadership" }
    for index in record.strategies.indices { record.strategies[index].header.visibility = "leadership" }
    for index in record.charters.indices { record.charters[index].header.visibility = "leadership" }
    for index in record.metrics.indices { record.metrics[index].header.visibility = "leadership" }
    var empty = record
    empty.objectives = []
    empty.decisions = []
    empty.strategies = []
    empty.charters = []
    empty.metrics = []
    #expect(comparable(record, day("2026-11-16")) == comparable(empty, day("2026-11-16")))
  }

  @Test("leaves out a hidden parent, metric and successor without a trace")
  func hiddenLinks() throws {
    var record = sample()
    for index in record.objectives.indices where record.objectives[index].id == "year" {
      record.objectives[index].header.visibility = "leadership"
    }
    for index in record.metrics.indices where record.metrics[index].id == "nps" {
      record.metrics[index].header.visibility = "leadership"
    }
    let report = analyse(record, asOf: day("2026-11-16"))
    #expect(report.periods.map(\.period.id) == ["2026-Q4"])
    #expect(report.periods.first?.tree.map(\.depth) == [0, 0])
    #expect(report.objective("nps")?.score == .unavailable(.sourceNotSeen))
    #expect(report.strategies.first { $0.strategy.id == "pay" }?.outcomes == [])
  }

  @Test("of an empty record has nothing in it")
  func empty() {
    let report = analyse(.build { _ in }, asOf: day("2026-11-16"))
    #expect(report.attention.isEmpty && report.changes.isEmpty && report.upcoming.isEmpty && report.periods.isEmpty)
    #expect(analysisFindings(.build { _ in }, report: report).isEmpty)
  }

  @Test("knows what each team owns, and which objectives serve a strategy")
  func ownership() throws {
    let report = analyse(sample(), asOf: day("2026-11-16"))
    let payments = try #require(report.teams.first { $0.team.id == "payments" })
    #expect(payments.objectives.map(\.id) == ["nps"])
    #expect(payments.decisions.map(\.id) == ["0001-a"])
    #expect(payments.services.map(\.id) == ["api"])
    #expect(payments.charter?.id == "payments")
    #expect(report.teams.first?.children == ["payments", "search"])
    let strategy = try #require(report.strategies.first { $0.strategy.id == "pay" })
    #expect(strategy.objectives.map { "\($0.group)/\($0.id)" } == ["2026-Q4/nps", "2026/year"])
    #expect(strategy.ties == [.customer])
  }
}

/// SplitMix64 (S. Vigna): the same numbers on every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
