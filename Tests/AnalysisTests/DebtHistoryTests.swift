import Record
import Testing

@testable import Analysis

@Suite("Interest over time")
struct DebtHistoryTests {
  private func history(_ items: [WorkItem], on date: String = "2026-11-20") -> DebtHistory {
    analyse(
      .build {
        $0.work = items
        $0.organization.finance = .usual
      }, asOf: day(date)
    ).debt.history
  }

  private func debt(
    _ id: String, since: String?, hours: Double, growth: Double? = nil, repaidOn: String? = nil,
    _ status: WorkItem.Status = .ready
  ) -> WorkItem {
    .debt(id, date: since) {
      $0.interest = .init(
        hoursPerWeek: guess(hours, hours, hours), people: guess(1, 1, 1), growth: growth.map { guess($0, $0, $0) })
      $0.status = repaidOn == nil ? status : .done
      $0.doneOn = repaidOn.map { day($0) }
    }
  }

  @Test("a debt counts from the day on which it was written down to the day before its repair")
  func months() {
    let found = history([
      debt("old", since: "2026-08-31", hours: 10), debt("new", since: "2026-10-01", hours: 4),
      debt("gone", since: "2026-09-01", hours: 3, repaidOn: "2026-10-31"),
    ])
    #expect(found.months.map(\.end.iso) == ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-20"])
    #expect(found.months.map(\.hours) == [10, 13, 14, 14])
    #expect(found.months.map(\.open) == [1, 2, 2, 2])
    #expect(found.months.map(\.taken) == [10, 3, 4, 0])
    #expect(found.months.map(\.repaid) == [0, 0, 3, 0])
    #expect(found.undated == 0)
  }

  /// 12 hours today, growing by 20 % a year: 52 weeks ago 12 / 1.2 = 10.
  @Test("what grows was smaller before")
  func growth() throws {
    let found = history([debt("a", since: "2025-01-01", hours: 12, growth: 0.2)], on: "2026-11-30")
    #expect(found.months.count == 13)
    let first = try #require(found.months.first)
    #expect(first.end == day("2025-11-30"))
    // 365 days are 52 weeks and a day: 12 · 1.2^(−(365 / 7) / 52) in Python.
    #expect(isClose(first.hours, 9.994992420233622))
    #expect(found.months.last?.hours == 12)
  }

  @Test("what has no day is counted apart, and what was dropped is in none of it")
  func undated() {
    let found = history([
      debt("a", since: nil, hours: 5), debt("b", since: "2026-11-01", hours: 2),
      debt("c", since: "2026-01-01", hours: 9, .dropped),
    ])
    #expect(found.undated == 1)
    #expect(found.months.map(\.hours) == [2])
  }

  @Test("the report of a day knows nothing of what came later")
  func earlier() {
    let items = [debt("gone", since: "2026-09-01", hours: 3, repaidOn: "2026-11-10")]
    #expect(history(items, on: "2026-10-15").months.map(\.hours) == [3, 3])
    #expect(history(items).months.map(\.hours) == [3, 3, 0])
  }
}
