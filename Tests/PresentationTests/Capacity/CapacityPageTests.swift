import Diagnostics
import Record
import Testing

@testable import Analysis
@testable import Presentation

@Suite("The page on capacity")
struct CapacityPageTests {
  /// Thirteen weeks up to that of 9 November 2026 of 25 person-days: five person-weeks a week.
  private func rows(_ team: String, debt: Double, from monday: String = "2026-08-17", weeks: Int = 13)
    -> [CapacityActual]
  {
    (0..<weeks).flatMap { place in
      [(WorkItem.Kind.feature, 25 - debt), (.debt, debt)].map {
        CapacityActual(week: Sample.day(monday).adding(days: 7 * place), team: team, kind: $0.0, personDays: $0.1)
      }
    }
  }

  private func item(
    _ id: String, _ kind: WorkItem.Kind, title: String, effort: (Double, Double, Double), costs: Double?,
    team: String? = "payments"
  ) -> WorkItem {
    var item = WorkItem(
      header: Sample.header(RecordKey(.work, id: id), title, "work/\(id).md"), kind: kind, status: .ready)
    item.team = team
    item.effort = ThreePoint(ascending: effort.0, effort.1, effort.2)
    item.duration = ThreePoint(exactly: 1)
    item.costOfDelay = costs.flatMap { ThreePoint(exactly: $0) }
    return item
  }

  private func page(
    _ rows: [CapacityActual], work: [WorkItem] = [], promised: Double? = 0.2
  ) throws -> String? {
    var record = Sample.record
    record.organization.policies.capacity = promised.map { CapacityPolicy(share: $0, tolerance: 0.05) }
    record.organization.finance.currency = "EUR"
    record.organization.finance.personWeek = 4_000
    record.organization.priorities.draws = 100
    record.capacity = rows
    record[WorkItem.self] = work
    let path = "capacity/index.html"
    return try render(analyse(record, asOf: Sample.asOf), only: [path])[path]
  }

  @Test("without capacity, a promise or work there is no page")
  func none() throws {
    #expect(try page([], promised: nil) == nil)
  }

  @Test("with a promise alone it says what is promised and where to begin")
  func begin() throws {
    let page = try #require(try page([]))
    #expect(
      page.headline
        == "20\u{A0}% of capacity is promised to debt, reliability and tooling; what they get is not written.")
    #expect(
      page.contains("Where to begin") && page.contains("Nothing is planned by period, because no capacity is written"))
  }

  @Test("the person-days of a row add up: halves are shown")
  func addsUp() throws {
    // 8.5 and 16.5 of 25 days in each of three weeks of October 2026.
    let page = try #require(try page(rows("payments", debt: 8.5, from: "2026-10-05", weeks: 3)))
    #expect(page.contains(">49.5<") && page.contains(">25.5<") && page.contains(">75.0<"))
    let whole = try #require(try self.page(rows("payments", debt: 8, from: "2026-10-05", weeks: 3)))
    #expect(whole.contains(">51<") && whole.contains(">24<") && whole.contains(">75<"))
  }

  @Test("where nothing varied there is no usual range to show")
  func steady() throws {
    let page = try #require(try page(rows("payments", debt: 5)))
    #expect(page.contains("almost no variation around 20\u{A0}%, from 13\u{A0}weeks"))
  }

  @Test("the news is the share of the last weeks beside the promise")
  func news() throws {
    // 2.75 of 25 days.
    #expect(
      try page(rows("payments", debt: 2.75))?.headline
        == "Debt, reliability and tooling got 11\u{A0}% of the last 13 weeks; 20\u{A0}% was promised.")
    #expect(try page(rows("payments", debt: 5))?.headline?.hasSuffix("as promised.") == true)
    #expect(try page(rows("payments", debt: 5), promised: nil)?.headline?.hasSuffix("no share is promised.") == true)
    #expect(
      try page(rows("payments", debt: 5, from: "2026-01-05", weeks: 4))?.headline
        == "What capacity went to is not written since 1 February.")
    // One week of 13, of which 10 of 25 days.
    let one = try #require(try page(rows("payments", debt: 10, from: "2026-11-09", weeks: 1)))
    #expect(
      one.headline
        == "Debt, reliability and tooling got 40\u{A0}% of the one week written of the last 13, too few to hold against the "
        + "20\u{A0}% promised.")
    #expect(one.contains("<dd>1\u{A0}team each week</dd>"))
    // The running week alone.
    let running = try #require(try page(rows("payments", debt: 10, from: "2026-11-16", weeks: 1)))
    #expect(running.headline?.hasSuffix("what they get is written of no full week yet.") == true)
    #expect(running.contains("Nothing is planned by period, because no capacity is written of a full week"))
  }

  @Test("a team has its chart with the promise, its planned and its actual share in a row; one without rows says so")
  func teams() throws {
    let page = try #require(try page(rows("payments", debt: 2.75)))
    #expect(page.contains("Share of debt, reliability and tooling in Payments, 30 weeks"))
    #expect(page.contains("35.8 of 325\u{A0}person-days"))
    #expect(page.contains("unavailable: no data"))
    #expect(page.contains("Promised 20\u{A0}%."))
  }

  @Test("each quarter has what it finishes, with its chance; what comes later stands below, with what waiting costs")
  func periods() throws {
    // Five person-weeks a week; on 20 November 32 and 60 are there, 6.4 and 18 of them promised by the end of each.
    let work = [
      item("large", .feature, title: "Large", effort: (170, 180, 190), costs: 9_000),
      item("small", .debt, title: "Small", effort: (4, 10, 12), costs: 100),
      item("nobody", .feature, title: "Nobody", effort: (1, 1, 1), costs: 70, team: nil),
    ]
    let page = try #require(try page(rows("payments", debt: 2.75), work: work))
    let small = try #require(page.firstRange(of: "Small</a>")),
      later = try #require(page.firstRange(of: "Later</strong>"))
    let large = try #require(page.firstRange(of: "Large</a>"))
    #expect(small.lowerBound < later.lowerBound && later.lowerBound < large.lowerBound)
    #expect(page.contains("10 (4–12)") && page.contains("counts for the promise"))
    #expect(page.contains("32\u{A0}person-weeks; 6.4 promised to debt, reliability and tooling"))
    #expect(
      page.contains(
        "; 18 promised to debt, reliability and tooling, counted from 20 November, and no work is written down for 8.4 of it"
      ))
    #expect(page.contains("in 2026-Q4 <span class=\"label-beside\">over 99\u{A0}%</span>"))
    #expect(page.contains("Finished after 2027-Q1: 1\u{A0}item; waiting costs €9,000 a week"))
    #expect(page.contains("5\u{A0}person-weeks a week: the mean of its last 13 full weeks."))
    // What no team does has no capacity to be cut into quarters: it stands on the page on priorities.
    #expect(!page.contains("Nobody</a>"))
  }

  @Test("what was written is escaped, and no page names a person")
  func hostile() throws {
    let page = try #require(
      try page(rows("payments", debt: 1), work: [item("x", .debt, title: hostileTitle, effort: (1, 1, 1), costs: 1)]))
    #expect(page.contains(hostileEscaped) && !page.contains("<script>"))
  }
}
